using TechNews.Diagnostics;

namespace TechNews.Tests.Diagnostics;

public class SuggestionFacts
{
    private static readonly string[] Known = ["title", "date", "section", "authors", "dont_miss"];

    [Theory]
    [InlineData("titel", "title")] // Two neighbours swapped.
    [InlineData("sektion", "section")]
    [InlineData("author", "authors")]
    [InlineData("dont-miss", "dont_miss")] // A hyphen for an underscore is no edit at all.
    [InlineData("Title", "title")]
    public void A_near_name_is_suggested(string written, string meant) => Assert.Equal(meant, Suggestion.For(written, Known));

    [Theory]
    [InlineData("weather")]
    [InlineData("x")]
    [InlineData("")]
    public void A_far_name_is_not(string written) => Assert.Null(Suggestion.For(written, Known));

    [Fact]
    public void Of_two_equally_near_names_the_ordinally_first_is_taken() =>
        Assert.Equal("cat", Suggestion.For("cut", ["cot", "cat"]));

    [Fact]
    public void The_tail_is_empty_where_nothing_is_near() => Assert.Equal("", Suggestion.Tail("weather", Known));

    [Theory]
    [InlineData("ab", "ba", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    public void Distance_counts_inserts_deletes_replacements_and_swaps(string from, string to, int edits) =>
        Assert.Equal(edits, Suggestion.Distance(from, to));
}
