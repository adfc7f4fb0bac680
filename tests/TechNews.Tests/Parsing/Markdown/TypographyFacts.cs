using FsCheck;
using FsCheck.Fluent;
using TechNews.Parsing.Markdown;

namespace TechNews.Tests.Parsing.Markdown;

public class TypographyFacts
{
    [Theory]
    [InlineData("\"Hello,\" she said", "“Hello,” she said")]
    [InlineData("\"a\" \"b", "“a” “b")]
    [InlineData("b\" \"a\"", "b” “a”")]
    [InlineData("Intel's 'best' chip", "Intel’s ‘best’ chip")]
    [InlineData("the '90s and '22", "the ’90s and ’22")]
    [InlineData("'tis rock 'n' roll", "’tis rock ’n’ roll")]
    [InlineData("the 1990's", "the 1990’s")]
    [InlineData("a 6.7\" screen", "a 6.7\" screen")]
    [InlineData("he is 5'10\" tall", "he is 5'10\" tall")]
    [InlineData("\"it was 2022\" and", "“it was 2022” and")]
    [InlineData("\"the 6.7\" display is big\"", "“the 6.7\" display is big”")]
    [InlineData("(\"x\")—\"y\"", "(“x”)—“y”")]
    [InlineData("\"'Go,' he said\"", "“‘Go,’ he said”")]
    [InlineData("already “set” and ‘set’", "already “set” and ‘set’")]
    [InlineData("drivers' cars", "drivers’ cars")]
    public void Quotes_are_decided_by_their_neighbours(string text, string expected) => Assert.Equal(expected, Typography.Apply(text, "en"));

    [Theory]
    [InlineData("de", "„Geht’s?“")]
    [InlineData("de-CH", "«Geht’s?»")]
    [InlineData("fr", "«\u202FGeht’s?\u202F»")]
    [InlineData("nl", "“Geht’s?”")]
    [InlineData("sv", "”Geht’s?”")]
    [InlineData("da", "»Geht’s?«")]
    public void Each_language_has_its_marks(string language, string expected) => Assert.Equal(expected, Typography.Apply("\"Geht's?\"", language));

    [Theory]
    [InlineData("\"**bold**\"", "<p>“<strong>bold</strong>”</p>")]
    [InlineData("**\"bold\"** x", "<p><strong>“bold”</strong> x</p>")]
    [InlineData("\"[a](b.md)\"", "<p>“<a href=\"[b.md]\">a</a>”</p>")]
    [InlineData("*Intel*'s", "<p><em>Intel</em>’s</p>")]
    [InlineData("`\"x\"`'s \"y\"", "<p><code>&quot;x&quot;</code>’s “y”</p>")]
    [InlineData("say \\\"x\\\"", "<p>say &quot;x&quot;</p>")]
    [InlineData("\"a\" \"b\n\n\"c\"", "<p>“a” “b</p>\n<p>“c”</p>")]
    public void Bodies_are_set_across_inlines(string markdown, string html) => Assert.Equal(html, BodyText.Html(markdown));

    [Fact]
    public void It_can_be_switched_off() => Assert.Equal("<p>&quot;a&quot;</p>", BodyText.Html("\"a\"", typography: false));

    [Fact]
    public void Applying_twice_changes_nothing()
    {
        var texts = Gen.ArrayOf(Gen.Elements("\"", "'", " ", "a", "s", "5", "9", ".", "-", "(", "“", "”", "’", "„", "«", "\u202F", "\n", "\n\n"));
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(texts), Arb.From(Gen.Elements("en", "de", "fr", "sv", "da", "it", "ru", "pl")), (pieces, language) =>
        {
            var once = Typography.Apply(string.Concat(pieces), language);
            return string.Equals(Typography.Apply(once, language), once, StringComparison.Ordinal);
        }));
    }
}
