using System.Collections.Immutable;
using TechNews.Diagnostics;

namespace TechNews.Files;

/// <summary>A text file of the site as it was read: UTF-8 decoded, byte order mark gone, line ends made <c>\n</c>.</summary>
public sealed class SourceText(string path, string text)
{
    private ImmutableArray<int> lineStarts;

    /// <summary>Relative to the site's root, with forward slashes.</summary>
    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>Offsets at which lines start, found once when first asked for.</summary>
    public ImmutableArray<int> LineStarts
    {
        get
        {
            if (lineStarts.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref lineStarts, FindLineStarts(Text));
            return lineStarts;
        }
    }

    /// <summary>The place of <paramref name="length"/> code units at an offset. An offset past the end is the end.</summary>
    public SourceLocation At(int offset, int length = 1)
    {
        var (line, column) = Position(offset);
        return At(line, column, length);
    }

    /// <summary>The same place without its line of text, for places that are kept by the thousand.</summary>
    public SourceLocation BareAt(int offset, int length)
    {
        var (line, column) = Position(offset);
        return new SourceLocation(Path, line, column, Math.Max(1, length));
    }

    /// <summary>The place at a 1-based line and column, both held inside the text.</summary>
    public SourceLocation At(int line, int column, int length)
    {
        line = Math.Clamp(line, 1, LineStarts.Length);
        var lineText = LineText(line);
        column = Math.Clamp(column, 1, lineText.Length + 1);
        length = Math.Clamp(length, 1, Math.Max(1, lineText.Length + 1 - column));
        return new SourceLocation(Path, line, column, length, lineText);
    }

    // 1-based; an offset past the end is the end.
    private (int Line, int Column) Position(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var index = LineStarts.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - LineStarts[line] + 1);
    }

    private string LineText(int line)
    {
        var start = LineStarts[line - 1];
        var end = line < LineStarts.Length ? LineStarts[line] - 1 : Text.Length;
        return Text[start..end];
    }

    private static ImmutableArray<int> FindLineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1)) starts.Add(i + 1);
        return starts.ToImmutable();
    }
}
