using System.Text;

namespace TechNews.Benchmarks.Generating;

/// <summary>An invented language: common words are short, rare words long, and no two are the same.</summary>
internal sealed class Words
{
    private const int Count = 4000;
    private static readonly string[] Starts =
        ["b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "qu", "r", "s", "st", "t", "tr", "v", "w", ""];
    private static readonly string[] Middles = ["a", "e", "i", "o", "u", "ai", "ea", "io", "ou", "ee"];
    private static readonly string[] Ends = ["", "", "n", "r", "s", "t", "l", "nd", "st", "rm", "ck", "m"];

    private readonly string[] list = Invent();
    private readonly Zipf frequency = new(Count);

    public string One(Chance chance) => list[frequency.Draw(chance)];

    /// <summary>A word that carries meaning: not one of the hundred shortest and most frequent.</summary>
    public string Rare(Chance chance) => list[chance.Between(100, Count - 1)];

    public string Capitalized(Chance chance) => Capitalize(Rare(chance));

    public static string Capitalize(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string[] Invent()
    {
        // The language is the same for every seed, as English is.
        var chance = new Chance(20);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var words = new List<string>(Count);
        while (words.Count < Count)
        {
            var word = Invent(chance, Syllables(words.Count, chance));
            if (word.Length > 1 && seen.Add(word)) words.Add(word);
        }
        return [.. words];
    }

    private static int Syllables(int rank, Chance chance) => rank switch
    {
        < 100 => 1,
        < 1000 => chance.Between(1, 2),
        _ => chance.Between(2, 4),
    };

    private static string Invent(Chance chance, int syllables)
    {
        var word = new StringBuilder();
        for (var i = 0; i < syllables; i++) word.Append(chance.Of(Starts)).Append(chance.Of(Middles));
        return word.Append(chance.Of(Ends)).ToString();
    }
}
