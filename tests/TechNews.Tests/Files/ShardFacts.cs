using System.Globalization;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Tests.Files;

public class ShardFacts
{
    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("2/3", 2, 3)]
    [InlineData("100/100", 100, 100)]
    public void A_part_of_so_many(string text, int number, int of)
    {
        Assert.Equal(new Shard(number, of), Shard.Parse(text));
        Assert.Equal(text, Shard.Parse(text)!.ToString());
    }

    [Theory]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("3")]
    [InlineData("a/b")]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("1/0")]
    [InlineData("-1/3")]
    [InlineData("+1/3")]
    [InlineData("1/2/3")]
    [InlineData(" 1/3")]
    [InlineData("1.0/3")]
    [InlineData("1/99999999999")]
    public void No_part_of_anything(string text) => Assert.Null(Shard.Parse(text));

    [Fact]
    public void Every_path_is_in_one_part_and_the_parts_are_about_as_large()
    {
        string[] paths = [.. Enumerable.Range(0, 10_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"politics/story-{i}/index.html"))];
        foreach (var of in (int[])[2, 3, 7, 64])
        {
            Shard[] shards = [.. Enumerable.Range(1, of).Select(number => new Shard(number, of))];
            Assert.All(paths, path => Assert.Single(shards, shard => shard.Has(path)));
            Assert.All(shards, shard => Assert.InRange(paths.Count(shard.Has), 10_000 / of * 0.7, 10_000 / of * 1.3));
        }
    }

    // Machines of one build may be of many kinds: whose a file is may never change with the runtime.
    [Theory]
    [InlineData("index.html", 5)]
    [InlineData("politik/übermut/index.html", 3)]
    [InlineData("404.html", 2)]
    public void Whose_a_path_is_stays_so(string path, int number) => Assert.True(new Shard(number, 7).Has(path));

    [Fact]
    public void What_is_found_and_what_is_kept_does_not_depend_on_who_makes_a_file()
    {
        OutputFile[] files = [Made("a", 1), Made("a", 2), Made("a/b", 3), Made("../c", 4), Made("Tags/x", 5), Made("tags/x", 6), Made("z", 7)];
        var whole = OutputTree.Of(files);
        Assert.Equal(["TN080", "TN081", "TN083", "TN087"], whole.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));
        foreach (var shard in (Shard[])[new(1, 3), new(2, 3), new(3, 3)])
        {
            var part = OutputTree.Of(shard.Part(files));
            Assert.Equal(whole.Findings.AsEnumerable(), part.Findings);
            Assert.Equal(whole.Value.Files.Where(file => shard.Has(file.Path)), part.Value.Files);
            Assert.Equal(whole.Value.Paths.Order(StringComparer.Ordinal), part.Value.Paths.Order(StringComparer.Ordinal));
        }
    }

    private static OutputFile Made(string path, int line) =>
        new(path, new FileContent.InMemory(new byte[] { 1 }), new SourceLocation("content/a.md", line, 1));
}
