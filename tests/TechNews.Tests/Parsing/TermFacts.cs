using TechNews.Parsing.Terms;

namespace TechNews.Tests.Parsing;

/// <summary>How an article's words are counted.</summary>
public class TermFacts
{
    [Fact]
    public void The_title_counts_three_times_and_the_lead_twice()
    {
        var terms = TestSite.WithArticle("title: Kiln\ndate: 2026-01-01\nsummary: Oven", "Stove Stove stoves.\n").Article().Body.Terms;
        Assert.Equal([1, 2, 2, 3], terms.Packed.Select(TermVector.Weight).Order());

        var without = TestSite.WithArticle("title: Kiln\ndate: 2026-01-01", "Stove stove.\n\n<!--more-->\n\nStove again.\n").Article().Body.Terms;
        Assert.Equal([1, 3, 5], without.Packed.Select(TermVector.Weight).Order());
    }

    [Theory]
    [InlineData("Straße STRASSE strasse", 2)] // Lower case, not case folding.
    [InlineData("ÉCOLE école", 1)]
    [InlineData("don't", 1)] // A single letter is no word.
    [InlineData("a b c", 0)]
    [InlineData("A100 a100 x2", 2)]
    [InlineData("半導体", 2)] // Pairs.
    [InlineData("半", 0)]
    [InlineData("半導x1体工", 3)]
    [InlineData("нов новый", 2)]
    [InlineData("🚀🚀 rocket", 1)]
    [InlineData("𐐀𐐁 𐐨𐐩", 1)] // Deseret, beyond the first plane: capital and small.
    [InlineData("\uD83D lone \uDE00", 1)]
    public void Words_are_letters_and_digits_of_any_script(string text, int different)
    {
        var counter = new TermCounter();
        counter.Add(text);
        Assert.Equal(different, counter.Finish().Packed.Length);
    }

    [Fact]
    public void A_word_may_come_in_pieces_and_many_words_are_all_kept()
    {
        var (whole, pieces) = (new TermCounter(), new TermCounter());
        var text = string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"word{i}"));
        whole.Add(text);
        foreach (var c in text) pieces.Add([c]);
        var vector = whole.Finish();
        Assert.InRange(vector.Packed.Length, 2990, 3000); // 26 bits: hardly any two share one.
        Assert.Equal(vector.Packed.ToArray(), pieces.Finish().Packed.ToArray());
    }

    [Fact]
    public void A_small_change_keeps_the_fingerprint_near_and_another_text_does_not()
    {
        var text = string.Join(' ', Enumerable.Range(0, 400).Select(i => $"word{i}"));
        var other = string.Join(' ', Enumerable.Range(400, 400).Select(i => $"word{i}"));
        Assert.Equal(FingerprintOf(text), FingerprintOf(text + " word7"));
        Assert.InRange(Distance(text, text + " more"), 0, 3);
        Assert.InRange(Distance(text, other), 16, 48);
    }

    private static int Distance(string one, string other) => System.Numerics.BitOperations.PopCount(FingerprintOf(one) ^ FingerprintOf(other));

    private static ulong FingerprintOf(string text)
    {
        var counter = new TermCounter();
        counter.Add(text);
        return counter.Finish().Fingerprint;
    }
}
