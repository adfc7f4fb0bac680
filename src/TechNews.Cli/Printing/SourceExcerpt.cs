using System.Text;
using TechNews.Diagnostics;

namespace TechNews.Cli.Printing;

/// <summary>
/// A source line as a terminal may show it, and the carets under it: tabs are spread, wide characters take two cells, nothing in the
/// line is obeyed, and of a very long line only the surroundings of the carets are shown.
/// </summary>
internal sealed record SourceExcerpt(string Line, string Carets)
{
    /// <summary>Cells of a line that are shown at most.</summary>
    private const int Widest = 120;

    /// <summary>Code units looked at on each side of the place: a line may be 50 MB long.</summary>
    private const int Reach = 400;

    private const int TabStop = 4;
    private const string Cut = "...";

    /// <summary>Null where the place has no line.</summary>
    public static SourceExcerpt? Of(SourceLocation place)
    {
        if (place.LineText is not { } text || place.Line < 1) return null;
        var start = Math.Clamp(place.Column - 1, 0, text.Length);
        var end = Math.Clamp(start + Math.Max(1, place.Length), start, text.Length);
        var from = Whole(text, Math.Max(0, start - Reach));
        var to = Whole(text, Math.Min(text.Length, start + Reach));
        return Draw(Cells(text, from, to), new Window(start, end, from > 0, to < text.Length));
    }

    private static SourceExcerpt Draw(List<Cell> cells, Window window)
    {
        var firstMarked = cells.FindIndex(cell => cell.Offset >= window.Start);
        if (firstMarked < 0) firstMarked = cells.Count;
        var (first, last) = Fit(cells, firstMarked);
        var cutLeft = first > 0 || window.CutLeft;
        var cutRight = last < cells.Count || window.CutRight;

        var line = new StringBuilder(cutLeft ? Cut : "");
        var before = line.Length;
        var marked = 0;
        foreach (var cell in cells[first..last])
        {
            line.Append(cell.Shown);
            if (cell.Offset < window.Start) before += cell.Width;
            else if (cell.Offset < window.End) marked += cell.Width;
        }

        if (cutRight) line.Append(Cut);
        return new SourceExcerpt(line.ToString().TrimEnd(), new string(' ', before) + new string('^', Math.Max(1, marked)));
    }

    /// <summary>The cells to show: all where they fit, else from a third of the width before the place.</summary>
    private static (int First, int Last) Fit(List<Cell> cells, int place)
    {
        var (first, width) = (0, 0);
        foreach (var cell in cells) width += cell.Width;
        if (width > Widest)
        {
            first = place;
            for (var room = Widest / 3; first > 0 && (room -= cells[first - 1].Width) >= 0; first--) { }
        }

        var last = first;
        for (var room = Widest; last < cells.Count && (room -= cells[last].Width) >= 0; last++) { }
        return (first, last);
    }

    private static List<Cell> Cells(string text, int from, int to)
    {
        var cells = new List<Cell>(to - from);
        var (offset, column) = (from, 0);
        foreach (var rune in new RuneReader(text.AsSpan(from, to - from)))
        {
            var shown = rune.First == '\t' ? new string(' ', TabStop - (column % TabStop)) : rune.Shown;
            var width = CellWidth.Of(shown);
            cells.Add(new Cell(offset, shown, width));
            offset += rune.Length;
            column += width;
        }

        return cells;
    }

    // Never begins or ends inside a surrogate pair.
    private static int Whole(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) && char.IsHighSurrogate(text[offset - 1]) ? offset - 1 : offset;

    private readonly record struct Cell(int Offset, string Shown, int Width);

    private readonly record struct Window(int Start, int End, bool CutLeft, bool CutRight);
}
