using System.Buffers;

namespace TechNews.Scriban.Rendering;

/// <summary>Makes text safe in HTML and XML, in content and in quoted attributes.</summary>
internal static class Escaping
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private static readonly SearchValues<char> SpecialOrForbidden = SearchValues.Create(
        "&<>\"'\uFFFE\uFFFF" +
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F" +
        "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    public static void Append(Utf8Output output, ReadOnlySpan<char> text, OutputKind kind)
    {
        var special = kind == OutputKind.Xml ? SpecialOrForbidden : Special;
        while (true)
        {
            var next = text.IndexOfAny(special);
            if (next < 0)
            {
                output.AppendText(text);
                return;
            }

            output.AppendText(text[..next]);
            output.Append(Entity(text[next]));
            text = text[(next + 1)..];
        }
    }

    /// <summary>The escaped text as a string, for text that is joined to markup.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
        {
            return text;
        }

        var builder = new System.Text.StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = Special.Contains(c) ? builder.Append(System.Text.Encoding.ASCII.GetString(Entity(c))) : builder.Append(c);
        }

        return builder.ToString();
    }

    private static ReadOnlySpan<byte> Entity(char c) => c switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\'' => "&#39;"u8,
        _ => "\uFFFD"u8,
    };
}
