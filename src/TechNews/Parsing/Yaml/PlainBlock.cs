using System.Text;

namespace TechNews.Parsing.Yaml;

/// <summary>Text as a block of indented lines: <c>|</c> keeps them, <c>&gt;</c> makes one line of each paragraph, a minus drops the last line end.</summary>
internal static class PlainBlock
{
    /// <param name="indent">How far the key or dash is indented to which the block belongs.</param>
    /// <param name="at">The block's sign; then the line after the block.</param>
    /// <returns>Null where the block is not plain: empty, indented by number, or with lines in it that are indented further.</returns>
    public static string? Read(ReadOnlySpan<char> text, int indent, ref int at)
    {
        var folds = text[at++] == '>';
        var strips = PlainScalars.At(text, at) == '-';
        if (strips) at++;
        if (PlainScalars.At(text, at++) != '\n' || at >= text.Length) return null;
        var column = Spaces(PlainScalars.Line(text, at));
        if (column <= indent || PlainScalars.At(text, at + column) == '\n') return null;
        return Lines(text, column, folds, ref at) is not { } value ? null : (strips ? value : value.Append('\n')).ToString();
    }

    private static StringBuilder? Lines(ReadOnlySpan<char> text, int column, bool folds, ref int at)
    {
        var (value, breaks) = (new StringBuilder(), 0);
        for (; at < text.Length; at++, breaks++)
        {
            var line = PlainScalars.Line(text, at);
            var spaces = Spaces(line);
            if (spaces < column && spaces < line.Length) break;
            at += line.Length;
            if (at == text.Length || (spaces > column && (folds || spaces == line.Length))) return null;
            if (spaces == line.Length) continue;
            Break(value, breaks, folds);
            value.Append(line[column..]);
            breaks = 0;
        }

        return value;
    }

    private static void Break(StringBuilder value, int breaks, bool folds)
    {
        if (folds && breaks == 1) value.Append(' ');
        else value.Append('\n', folds && breaks > 0 ? breaks - 1 : breaks);
    }

    private static int Spaces(ReadOnlySpan<char> line)
    {
        var first = line.IndexOfAnyExcept(' ');
        return first < 0 ? line.Length : first;
    }
}
