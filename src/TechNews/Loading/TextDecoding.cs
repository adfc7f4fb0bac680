using System.Buffers;
using System.Text;
using System.Text.Unicode;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Loading;

/// <summary>Bytes to the bytes of a text: strict UTF-8, byte order mark dropped, line ends made <c>\n</c>.</summary>
internal static class TextDecoding
{
    /// <summary>
    /// The text, also where it has flaws (these become U+FFFD), so that one bad byte in an author's file
    /// does not make every one of that author's articles an error.
    /// </summary>
    /// <param name="bytes">The file's own from now on, and changed in place.</param>
    /// <param name="again">Reads the decoded bytes anew.</param>
    public static Reported<SourceFile> Decode(string path, Memory<byte> bytes, Func<ReadOnlyMemory<byte>>? again = null)
    {
        if (bytes.Span.StartsWith<byte>([0xFF, 0xFE])) return DecodeUtf16(path, Encoding.Unicode.GetString(bytes.Span[2..]));
        if (bytes.Span.StartsWith<byte>([0xFE, 0xFF])) return DecodeUtf16(path, Encoding.BigEndianUnicode.GetString(bytes.Span[2..]));
        if (bytes.Span.StartsWith<byte>([0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        bytes = bytes[..UnixLineEnds(bytes.Span)];
        var firstNul = bytes.Span.IndexOf((byte)0);
        if (firstNul < 0 && Utf8.IsValid(bytes.Span)) return Reported.Clean(new SourceFile(path, bytes, again));
        return WithFlaws(path, bytes.Span, firstNul);
    }

    private static Reported<SourceFile> DecodeUtf16(string path, string text)
    {
        var source = new SourceText(path, text.ReplaceLineEndings("\n").Replace('\0', '\uFFFD'));
        return new Reported<SourceFile>(SourceFile.Of(path, source.Text), [LoadingProblems.Utf16(source.At(0))]);
    }

    private static Reported<SourceFile> WithFlaws(string path, ReadOnlySpan<byte> bytes, int firstNul)
    {
        var report = new Report();
        var source = new SourceText(path, Encoding.UTF8.GetString(bytes).Replace('\0', '\uFFFD'));
        var firstBad = ValidLength(bytes);
        if (firstBad < bytes.Length) report.Add(LoadingProblems.NotUtf8(source.At(CharactersIn(bytes[..firstBad])), bytes[firstBad]));
        if (firstNul >= 0) report.Add(LoadingProblems.NulByte(source.At(CharactersIn(bytes[..firstNul]))));
        return report.With(SourceFile.Of(path, source.Text));
    }

    private static int CharactersIn(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetCharCount(bytes);

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        while (position < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[position..], out _, out var used) != OperationStatus.Done) return position;
            position += used;
        }

        return position;
    }

    // CRLF and a lone CR become LF in place, before decoding, so that no second string is made.
    private static int UnixLineEnds(Span<byte> bytes)
    {
        var read = bytes.IndexOf((byte)'\r');
        if (read < 0) return bytes.Length;
        var written = read;
        for (; read < bytes.Length; read++)
        {
            if (bytes[read] != '\r') bytes[written++] = bytes[read];
            else if (read + 1 == bytes.Length || bytes[read + 1] != '\n') bytes[written++] = (byte)'\n';
        }

        return written;
    }
}
