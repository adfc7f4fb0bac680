using System.Buffers;
using System.Text;
using System.Text.Unicode;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Loading;

/// <summary>Bytes to text: strict UTF-8, byte order mark dropped, line ends made <c>\n</c>.</summary>
internal static class TextDecoding
{
    /// <summary>
    /// The text, also where it has flaws (these become U+FFFD), so that one bad byte in an author's file
    /// does not make every one of that author's articles an error.
    /// </summary>
    /// <param name="bytes">Changed in place: what is left of them is of no use.</param>
    public static Reported<SourceText> Decode(string path, Span<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE])) return DecodeUtf16(path, Encoding.Unicode.GetString(bytes[2..]));
        if (bytes.StartsWith<byte>([0xFE, 0xFF])) return DecodeUtf16(path, Encoding.BigEndianUnicode.GetString(bytes[2..]));
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        bytes = bytes[..UnixLineEnds(bytes)];
        var text = Encoding.UTF8.GetString(bytes);
        var firstNul = bytes.IndexOf((byte)0);
        if (firstNul < 0 && Utf8.IsValid(bytes)) return Reported.Clean(new SourceText(path, text));
        return WithFlaws(new SourceText(path, text.Replace('\0', '\uFFFD')), bytes, firstNul);
    }

    private static Reported<SourceText> DecodeUtf16(string path, string text)
    {
        var plain = text.ReplaceLineEndings("\n").Replace('\0', '\uFFFD');
        var source = new SourceText(path, plain);
        return new Reported<SourceText>(source, [LoadingProblems.Utf16(source.At(0))]);
    }

    private static Reported<SourceText> WithFlaws(SourceText source, ReadOnlySpan<byte> bytes, int firstNul)
    {
        var report = new Report();
        var firstBad = ValidLength(bytes);
        if (firstBad < bytes.Length) report.Add(LoadingProblems.NotUtf8(source.At(CharactersIn(bytes[..firstBad])), bytes[firstBad]));
        if (firstNul >= 0) report.Add(LoadingProblems.NulByte(source.At(CharactersIn(bytes[..firstNul]))));
        return report.With(source);
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
