using System.Globalization;
using System.Text;
using TechNews.Parsing.Markdown;

namespace TechNews.Parsing.Terms;

/// <summary>
/// Cuts running text into words and counts them: letters and digits of any script, lower-cased invariantly, of at least two characters.
/// Scripts without spaces give every pair of neighbouring characters. Text may come in pieces; a word ends where <see cref="Break"/> says so.
/// </summary>
internal sealed class TermCounter
{
    private const uint HashSeed = 2166136261; // FNV-1a, 32 bits.
    private const uint HashPrime = 16777619;

    // ASCII letters and digits as they are counted; zero ends a word.
    private static readonly byte[] Folded = FoldedAscii();

    private readonly TermTable table = new();
    private uint word = HashSeed;
    private int length;
    private int lastCjk = -1;
    private char high;

    /// <summary>How much each word counts from here on.</summary>
    public int Weight { get; set; } = 1;

    public void Add(ReadOnlySpan<char> text)
    {
        var folded = Folded;
        foreach (var c in text)
        {
            if (c >= folded.Length) Beyond(c);
            else if (folded[c] is var letter and not 0) Letter(letter);
            else if (length > 0 || lastCjk >= 0 || high != '\0') Break();
        }
    }

    public void Break()
    {
        if (length > 1) table.Add(Mixed(word), Weight);
        word = HashSeed;
        length = 0;
        lastCjk = -1;
        high = '\0';
    }

    public TermVector Finish()
    {
        Break();
        return table.ToVector();
    }

    private void Letter(int codePoint)
    {
        if (lastCjk >= 0) Break();
        word = (word ^ (uint)codePoint) * HashPrime;
        length++;
    }

    private void Beyond(char c)
    {
        if (char.IsHighSurrogate(c))
        {
            high = c;
            return;
        }

        var codePoint = char.IsLowSurrogate(c) && high != '\0' ? char.ConvertToUtf32(high, c) : c;
        var isCjk = Cjk.IsCharacter(high == '\0' ? c : high);
        high = '\0';
        if (isCjk) Character(codePoint);
        else if (Rune.TryCreate(codePoint, out var rune) && Rune.IsLetterOrDigit(rune)) Letter(Rune.ToLowerInvariant(rune).Value);
        else if (CharUnicodeInfo.GetUnicodeCategory(codePoint) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)) Break();
    }

    private void Character(int codePoint)
    {
        if (lastCjk < 0) Break();
        else table.Add(Mixed((((HashSeed ^ (uint)lastCjk) * HashPrime) ^ (uint)codePoint) * HashPrime), Weight);
        lastCjk = codePoint;
    }

    // The upper bits are what is kept, and FNV leaves those of short words close together (finalizer of MurmurHash3).
    private static uint Mixed(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }

    private static byte[] FoldedAscii()
    {
        var folded = new byte[0x80];
        for (var c = '\0'; c < folded.Length; c++)
        {
            if (char.IsAsciiLetterOrDigit(c)) folded[c] = (byte)char.ToLowerInvariant(c);
        }

        return folded;
    }
}
