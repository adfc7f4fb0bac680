using FsCheck;
using FsCheck.Fluent;
using TechNews.Parsing;

namespace TechNews.Tests.Parsing.Markdown;

public class HostileBodyFacts
{
    private static readonly string[] Pieces =
    [
        "[", "]", "(", ")", "[](", "[a](b.md)", "![", "*", "**", "_", "~", "^", "==", "`", "```\n", "<", ">", "<a href=", "</a>", "<!--", "-->", "<div>", "<script>",
        "\"", "'", "|", "|-|-|\n", "\n", "\n\n", "    ", "\t", "- ", "1. ", "> ", "> [!NOTE]\n", "# ", "[^1]", "[^1]: ", ": ", "^^^\n", "+--+\n", "\0", "\u0001", "\uD800", "\uFEFF",
        "字", "a", "5", "&amp;", "&#0;", "\\", "http://x.y", "www.", "a@b.c", "javascript:", "{{< x >}}", "{%", "%}", "<!--more-->", "TEASER_END", "[x]: y\n", "=\n", "---\n",
    ];

    [Theory]
    [InlineData("[", 50_000)]
    [InlineData("(", 50_000)]
    [InlineData(">", 50_000)]
    [InlineData("![", 50_000)]
    [InlineData("[](", 50_000)]
    [InlineData("[a](", 50_000)]
    [InlineData("- ", 10_000)]
    [InlineData("1. ", 10_000)]
    [InlineData("> - ", 10_000)]
    [InlineData(">[^1]:  ", 10_000)]
    [InlineData("* ", 10_000)]
    [InlineData("*a **b ", 10_000)]
    [InlineData("*a|", 50_000)]
    [InlineData("<a ", 50_000)]
    [InlineData("<div><a b=\"", 50_000)]
    [InlineData("\"5\" ", 50_000)]
    [InlineData("lorem ", 200_000)]
    public void A_long_run_gives_a_body_or_says_where_it_is_too_deep(string piece, int times)
    {
        var parsed = BodyText.Parse(string.Concat(Enumerable.Repeat(piece, times)));
        var expected = piece.StartsWith("<div", StringComparison.Ordinal) ? "TN058" : "TN052"; // A tag whose quotation marks never meet their '>'.
        if (parsed.HasErrors) Assert.Equal((expected, 1), (parsed.Findings[0].Code, parsed.Findings[0].Where.Line));
        else Assert.NotEmpty(parsed.Value.Parts);
    }

    [Fact]
    public void Definitions_without_end_are_refused_where_they_are_too_many()
    {
        var finding = Assert.Single(BodyText.Parse(string.Concat(Enumerable.Repeat("[a]: b\n", 50_000))).Findings);
        Assert.Equal(("TN052", 20_001), (finding.Code, finding.Where.Line));
    }

    [Fact]
    public void Lists_inside_lists_without_end_are_refused_where_they_go_too_far()
    {
        var markdown = string.Concat(Enumerable.Range(0, 2_000).Select(level => new string(' ', 2 * level) + "- a\n"));
        var finding = Assert.Single(BodyText.Parse(markdown).Findings);
        Assert.Equal(("TN052", 100), (finding.Code, finding.Where.Line));
    }

    [Fact]
    public void The_paragraph_that_is_too_deep_is_named()
    {
        var finding = Assert.Single(BodyText.Parse("fine\n\n" + new string('[', 50_000) + "\n\nfine").Findings);
        Assert.Equal(("TN052", 3), (finding.Code, finding.Where.Line));
    }

    [Fact]
    public void Emphasis_within_emphasis_is_refused_before_the_stack_ends() =>
        Assert.EndsWith(
            "TN052",
            Assert.Single(BodyText.Findings(string.Concat(Enumerable.Repeat("*a ", 2_000)) + string.Concat(Enumerable.Repeat("a*", 2_000)))),
            StringComparison.Ordinal);

    [Fact]
    public void Any_soup_gives_a_body_whose_links_are_paired()
    {
        var soup = Gen.ArrayOf(Gen.Elements(Pieces));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Arb.From(soup), pieces => LinksArePaired(string.Concat(pieces))));
    }

    [Fact]
    public void Any_string_gives_a_body_whose_links_are_paired() =>
        Check.QuickThrowOnFailure(Prop.ForAll<NonNull<string>>(text => LinksArePaired(text.Get)));

    private static bool LinksArePaired(string markdown)
    {
        var isOpen = false;
        foreach (var part in BodyText.Parse(markdown).Value.Parts)
        {
            if (part is BodyPart.LinkStart && isOpen) return false;
            if (part is BodyPart.LinkEnd && !isOpen) return false;
            isOpen = part is BodyPart.LinkStart || (isOpen && part is not BodyPart.LinkEnd);
        }

        return !isOpen;
    }
}
