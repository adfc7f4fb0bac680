namespace TechNews.Scriban.Tests.Builtins;

public sealed class BuiltinFacts
{
    [Theory]
    [InlineData("[1, 2] | array.add 3", "[1, 2, 3]")]
    [InlineData("[1, null] | array.compact", "[1]")]
    [InlineData("[{t: {n: 'b'}}, {t: {n: 'a'}}] | array.sort 't.n' | array.map 't'", "[{n: \"a\"}, {n: \"b\"}]")]
    [InlineData("[1, 2, 3, 4] | array.offset 1 | array.limit 2", "[2, 3]")]
    [InlineData("['a', 'b', 'a'] | array.uniq | array.join '-'", "a-b")]
    [InlineData("['x'] | array.insert_at 2 'z'", "[\"x\", null, \"z\"]")]
    [InlineData("[1, 2, 3] | array.filter do; ret $0 != 2; end", "[1, 3]")]
    [InlineData("['q'] | array.contains 'q'", "true")]
    [InlineData("'some words here' | string.capitalizewords", "Some Words Here")]
    [InlineData("'Some Title, and more!' | string.handleize", "some-title-and-more")]
    [InlineData("'abcdef' | string.slice (-3) 2", "de")]
    [InlineData("'one two three' | string.truncatewords 2", "one two...")]
    [InlineData("'abc' | string.md5", "900150983cd24fb0d6963f7d28e17f72")]
    [InlineData("'a.b' | string.replace '.' '-'", "a-b")]
    [InlineData("'x' | string.base64_encode | string.base64_decode", "x")]
    [InlineData("-2.5 | math.abs", "2.5")]
    [InlineData("10 | math.divided_by 4", "2")]
    [InlineData("3.14159 | math.round 2", "3.14")]
    [InlineData("1234.5 | math.format 'N2'", "1,234.50")]
    [InlineData("{b: 1, a: 2} | object.keys", "[\"b\", \"a\"]")]
    [InlineData("{a: [1, 'x', null]} | object.to_json", "{\"a\":[1,\"x\",null]}")]
    [InlineData("('{\"a\": 1.5}' | object.from_json).a", "1.5")]
    [InlineData("'a1b22' | regex.matches `\\d+`", "[[\"1\"], [\"22\"]]")]
    [InlineData("'a1b22' | regex.replace `\\d+` '#'", "a#b#")]
    [InlineData("'<p>a</p>' | html.strip", "a")]
    [InlineData("'a b&c' | html.url_encode", "a%20b%26c")]
    [InlineData("'é b' | html.url_escape", "%C3%A9%20b")]
    [InlineData("date.parse '2024-02-29' | date.add_years 1", "28 Feb 2025")]
    [InlineData("date.parse '29.02.2024 13:05' '%d.%m.%Y %H:%M' | date.to_string '%F %I:%M %p'", "2024-02-29 01:05 PM")]
    [InlineData("date.parse '2024-03-05T10:00:00+02:00' | date.to_string '%R %Z'", "10:00 +02:00")]
    [InlineData("(date.parse '2024-03-05') - (date.parse '2024-03-01')", "4.00:00:00")]
    [InlineData("(timespan.from_minutes 90).total_hours", "1.5")]
    public void A_built_in_gives(string expression, string expected) =>
        Assert.Equal(expected, Run.Text("{{ " + expression + " }}"));

    [Fact]
    public void A_cycle_takes_turns_and_starts_anew_on_each_page()
    {
        var library = Run.Library(OutputKind.Text, "{{ for i in 1..3; array.cycle ['a', 'b']; end }}");
        Assert.Equal("aba", library["main"].RenderText(new RenderInput(Values.Value.Null)));
        Assert.Equal("aba", library["main"].RenderText(new RenderInput(Values.Value.Null)));
    }
}
