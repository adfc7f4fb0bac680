using System.Buffers;
using System.Text;
using TechNews.Parsing.Markdown;

namespace TechNews.Composing.Searching;

/// <summary>
/// Cuts text into the words that search knows, folded (<see cref="FoldedLetters"/>). Scripts without spaces give every pair of neighbouring
/// characters, and the last of a row by itself, so that one character finds every row that has it. Text may come in pieces.
/// </summary>
internal sealed class WordCutter(WordTable table)
{
    /// <summary>In UTF-16 code units: what is longer is compared by its beginning.</summary>
    public const int LongestWord = 40;

    private const uint HashSeed = 2166136261; // FNV-1a, 32 bits.
    private const uint HashPrime = 16777619;

    private readonly char[] word = new char[LongestWord];
    private int length;
    private uint hash = HashSeed;
    private int lastCjk = -1;

    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes()) Take(rune);
    }

    /// <param name="utf8">Cut between characters.</param>
    public void Add(ReadOnlySpan<byte> utf8)
    {
        for (var i = 0; i < utf8.Length;)
        {
            if (utf8[i] < 0x80)
            {
                Simple((char)utf8[i++]);
                continue;
            }

            var read = Rune.DecodeFromUtf8(utf8[i..], out var rune, out var taken) == OperationStatus.Done;
            if (read) Take(rune);
            else Break();
            i += taken;
        }
    }

    /// <summary>The word that was going on is complete.</summary>
    public void Break()
    {
        if (lastCjk >= 0) EndRow();
        if (length == 0) return;
        table.Add(word.AsSpan(0, length), hash);
        Clear();
    }

    private void Take(Rune rune)
    {
        Span<char> units = stackalloc char[2];
        var count = rune.EncodeToUtf16(units);
        if (Cjk.IsCharacter(units[0])) Character(rune.Value);
        else if (count == 1) Simple(units[0]);
        else if (FoldedLetters.IsInWords(rune)) Letters(units[..Rune.ToLowerInvariant(rune).EncodeToUtf16(units)]);
        else Break();
    }

    private void Simple(char c)
    {
        var folded = FoldedLetters.Of(c);
        if (folded > FoldedLetters.Many) Letter(folded);
        else if (folded == FoldedLetters.End) Break();
        else if (folded == FoldedLetters.Many) Letters(FoldedLetters.Several(c));
    }

    // What most text consists of.
    private void Letter(char letter)
    {
        if (lastCjk >= 0) EndRow();
        if (length == LongestWord) return;
        word[length++] = letter;
        hash = (hash ^ letter) * HashPrime;
    }

    private void Letters(ReadOnlySpan<char> letters)
    {
        if (lastCjk >= 0) EndRow();
        if (length + letters.Length > LongestWord) return;
        foreach (var letter in letters)
        {
            word[length++] = letter;
            hash = (hash ^ letter) * HashPrime;
        }
    }

    private void Character(int codePoint)
    {
        if (lastCjk < 0) Break();
        else Row(lastCjk, codePoint);
        lastCjk = codePoint;
    }

    private void EndRow()
    {
        Row(lastCjk, -1);
        lastCjk = -1;
    }

    private void Row(int first, int second)
    {
        Span<char> units = stackalloc char[4];
        var count = new Rune(first).EncodeToUtf16(units);
        if (second >= 0) count += new Rune(second).EncodeToUtf16(units[count..]);
        foreach (var unit in units[..count]) hash = (hash ^ unit) * HashPrime;
        table.Add(units[..count], hash);
        Clear();
    }

    private void Clear() => (length, hash) = (0, HashSeed);
}
