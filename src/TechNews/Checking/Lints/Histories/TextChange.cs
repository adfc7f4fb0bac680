using System.Globalization;
using TechNews.Diagnostics;

namespace TechNews.Checking.Lints.Histories;

/// <summary>What came to a text and went from it, in words.</summary>
/// <param name="Words">How many came or went, misspellings that were mended left out.</param>
/// <param name="HasFigure">There is a digit in one of them.</param>
internal readonly record struct TextChange(int Words, bool HasFigure)
{
    // Fewer are style: another word, an article that was missing.
    private const int Some = 5;

    // With more of them nobody was mending spelling, and comparing each with each would take long.
    private const int Many = 60;

    /// <summary>Whether readers of the earlier text read something else.</summary>
    public bool Matters => HasFigure || Words >= Some;

    public static TextChange Between(string before, string after)
    {
        if (string.Equals(before, after, StringComparison.Ordinal)) return default;
        var (old, now) = (Wording.Of(before), Wording.Of(after));
        var (gone, come) = (Surplus(old, now), Surplus(now, old));
        if (gone.Count <= Many && come.Count <= Many) Forgive(gone, come);
        return new TextChange(gone.Count + come.Count, gone.Concat(come).Any(HasDigit));
    }

    public override string ToString()
    {
        var words = Words == 1 ? "1 word" : string.Create(CultureInfo.InvariantCulture, $"{Words} words");
        return HasFigure ? $"{words} came or went, a figure among them" : $"{words} came or went";
    }

    private static List<string> Surplus(Dictionary<string, int> of, Dictionary<string, int> over) =>
        [.. of.OrderBy(word => word.Key, StringComparer.Ordinal).SelectMany(word => Enumerable.Repeat(word.Key, Math.Max(0, word.Value - over.GetValueOrDefault(word.Key))))];

    // One letter more or less, or two that changed places, is a misspelling; in a figure it is another figure.
    private static void Forgive(List<string> gone, List<string> come)
    {
        for (var i = gone.Count - 1; i >= 0; i--)
        {
            var like = come.FindIndex(word => IsMisspelling(word, gone[i]));
            if (like < 0) continue;
            come.RemoveAt(like);
            gone.RemoveAt(i);
        }
    }

    private static bool IsMisspelling(string a, string b) =>
        Math.Min(a.Length, b.Length) > 2 && Math.Abs(a.Length - b.Length) <= 1 && !HasDigit(a) && !HasDigit(b) && Suggestion.Distance(a, b) == 1;

    private static bool HasDigit(string word) => word.Any(char.IsDigit);
}
