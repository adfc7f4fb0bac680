using System.Buffers;
using System.Text;

namespace TechNews.Cli.Printing;

/// <summary>Walks a text by code points; a lone surrogate counts as one.</summary>
internal ref struct RuneReader(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> rest = text;

    public ShownRune Current { get; private set; }

    public readonly RuneReader GetEnumerator() => this;

    public bool MoveNext()
    {
        if (rest.IsEmpty) return false;
        var valid = Rune.DecodeFromUtf16(rest, out var rune, out var length) == OperationStatus.Done;
        Current = new ShownRune(valid ? rune : null, rest[0], length);
        rest = rest[length..];
        return true;
    }
}

/// <param name="Rune">Null for a lone surrogate.</param>
/// <param name="First">Its first code unit.</param>
/// <param name="Length">Code units that it takes.</param>
internal readonly record struct ShownRune(Rune? Rune, char First, int Length)
{
    public string Shown => PlainText.Shown(Rune, First);
}
