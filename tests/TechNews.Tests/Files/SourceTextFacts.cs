using TechNews.Files;

namespace TechNews.Tests.Files;

public class SourceTextFacts
{
    private readonly SourceText text = new("a.md", "one\ntwo\n\nfour");

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(2, 1, 3)]
    [InlineData(3, 1, 4)] // The line end belongs to its line.
    [InlineData(4, 2, 1)]
    [InlineData(8, 3, 1)]
    [InlineData(9, 4, 1)]
    [InlineData(13, 4, 5)] // The end of the text.
    [InlineData(99, 4, 5)]
    public void An_offset_has_a_line_and_a_column(int offset, int line, int column)
    {
        var place = text.At(offset);
        Assert.Equal((line, column), (place.Line, place.Column));
    }

    [Fact]
    public void A_place_carries_its_line() => Assert.Equal("two", text.At(5).LineText);

    [Fact]
    public void Carets_stay_inside_the_line() => Assert.Equal(2, text.At(2, 2, length: 50).Length);

    [Fact]
    public void An_empty_text_has_one_line()
    {
        var place = new SourceText("a.md", "").At(0);
        Assert.Equal((1, 1, ""), (place.Line, place.Column, place.LineText));
    }
}
