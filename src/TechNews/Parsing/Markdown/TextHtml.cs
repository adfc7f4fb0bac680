using System.Buffers;
using Markdig.Syntax.Inlines;

namespace TechNews.Parsing.Markdown;

/// <summary>Running text: typography, escaping, words.</summary>
internal static class TextHtml
{
    private static readonly SearchValues<char> AnyQuote =
        SearchValues.Create("\"'\u2018\u2019\u201A\u201C\u201D\u201E\u00AB\u00BB\u2039\u203A");

    public static void Literal(LiteralInline literal, BodyRun run)
    {
        var text = literal.Content.AsSpan();
        if (text.IsEmpty) return;
        if (run.Shortcodes.Any) Around(literal, text, run);
        else Write(text, literal.IsFirstCharacterEscaped, literal, run);
    }

    /// <summary>Text that is shown as written: no typography.</summary>
    public static void Verbatim(ReadOnlySpan<char> text, BodyRun run)
    {
        if (text.IsEmpty) return;
        run.Html.Text(text);
        run.Plain.Add(text);
        run.Quotes.Pass(text[^1]);
    }

    /// <summary>Text of its own, such as a caption.</summary>
    public static void Typeset(ReadOnlySpan<char> text, BodyRun run)
    {
        run.Quotes.Reset();
        Set(text, '\0', run);
    }

    private static void Write(ReadOnlySpan<char> text, bool escapedFirst, LiteralInline literal, BodyRun run)
    {
        if (text.IsEmpty) return;
        if (escapedFirst) Verbatim(text[..1], run);
        if (escapedFirst) text = text[1..];
        if (!text.IsEmpty) Set(text, text[^1] is '"' or '\'' ? Following(literal) : ' ', run);
    }

    // Only pieces with quotes go through the pass; others just tell it how they end.
    private static void Set(ReadOnlySpan<char> text, char after, BodyRun run)
    {
        if (!run.Options.Typography || !text.ContainsAny(AnyQuote))
        {
            Verbatim(text, run);
            return;
        }

        run.Scratch.Clear();
        run.Quotes.Append(text, after, run.Scratch);
        foreach (var chunk in run.Scratch.GetChunks())
        {
            run.Html.Text(chunk.Span);
            run.Plain.Add(chunk.Span);
        }
    }

    private static void Around(LiteralInline literal, ReadOnlySpan<char> text, BodyRun run)
    {
        // An escaped character has a backslash in front of it in the source.
        var offset = literal.Span.End - text.Length + 1;
        for (var done = 0; done < text.Length;)
        {
            var call = run.Shortcodes.Next(offset + done, offset + text.Length);
            var start = Math.Clamp(call.Start - offset, done, text.Length);
            var end = Math.Clamp(call.End - offset, start, text.Length);
            Write(text[done..start], done == 0 && literal.IsFirstCharacterEscaped, literal, run);
            if (end > start) Call(text[start..end], call, run);
            done = end;
        }
    }

    private static void Call(ReadOnlySpan<char> text, (int Start, int End) call, BodyRun run)
    {
        run.Shortcodes.Show(call);
        run.Plain.Muted++;
        Verbatim(text, run);
        run.Plain.Muted--;
    }

    // The next visible character of the paragraph, across the ends of emphasis and links.
    private static char Following(Inline inline)
    {
        for (var at = NextOf(inline); at is not null;)
        {
            switch (at)
            {
                case LiteralInline { Content.IsEmpty: false } literal: return literal.Content.CurrentChar;
                case LineBreakInline: return ' ';
                case HtmlEntityInline { Transcoded.IsEmpty: false } entity: return entity.Transcoded.CurrentChar;
                case ContainerInline { FirstChild: { } first }: at = first; continue;
                case HtmlInline: at = NextOf(at); continue;
                default: return 'x';
            }
        }

        return '\0';
    }

    private static Inline? NextOf(Inline inline)
    {
        for (Inline? at = inline; at is not null; at = at.Parent)
        {
            if (at.NextSibling is { } next) return next;
        }

        return null;
    }
}
