using TechNews.Files;
using TechNews.Parsing.Yaml;

namespace TechNews.Tests.Parsing.Yaml;

/// <summary>What is unusual is left to the library, and what is just inside is not.</summary>
public sealed class PlainYamlLimitFacts
{
    [Theory]
    [InlineData("a: b")]
    [InlineData("a: b # c\n\n# d\nb: 'it''s'\nc: \"say \\\"yes\\\"\"\n")]
    [InlineData("a:\n- b\n- c: d\n  e: f\nb:\n  - [g, 'h', \"i\"] # j\n  - k\nc: []\nd:\n")]
    [InlineData("summary: >-\n  One line,\n  and another.\n\n  A paragraph.\nb: |\n   Kept\n     as it is.\n\n")]
    [InlineData("a: {b: /:c/:d/, e: [f, 'g, h'], i: \"j\"} # k\nl: {}\nm:\n  - {n: https://o.example, p: 12:30 }\n")]
    [InlineData("größe: 芯片 😀\n\"a: b\": https://c.example/?d#e\n")]
    public void What_editors_write_is_plain(string text) => Assert.True(BothReadings.Agree(text));

    [Theory]
    [InlineData("")]
    [InlineData("# a comment\n")]
    [InlineData("a")]
    [InlineData("- a\n")]
    [InlineData("a: b\na: c\n")]
    [InlineData("a:\n  b: c\n  \"b\": d\n")]
    [InlineData("<<: {a: b}\n")]
    [InlineData("a: &b c\n")]
    [InlineData("a: *b\n")]
    [InlineData("a: !!str b\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a: b\n  c\n")]
    [InlineData("a: \"b\n  c\"\n")]
    [InlineData("a: b\n b: c\n")]
    [InlineData("a:\n    b: c\n  d: e\n")]
    [InlineData("a:\n  - b\n  c: d\n")]
    [InlineData("a:\n  - b\n - c\n")]
    [InlineData("a: b\n---\nc: d\n")]
    [InlineData("a: b\n...\n")]
    [InlineData("a:\tb\n")]
    [InlineData("a: b\u0085c: d\n")]
    [InlineData("a: b\u2028c: d\n")]
    [InlineData("\ufeffa: b\n")]
    [InlineData("a: b\rc: d\n")]
    [InlineData("a: b\u0007\n")]
    [InlineData("a: \"\\u0007\"\n")]
    [InlineData("a: \"b\"#c\n")]
    [InlineData("a: [b, c\n  d]\n")]
    [InlineData("a: [b: c]\n")]
    [InlineData("a: [b, ]\n")]
    [InlineData("a: [b}\n")]
    [InlineData("a: [[b]]\n")]
    [InlineData("a: {b}\n")]
    [InlineData("a: {b: }\n")]
    [InlineData("a: {b: c, b: d}\n")]
    [InlineData("a: {b: c: d}\n")]
    [InlineData("a: {b: c,\n  d: e}\n")]
    [InlineData("a: @b\n")]
    [InlineData("? a\n: b\n")]
    [InlineData("a: |\n\n  b\n")]
    [InlineData("a: >\n  b\n    c\n")]
    [InlineData("a: |\nb: c\n")]
    public void The_rest_is_for_the_library(string text) => Assert.Null(PlainYaml.Read(new SourceText("a.yml", text), 0, text.Length));

    [Fact]
    public void Half_a_surrogate_pair_is_for_the_library() => Assert.Null(PlainYaml.Read(new SourceText("a.yml", "a: \ud83d\n"), 0, 5));

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    [InlineData(YamlReader.MaxDepth + 1, false)]
    public void Deep_trees_are_for_the_library(int depth, bool plain) =>
        Assert.Equal(plain, BothReadings.Agree(string.Concat(Enumerable.Range(0, depth).Select(level => $"{new string(' ', level)}a:\n"))));

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Many_keys_are_for_the_library(int keys, bool plain) =>
        Assert.Equal(plain, BothReadings.Agree(string.Concat(Enumerable.Range(0, keys).Select(key => $"a{key}: b\n"))));

    [Theory]
    [InlineData(19_997, true)]
    [InlineData(19_998, false)]
    [InlineData(20_000, false)]
    public void Many_values_are_for_the_library(int items, bool plain) =>
        Assert.Equal(plain, BothReadings.Agree($"a: [{string.Join(',', Enumerable.Repeat("b", items))}]"));

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    [InlineData(1025, false)]
    public void Long_keys_are_for_the_library(int length, bool plain)
    {
        Assert.Equal(plain, BothReadings.Agree($"{new string('a', length)}: b"));
        Assert.Equal(plain, BothReadings.Agree($"\"{new string('a', length - 2)}\": b"));
    }

    [Fact]
    public void Long_values_are_plain() => Assert.True(BothReadings.Agree($"a: {new string('b', 5000)}\nc:\n- '{new string('d', 5000)}'\n- [{string.Join(", ", Enumerable.Repeat("e", 3000))}]\nf: g\n"));
}
