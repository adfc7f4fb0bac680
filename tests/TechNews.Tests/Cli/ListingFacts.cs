using TechNews.Cli.Listing;

namespace TechNews.Tests.Cli;

public sealed class ListingFacts
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-5%", "'-5%")]
    [InlineData("+1, then", "\"'+1, then\"")]
    [InlineData("", "")]
    public void A_cell_is_quoted_and_never_a_formula(string value, string cell) => Assert.Equal(cell, CsvList.Cell(value));
}
