using System.Collections.Immutable;
using TechNews.Files;

namespace TechNews.Relating;

/// <summary>
/// Finished HTML, UTF-8, in pieces: most are what the parse left and stay where they are, so that a body with links takes no memory a second time. It is
/// put together where it is shown.
/// </summary>
public sealed class PiecedHtml(ImmutableArray<ReadOnlyMemory<byte>> pieces)
{
    public static PiecedHtml Empty { get; } = new([]);

    /// <summary>Bytes.</summary>
    public int Length { get; } = LengthOf(pieces);

    /// <summary>No piece ends within a tag.</summary>
    public ImmutableArray<ReadOnlyMemory<byte>> Pieces => pieces;

    /// <summary>The whole; with more than one piece in new memory at each call.</summary>
    public ReadOnlyMemory<byte> Joined()
    {
        if (pieces.Length < 2) return pieces.Length == 0 ? default : pieces[0];
        var whole = GC.AllocateUninitializedArray<byte>(Length);
        var at = 0;
        foreach (var piece in pieces)
        {
            piece.Span.CopyTo(whole.AsSpan(at));
            at += piece.Length;
        }

        return whole;
    }

    /// <summary>Of the whole, without putting it together.</summary>
    public ContentHash Hash => ContentHash.OfPieces(pieces.AsSpan());

    /// <summary>The first pieces.</summary>
    public PiecedHtml First(int count) => count == 0 ? Empty : new(pieces[..count]);

    private static int LengthOf(ImmutableArray<ReadOnlyMemory<byte>> pieces)
    {
        var length = 0;
        foreach (var piece in pieces) length += piece.Length;
        return length;
    }
}
