using System.Globalization;
using System.Text;

namespace TechNews.Cli.Printing;

/// <summary>
/// Text of unknown origin made safe to print: control characters (a terminal would obey them), bidirectional controls (they reorder
/// what is read; Unicode Technical Report 36), invisible characters and lone surrogates are shown as <c>\u001B</c>.
/// </summary>
internal static class PlainText
{
    /// <summary>The text on one line.</summary>
    public static string Of(string text)
    {
        if (!NeedsEscape(text)) return text;
        var shown = new StringBuilder(text.Length + 16);
        foreach (var rune in new RuneReader(text)) shown.Append(rune.Shown);
        return shown.ToString();
    }

    /// <summary>How one code point, or one lone surrogate (<paramref name="rune"/> null), is shown.</summary>
    internal static string Shown(Rune? rune, char first) => rune switch
    {
        null => Escape(first),
        { Value: '\n' } => "\\n",
        { Value: '\r' } => "\\r",
        { Value: '\t' } => "\\t",
        { } visible when !IsUnsafe(visible) => visible.ToString(),
        { IsBmp: true } => Escape(first),
        { } astral => $"\\U{astral.Value:X8}",
    };

    internal static bool IsUnsafe(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => rune.Value != ZeroWidthJoiner, // It holds emoji together.
        _ => false,
    };

    private const int ZeroWidthJoiner = 0x200D;

    private static string Escape(char c) => $"\\u{(int)c:X4}";

    private static bool NeedsEscape(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or (> '~' and not (>= '\u00C0' and <= '\u02AF'))) return true;
        }

        return false;
    }
}
