using FsCheck;
using FsCheck.Fluent;
using TechNews.Cli.Printing;
using TechNews.Diagnostics;

namespace TechNews.Tests.Cli;

public sealed class SourceExcerptFacts
{
    [Theory]
    [InlineData("author: jane-do", 9, 7, "author: jane-do", "        ^^^^^^^")]
    [InlineData("\tauthor: x", 10, 1, "    author: x", "            ^")]
    [InlineData("ab\tx", 4, 1, "ab  x", "    ^")]
    [InlineData("標題: x", 5, 1, "標題: x", "      ^")]
    [InlineData("標題: x", 1, 2, "標題: x", "^^^^")]
    [InlineData("😀 x", 4, 1, "😀 x", "   ^")]
    [InlineData("e\u0301 x", 4, 1, "e\u0301 x", "  ^")]
    [InlineData("title:", 7, 1, "title:", "      ^")]
    [InlineData("a\u001b[31mb", 7, 1, "a\\u001B[31mb", "           ^")]
    [InlineData("a\u202Eb", 3, 1, "a\\u202Eb", "       ^")]
    public void Carets_stand_under_what_they_mean(string line, int column, int length, string shown, string carets)
    {
        var excerpt = SourceExcerpt.Of(new SourceLocation("a.md", 3, column, length, line));

        Assert.Equal(new SourceExcerpt(shown, carets), excerpt);
    }

    [Fact]
    public void Of_a_very_long_line_the_surroundings_are_shown()
    {
        var line = new string('a', 5_000_000) + "HERE" + new string('b', 5_000_000);

        var excerpt = SourceExcerpt.Of(new SourceLocation("a.md", 1, 5_000_001, 4, line))!;

        Assert.InRange(excerpt.Line.Length, 50, 130);
        Assert.StartsWith("...a", excerpt.Line, StringComparison.Ordinal);
        Assert.EndsWith("b...", excerpt.Line, StringComparison.Ordinal);
        Assert.Equal(excerpt.Line.IndexOf("HERE", StringComparison.Ordinal), excerpt.Carets.IndexOf('^', StringComparison.Ordinal));
        Assert.Equal(4, excerpt.Carets.Count(c => c == '^'));
    }

    [Fact]
    public void A_finding_about_a_whole_file_has_no_excerpt() => Assert.Null(SourceExcerpt.Of(SourceLocation.WholeFile("a.md")));

    [Fact]
    public void Any_line_and_any_place_in_it_can_be_shown() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string?, int, int>((line, column, length) =>
        {
            var excerpt = SourceExcerpt.Of(new SourceLocation("a.md", 1, column, length, line ?? ""));
            return excerpt is not null && excerpt.Carets.Contains('^', StringComparison.Ordinal) && !excerpt.Line.Any(char.IsControl);
        }));
}
