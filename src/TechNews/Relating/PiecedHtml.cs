using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using TechNews.Files;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>
/// Finished HTML, UTF-8, in pieces: most are slices of what the parse left and stay where that is, in memory or on disk, so that a body with links takes no
/// memory a second time. It is put together where it is shown.
/// </summary>
public sealed class PiecedHtml(BodyMarkup markup, ImmutableArray<HtmlPiece> pieces)
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? told;

    public static PiecedHtml Empty { get; } = new(BodyMarkup.Empty, []);

    /// <summary>Bytes.</summary>
    public int Length { get; } = LengthOf(pieces);

    /// <summary>False where a content security policy need allow nothing for it.</summary>
    public bool MayAskOthers => markup.MayAskOthers || pieces.Any(static piece => piece.Written is { } written && BodyMarkup.MentionsOthers(written));

    /// <summary>Of what it is put together from, without putting it together or reading it. The same pieces, the same hash.</summary>
    public ContentHash Hash
    {
        get
        {
            var to = told ??= new ArrayBufferWriter<byte>(1024);
            to.ResetWrittenCount();
            markup.Hash.WriteTo(to.GetSpan(ContentHash.Size));
            to.Advance(ContentHash.Size);
            foreach (var piece in pieces)
            {
                // A slice never starts below 0.
                Tell(piece.Written is null ? piece.Start : -1, to);
                Tell(piece.Length, to);
                to.Write(piece.Written);
            }

            return ContentHash.Of(to.WrittenSpan);
        }
    }

    /// <summary>HTML in memory, in one piece.</summary>
    public static PiecedHtml Of(byte[] html) => new(BodyMarkup.Empty, [HtmlPiece.Of(html)]);

    /// <summary>The whole, in new memory at each call unless it is one piece.</summary>
    public ReadOnlyMemory<byte> Joined()
    {
        if (pieces.Length == 0) return default;
        var source = pieces.All(static piece => piece.Written is not null) ? default : markup.Utf8;
        if (pieces.Length == 1) return pieces[0].In(source);
        var whole = GC.AllocateUninitializedArray<byte>(Length);
        var at = 0;
        foreach (var piece in pieces)
        {
            piece.In(source).Span.CopyTo(whole.AsSpan(at));
            at += piece.Length;
        }

        return whole;
    }

    /// <summary>The first pieces.</summary>
    public PiecedHtml First(int count) => count == 0 ? Empty : new(markup, pieces[..count]);

    private static void Tell(int number, ArrayBufferWriter<byte> to)
    {
        BinaryPrimitives.WriteInt32LittleEndian(to.GetSpan(sizeof(int)), number);
        to.Advance(sizeof(int));
    }

    private static int LengthOf(ImmutableArray<HtmlPiece> pieces)
    {
        var length = 0;
        foreach (var piece in pieces) length += piece.Length;
        return length;
    }
}

/// <summary>A piece of HTML that does not end within a tag: a slice of a body's markup, or what others than the parse wrote.</summary>
/// <param name="Written">Null where it is a slice.</param>
public readonly record struct HtmlPiece(int Start, int Length, byte[]? Written)
{
    public static HtmlPiece Of(BodyPart.Markup slice) => new(slice.Start, slice.Length, null);

    public static HtmlPiece Of(byte[] written) => new(0, written.Length, written);

    public ReadOnlyMemory<byte> In(ReadOnlyMemory<byte> markup) => Written ?? markup.Slice(Start, Length);
}
