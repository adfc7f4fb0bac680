using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TechNews.Parsing.Markdown;

/// <summary>
/// Keeps hostile text from costing more than seconds or the stack. Markdig itself stops at its own depth with an exception; what
/// it would follow for minutes is refused before.
/// </summary>
internal static class NestingLimits
{
    /// <summary>Blocks and inlines inside each other.</summary>
    public const int Levels = 200;

    // Quadratic in Markdig: every opened link target is searched to the end of its line.
    private const long LinkSearch = 500_000_000;

    // Quadratic in Markdig: reference definitions that follow each other without a blank line.
    private const int DefinitionsInARow = 20_000;

    // List items, each further to the right than the one before; and marks in front of one line.
    private const int Indents = 100;

    /// <summary>The offset of a line that would take too long, or -1.</summary>
    public static int TooTangled(ReadOnlySpan<char> text)
    {
        Span<int> indents = stackalloc int[Indents];
        var depth = 0;
        var definitions = 0;
        for (var start = 0; start < text.Length;)
        {
            var length = text[start..].IndexOf('\n');
            var line = length < 0 ? text[start..] : text.Slice(start, length);
            definitions = line.StartsWith("[") ? definitions + 1 : 0;
            depth = Deepen(indents, depth, line);
            if (depth >= Indents || definitions > DefinitionsInARow || IsTangled(line) || LinePrefix.Depth(line, Indents) > Indents) return start;
            start += line.Length + 1;
        }

        return -1;
    }

    /// <summary>The first element that lies too deep, or null. Walks without recursion.</summary>
    public static MarkdownObject? TooDeep(MarkdownDocument document)
    {
        var open = new Stack<(MarkdownObject Node, int Depth)>();
        open.Push((document, 0));
        while (open.TryPop(out var at))
        {
            if (at.Depth > Levels) return at.Node;
            PushChildren(at.Node, at.Depth + 1, open);
        }

        return null;
    }

    private static void PushChildren(MarkdownObject node, int depth, Stack<(MarkdownObject Node, int Depth)> open)
    {
        switch (node)
        {
            case ContainerBlock block:
                for (var i = block.Count - 1; i >= 0; i--) open.Push((block[i], depth));
                break;
            case LeafBlock { Inline: { } inline }:
                open.Push((inline, depth));
                break;
            case ContainerInline container:
                for (var child = container.LastChild; child is not null; child = child.PreviousSibling)
                {
                    if (child is ContainerInline) open.Push((child, depth));
                }

                break;
        }
    }

    private static bool IsTangled(ReadOnlySpan<char> line) =>
        line.Length > 10_000 && (long)line.Count("](") * line.Length > LinkSearch;

    private static int Deepen(Span<int> indents, int depth, ReadOnlySpan<char> line)
    {
        var indent = line.IndexOfAnyExcept(' ', '\t');
        if (indent < 0 || !(line[indent] is '-' or '*' or '+' or '>' || char.IsAsciiDigit(line[indent]))) return depth;
        while (depth > 0 && indents[depth - 1] >= indent) depth--;
        if (depth < indents.Length) indents[depth++] = indent;
        return depth;
    }
}
