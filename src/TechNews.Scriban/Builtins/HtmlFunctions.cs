using System.Text;
using System.Text.RegularExpressions;
using TechNews.Scriban.Rendering;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Builtins;

/// <summary><c>html</c>: markup and addresses.</summary>
internal static partial class HtmlFunctions
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        new("html", "escape", "text", "Escapes text for HTML; the result is markup, so that it is not escaped again.", Escape),
        new("html", "newline_to_br", "text", "Puts `<br />` before each line end.", NewlineToBr),
        new("html", "raw", "text", "Marks text as trusted markup, which is printed as it is.", Raw),
        new("html", "strip", "text", "Removes all tags, comments, scripts and styles.", Strip),
        new("html", "url_encode", "text", "Encodes text as a part of an address.", UrlEncode),
        new("html", "url_escape", "text", "Encodes what may not stand in an address, and leaves its punctuation.", UrlEscape),
    ];

    private static Value Escape(in BuiltinCall call)
    {
        if (call[0].Kind == ValueKind.Markup && call.Render.Escapes)
        {
            return call[0];
        }

        var text = call.Text(0);
        var builder = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => builder.Append("&amp;"),
                '<' => builder.Append("&lt;"),
                '>' => builder.Append("&gt;"),
                '"' => builder.Append("&quot;"),
                '\'' => builder.Append("&#39;"),
                >= '\u00A0' and <= '\u00FF' => builder.Append("&#").Append((int)c).Append(';'),
                _ => builder.Append(c),
            };
        }

        return Markup(call, builder.ToString());
    }

    private static Value Raw(in BuiltinCall call) => Markup(call, call.Text(0));

    /// <summary>Markup where output is escaped; elsewhere a plain string, as the language has it.</summary>
    private static Value Markup(in BuiltinCall call, string text) =>
        call.Render.Escapes ? Value.Markup(text) : Value.Text(text);

    /// <summary>In markup output the text around the breaks is escaped, so that only the breaks are markup.</summary>
    private static Value NewlineToBr(in BuiltinCall call)
    {
        var text = call.Text(0);
        text = call.Render.Escapes && call[0].Kind != ValueKind.Markup ? Escaping.Escape(text) : text;
        return Markup(call, LineEnd().Replace(text, "<br />$&"));
    }

    /// <summary>Markup loses its tags and its entities, and is plain text afterwards.</summary>
    private static Value Strip(in BuiltinCall call)
    {
        var text = Tags().Replace(call.Text(0), "");
        return Value.Text(call[0].Kind == ValueKind.Markup && call.Render.Escapes ? System.Net.WebUtility.HtmlDecode(text) : text);
    }

    private static Value UrlEncode(in BuiltinCall call) => Value.Text(Uri.EscapeDataString(call.Text(0)));

    private static Value UrlEscape(in BuiltinCall call)
    {
        var builder = new StringBuilder();
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in call.Text(0).EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || "-._~:/?#[]@!$&'()*+,;=".Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                builder.Append((char)rune.Value);
                continue;
            }

            foreach (var b in utf8[..rune.EncodeToUtf8(utf8)])
            {
                builder.Append('%').Append(b.ToString("X2", null));
            }
        }

        return Value.Text(builder.ToString());
    }

    [GeneratedRegex(@"\r\n|\r|\n", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"<script.*?</script>|<!--.*?-->|<style.*?</style>|<.*?>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Tags();
}
