using System.Buffers;
using System.Text;

namespace TechNews.Composing.Writing;

/// <summary>
/// XML as UTF-8. Whatever text is given, the result is well-formed: a character that XML 1.0 cannot hold (production 2) becomes U+FFFD.
/// </summary>
internal sealed class XmlText
{
    // What a thread keeps to write into, again and again.
    private const int UsualSize = 256 << 10;

    // All but tab and line feed.
    private const string Controls =
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000D\u000E\u000F" +
        "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F";

    // Line ends and tabs are references, since parsers fold them in attributes.
    private static readonly SearchValues<char> Special = SearchValues.Create(Controls + "\t\n&<>\"\uFFFE\uFFFF");

    private static readonly SearchValues<byte> SpecialInCData = SearchValues.Create([.. Encoding.ASCII.GetBytes(Controls), (byte)']', 0xEF]);

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? idle;

    private readonly ArrayBufferWriter<byte> utf8 = idle ?? new(1024);

    public XmlText() => idle = null;

    /// <summary>All that was written; this object is used up.</summary>
    public byte[] ToArray()
    {
        var whole = utf8.WrittenSpan.ToArray();
        utf8.ResetWrittenCount();
        if (utf8.Capacity <= UsualSize) idle = utf8;
        return whole;
    }

    /// <summary>Markup as it is.</summary>
    public XmlText Raw(ReadOnlySpan<byte> markup)
    {
        utf8.Write(markup);
        return this;
    }

    /// <summary>Text, or the value of an attribute in double quotes.</summary>
    public XmlText Text(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var at = text.IndexOfAny(Special);
            if (at != 0) Encoding.UTF8.GetBytes(at < 0 ? text : text[..at], utf8); // Half a surrogate pair becomes U+FFFD here.
            if (at < 0) return this;
            Raw(Escaped(text[at]));
            text = text[(at + 1)..];
        }

        return this;
    }

    /// <summary>An element that holds only text, on a line of its own.</summary>
    public XmlText Element(ReadOnlySpan<byte> name, ReadOnlySpan<char> text) =>
        Raw("<"u8).Raw(name).Raw(">"u8).Text(text).Raw("</"u8).Raw(name).Raw(">\n"u8);

    /// <summary>As <see cref="Element(ReadOnlySpan{byte}, ReadOnlySpan{char})"/>, or nothing where there is no text.</summary>
    public XmlText Optional(ReadOnlySpan<byte> name, string? text) => string.IsNullOrEmpty(text) ? this : Element(name, text);

    public XmlText Attribute(ReadOnlySpan<byte> name, ReadOnlySpan<char> value) =>
        Raw(" "u8).Raw(name).Raw("=\""u8).Text(value).Raw("\""u8);

    /// <summary>A CDATA section; <c>]]&gt;</c> is split over two.</summary>
    public XmlText CData(ReadOnlySpan<byte> text)
    {
        Raw("<![CDATA["u8);
        while (text.Length > 0)
        {
            var at = text.IndexOfAny(SpecialInCData);
            Raw(at < 0 ? text : text[..at]);
            if (at < 0) break;
            text = text[(at + InCData(text[at..]))..];
        }

        return Raw("]]>"u8);
    }

    // Writes what stands first, and says how many bytes that were.
    private int InCData(ReadOnlySpan<byte> rest)
    {
        if (rest[0] == ']')
        {
            Raw(rest.StartsWith("]]>"u8) ? "]]]]><![CDATA["u8 : "]"u8);
            return rest.StartsWith("]]>"u8) ? 2 : 1;
        }

        var isNoncharacter = rest is [0xEF, 0xBF, 0xBE or 0xBF, ..];
        if (rest[0] == 0xEF && !isNoncharacter) Raw(rest[..1]);
        else Raw(rest[0] == '\r' ? "\n"u8 : "\uFFFD"u8);
        return isNoncharacter ? 3 : 1;
    }

    private static ReadOnlySpan<byte> Escaped(char c) => c switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\t' => "&#9;"u8,
        '\n' => "&#10;"u8,
        '\r' => "&#13;"u8,
        _ => "\uFFFD"u8,
    };
}
