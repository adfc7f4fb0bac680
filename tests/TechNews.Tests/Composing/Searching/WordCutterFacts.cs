using System.Text;
using TechNews.Composing.Searching;

namespace TechNews.Tests.Composing.Searching;

public class WordCutterFacts
{
    [Theory]
    [InlineData("A new chip", "a chip new")]
    [InlineData("Intel's 3.5 GHz, C++ and wide-body", "3 5 and body c ghz intel s wide")]
    [InlineData("Übergröße, ÜBERGRÖSSE", "ubergrosse")]
    [InlineData("Łódź Çatalhöyük Ærø naïve", "aero catalhoyuk lodz naive")]
    [InlineData("U\u0308ber cafe\u0301 so\u00ADlid", "cafe solid uber")]
    [InlineData("ΆΓΙΟΣ άγιος", "αγιοσ")]
    [InlineData("Ёлка йод", "елка иод")]
    [InlineData("\u0623\u064E\u062D\u0645\u062F", "\u0627\u062D\u0645\u062F")]
    [InlineData("हिन्दी में", "में हिन्दी")]
    [InlineData("한국어 서울", "서울 한국어")]
    [InlineData("𐐀𐐩", "𐐨𐐩")]
    [InlineData("... — !", "")]
    public void Words_are_cut_and_folded(string text, string words) => Assert.Equal(words, string.Join(' ', Cut(text)));

    [Theory]
    [InlineData("電池", "池 電池")]
    [InlineData("電", "電")]
    [InlineData("固体電池", "体電 固体 池 電池")]
    [InlineData("新しい5Gチップ", "5g い しい チッ ップ プ 新し")]
    [InlineData("𠮷野家", "家 野家 𠮷野")]
    public void Scripts_without_spaces_give_pairs_and_the_last_of_each_row(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Cut(text)));

    [Fact]
    public void A_word_without_end_is_compared_by_its_beginning() => Assert.Equal([new string('a', 40)], Cut(new string('a', 100_000)));

    [Fact]
    public void A_letter_of_two_units_is_not_cut_in_two() => Assert.Equal([new string('a', 39)], Cut(new string('a', 39) + "𐐨"));

    [Theory]
    [InlineData("Übergröße 電池 cafe\u0301 𐐀 👍 5G")]
    [InlineData("\uFFFD plain")]
    public void Bytes_and_characters_give_the_same(string text)
    {
        var table = new WordTable();
        var words = new WordCutter(table);
        words.Add(Encoding.UTF8.GetBytes(text));
        words.Break();
        Assert.Equal(Cut(text), table.Finish().Words.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Bytes_that_are_no_text_end_a_word()
    {
        var table = new WordTable();
        var words = new WordCutter(table);
        words.Add("ab\xFF\xC3"u8.ToArray().Append((byte)0xC3).Append((byte)'c').ToArray());
        words.Break();
        Assert.Contains("c", table.Finish().Words);
    }

    [Fact]
    public void Thousands_of_words_are_each_counted_once_per_story()
    {
        var table = new WordTable();
        var words = new WordCutter(table);
        for (var story = 0; story < 3; story++)
        {
            table.Open(story, isTitle: false);
            for (var i = 0; i < 20_000; i++) words.Add($"word{i} word{i / 2} ");
        }

        var found = table.Finish();
        Assert.Equal(20_000, found.Words.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Enumerable.Range(0, 20_000), i => Assert.Equal([0u, 2u, 4u], found.Postings[found.Starts[i]..found.Starts[i + 1]]));
    }

    private static string[] Cut(string text)
    {
        var table = new WordTable();
        var words = new WordCutter(table);
        words.Add(text);
        words.Break();
        return [.. table.Finish().Words.Order(StringComparer.Ordinal)];
    }
}
