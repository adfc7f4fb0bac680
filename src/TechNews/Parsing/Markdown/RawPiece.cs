using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TechNews.Parsing.Markdown;

/// <summary>A stretch of raw HTML, and where each of its lines stands in the body.</summary>
internal readonly record struct RawPiece(string Text, int[] LineStarts, int[] Offsets)
{
    /// <summary>The range of the body for a range of the piece.</summary>
    public SourceSpan Span(int start, int end)
    {
        var line = Array.BinarySearch(LineStarts, start);
        if (line < 0) line = ~line - 1;
        var offset = Offsets[line] + start - LineStarts[line];
        return new SourceSpan(offset, offset + Math.Max(0, end - start - 1));
    }

    public static RawPiece Of(HtmlInline html) => new(html.Tag, [0], [html.Span.Start]);

    /// <summary>The lines of a block without what a quote or list puts in front of them.</summary>
    public static RawPiece Of(HtmlBlock html)
    {
        var text = new StringBuilder();
        var count = Math.Max(1, html.Lines.Count);
        var starts = new int[count];
        var offsets = new int[count];
        offsets[0] = html.Span.Start;
        for (var i = 0; i < html.Lines.Count; i++)
        {
            ref var line = ref html.Lines.Lines[i];
            starts[i] = text.Length;
            offsets[i] = line.Slice.Start;
            text.Append(line.Slice.AsSpan()).Append('\n');
        }

        return new(text.ToString(), starts, offsets);
    }
}
