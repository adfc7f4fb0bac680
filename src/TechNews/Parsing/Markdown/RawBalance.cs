using Markdig.Syntax;

namespace TechNews.Parsing.Markdown;

/// <summary>
/// Sees that the raw HTML of a body takes nothing else of its page with it: what it opens ends in it, and it closes nothing that is around it. What one
/// block of Markdown opens another may close, so all raw HTML of a body is read in the order in which it is written.
/// </summary>
internal sealed class RawBalance
{
    private const string Comment = "!--";

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly List<(string Name, SourceSpan At)> open = [];
    private (string Name, SourceSpan At)? hiding; // What browsers look through for its own end alone.
    private bool isLost; // What follows a tag without end is anybody's guess.
    private bool isUneven;

    public void Read(RawPiece piece, BodyRun run)
    {
        for (var i = 0; i >= 0 && !isLost;) i = hiding is { } begun ? Hidden(piece.Text, i, begun.Name) : Next(piece, i, run);
    }

    /// <summary>Tells of what is open at the end: the first alone, for it is what the others lie in.</summary>
    public void Finish(BodyRun run)
    {
        if (isLost) return;
        var index = open.FindIndex(static element => RawElements.IsHiding(element.Name));
        if ((hiding ?? (index < 0 ? null : open[index])) is { } begun) run.Report.Add(MarkdownProblems.Endless(run.At(begun.At), begun.Name));
        else if (!isUneven && open is [var first, ..]) run.Report.Add(MarkdownProblems.LeftOpen(run.At(first.At), first.Name));
    }

    // Where to go on; negative at the end.
    private int Next(RawPiece piece, int from, BodyRun run)
    {
        var at = piece.Text.IndexOf('<', from);
        if (at < 0) return -1;
        if (piece.Text.AsSpan(at).StartsWith("<!--"))
        {
            hiding = (Comment, piece.Span(at, at + 4));
            return at + 2; // "<!-->" is a whole comment.
        }

        if (RawTag.Read(piece.Text, at) is { } tag)
        {
            if (tag.IsEnd) Close(tag, piece, run);
            else Open(tag, piece);
            return tag.End;
        }

        isLost = RawTag.Begins(piece.Text, at);
        if (isLost) run.Report.Add(MarkdownProblems.UnfinishedTag(run.At(piece.Span(at, at + 1))));
        return at + 1;
    }

    private int Hidden(string text, int from, string name)
    {
        var end = name == Comment ? RawElements.EndOfComment(text, from) : RawElements.EndOfRawText(text, from, name);
        if (end >= 0) hiding = null;
        return end;
    }

    private void Open(RawTag tag, RawPiece piece)
    {
        // Only drawings and formulas have tags that are whole by their slash.
        var isWhole = tag.Text[tag.End - 2] == '/' && (tag.Is("svg") || tag.Is("math") || Has("svg") || Has("math"));
        if (isWhole) return;
        var span = piece.Span(tag.Start, tag.End);
        if (RawElements.RawText(tag.Name) is { } raw) hiding = (raw, span);
        if (RawElements.Kept(tag.Name) is not { } name) return;
        open.Add((name, span));
        counts[name] = counts.GetValueOrDefault(name) + 1;
    }

    private void Close(RawTag tag, RawPiece piece, BodyRun run)
    {
        if (RawElements.Kept(tag.Name) is not { } name) return;
        if (!Has(name))
        {
            if (!isUneven && RawElements.IsBox(name)) run.Report.Add(MarkdownProblems.StrayEnd(run.At(piece.Span(tag.Start, tag.End)), name));
            isUneven |= RawElements.IsBox(name);
            return;
        }

        for (var isClosed = false; !isClosed; open.RemoveAt(open.Count - 1))
        {
            counts[open[^1].Name]--;
            isClosed = open[^1].Name == name;
        }
    }

    private bool Has(string name) => counts.GetValueOrDefault(name) > 0;
}
