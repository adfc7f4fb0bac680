using TechNews.Parsing.Terms;

namespace TechNews.Relating.Likeness;

/// <summary>A word or a tag of one article that says something of it.</summary>
/// <param name="Key">The word's or tag's hash; no word has the key of a tag.</param>
/// <param name="Rarity">How much it weighs that another article has it too: its inverse document frequency.</param>
/// <param name="Strength">How much of the article it is about: the frequency part of BM25; 1 for a tag.</param>
internal readonly record struct Feature(uint Key, float Rarity, float Strength)
{
    private const uint TagBit = 1u << 31;

    public bool IsTag => (Key & TagBit) != 0;

    public static uint KeyOfTag(TagLink tag)
    {
        var hash = 2166136261; // FNV-1a, 32 bits.
        foreach (var c in tag.Slug) hash = (hash ^ c) * 16777619;
        return hash | TagBit;
    }

    public static uint KeyOfTerm(uint packed) => TermVector.Term(packed);
}
