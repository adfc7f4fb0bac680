namespace TechNews.Tests.Parsing.Markdown;

public class LeadFacts
{
    [Theory]
    [InlineData("a *b*\n[c](d.md) `e`\n\n<!--more-->\n\nf", "a b c e")]
    [InlineData("a\n\n<!-- more -->\n\nf", "a")]
    [InlineData("a <!--more--> f", "a")]
    [InlineData("a\n\nTEASER_END\n\nf", "a")]
    [InlineData("`<!--more-->` a\n\nb", "<!--more--> a b")]
    [InlineData("## H\n\na &amp; b[^1]\n\n![x](y.png \"caption\")\n\n```\ncode\n```\n\n|t|u|\n|-|-|\n|1|2|\n\n![Film](https://youtu.be/x)\n\n- c\n- d\n\n[^1]: note", "a & b c d")]
    [InlineData("<p>a &amp; <b>b</b></p><h2>no</h2><figure><figcaption>no</figcaption></figure>\n\nc", "a & b c")]
    public void It_is_the_plain_text_of_the_beginning(string markdown, string lead) => Assert.Equal(lead, BodyText.Parse(markdown).Value.Lead);

    [Fact]
    public void Without_a_marker_it_ends_with_the_paragraph_that_makes_60_words()
    {
        var paragraph = string.Join(' ', Enumerable.Repeat("word", 40));
        Assert.Equal($"{paragraph} {paragraph}", BodyText.Parse($"{paragraph}\n\n{paragraph}\n\n{paragraph}").Value.Lead);
    }

    [Fact]
    public void A_marker_may_come_late()
    {
        var paragraph = string.Join(' ', Enumerable.Repeat("word", 70));
        Assert.Equal($"{paragraph} {paragraph}", BodyText.Parse($"{paragraph}\n\n{paragraph}\n\n<!--more-->\n\nx").Value.Lead);
    }

    [Fact]
    public void The_marker_leaves_no_trace() => Assert.Equal("<p>a</p>\n<p>b</p>", BodyText.Html("a\n\n<!--more-->\n\nb").Replace("\n\n", "\n", StringComparison.Ordinal));

    [Theory]
    [InlineData("word ", 238, 238, 1)]
    [InlineData("word ", 239, 239, 2)]
    [InlineData("字", 500, 500, 1)]
    [InlineData("字", 501, 501, 2)]
    [InlineData("", 0, 0, 1)]
    public void Words_are_counted_and_reading_takes_time(string word, int times, int words, int minutes)
    {
        var body = BodyText.Parse(string.Concat(Enumerable.Repeat(word, times))).Value;
        Assert.Equal((words, minutes), (body.WordCount, body.ReadingMinutes));
    }

    [Fact]
    public void Code_captions_and_embeds_do_not_count() =>
        Assert.Equal(2, BodyText.Parse("one two\n\n```\ncode\n```\n\n![a](b.png \"caption here\")\n\n![Film](https://youtu.be/x)").Value.WordCount);
}
