using System.Text;

namespace TechNews.Parsing.Markdown;

/// <summary>Attributes as escaped HTML with a space in front.</summary>
internal static class Attributes
{
    public static string Of(string name, string value) => $" {name}=\"{Escape(value)}\"";

    private static string Escape(string value)
    {
        if (value.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 && value.AsSpan().IndexOfAny("&<>\"") < 0) return value;
        var escaped = new StringBuilder(value.Length + 16);
        foreach (var c in value)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\n' or '\t' => escaped.Append(' '),
                < ' ' or '\u007F' => escaped.Append('\uFFFD'),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
