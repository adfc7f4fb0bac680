using FsCheck;
using FsCheck.Fluent;
using TechNews.Parsing.Markdown;

namespace TechNews.Tests.Parsing.Markdown;

public class ExcerptFacts
{
    [Theory]
    [InlineData("a b", 3, "a b")]
    [InlineData("a b c", 3, "a b c")]
    [InlineData("a b c d", 3, "a b c...")]
    [InlineData(" a\n b,\tc-d e ", 2, "a b,...")]
    [InlineData("a b c-d e", 3, "a b c-d...")]
    [InlineData("U.S. (the trucks: x", 3, "U.S. (the trucks:...")]
    [InlineData("", 3, "")]
    [InlineData("\U0001F600 x y", 2, "\U0001F600 x...")]
    public void It_is_the_first_words_and_three_dots(string text, int words, string expected) =>
        Assert.Equal(expected, Excerpt.Of(text, words, "en"));

    [Theory]
    [InlineData("你好，世界", 4, "你好，世界")]
    [InlineData("你好，世界", 2, "你好，...")]
    [InlineData("使用iPhone 14手机", 4, "使用iPhone 14...")]
    [InlineData("他说“你好”吧", 3, "他说“你...")]
    [InlineData("\U00020000\U00020001x", 1, "\U00020000...")]
    public void A_CJK_character_is_a_word(string text, int words, string expected) => Assert.Equal(expected, Excerpt.Of(text, words, "zh-Hans"));

    [Fact]
    public void It_has_the_words_that_were_asked_for()
    {
        Check.QuickThrowOnFailure(Prop.ForAll<NonNull<string>, PositiveInt>((text, words) =>
        {
            var all = text.Get.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var expected = string.Join(' ', all.Take(words.Get)) + (all.Length > words.Get ? "..." : "");
            return string.Equals(expected, Excerpt.Of(text.Get, words.Get, "en"), StringComparison.Ordinal);
        }));
    }
}
