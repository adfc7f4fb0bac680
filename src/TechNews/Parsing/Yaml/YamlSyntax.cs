using TechNews.Diagnostics;

namespace TechNews.Parsing.Yaml;

/// <summary>Says in plain words what the YAML library complains about, and how to get out of it.</summary>
internal static class YamlSyntax
{
    private const string QuoteIt = "Put quotes around the value: title: \"Chips: the next round\"";
    private const string CloseQuote = "Close it with the same kind of quote, or write long text as a block: summary: >";

    public static Diagnostic NotClosed(SourceSpan opened) =>
        ParsingProblems.BrokenYaml(opened.At with { Length = 1 }, "a bracket is opened here and never closed", "Close a list with ] and a mapping with }");

    public static Diagnostic Explain(SourceSpan span, string message)
    {
        if (message.Contains("tab", StringComparison.Ordinal) || StartsWithTab(span)) span = IndentingTab(span);
        var (reason, wayOut) = Words(message, span);
        return ParsingProblems.BrokenYaml(span.At, reason, wayOut);
    }

    private static (string Reason, string WayOut) Words(string message, SourceSpan span) => message switch
    {
        _ when Says(message, "tab") || StartsWithTab(span) => ("a tab cannot indent YAML", "Indent with spaces"),
        _ when Says(message, "quoted scalar, found wrong indentation") || Says(message, "unexpected end of stream") || Says(message, "document indicator") =>
            ("a quote is opened here and never closed", CloseQuote),
        _ when Says(message, "escape character") || Says(message, "hexadecimal") || Says(message, "escape code") || Says(message, "surrogates") =>
            ("a backslash in double quotes starts an escape that does not exist", "Write \\\\ for a backslash, or use single quotes, where a backslash is just itself"),
        _ when Says(message, "multiline plain scalar, found invalid mapping") || Says(message, "could not find expected ':'") =>
            ("the line before has no colon, or this line should be indented", "Write every line as 'key: value'"),
        _ when Says(message, "invalid mapping") || Says(message, "Mapping values are not allowed") =>
            ("a second colon stands where a value goes on", QuoteIt),
        _ when Says(message, "cannot start any token") =>
            ($"a value cannot start with '{span.Source.Text[Math.Min(span.Start, span.Source.Text.Length - 1)]}'", QuoteIt),
        _ when Says(message, "anchor or alias") => ("'*' and '&' have a meaning of their own at the start of a value", QuoteIt),
        _ when Says(message, "block mapping, did not find expected key") =>
            ("this does not fit what stands before it", "Check the indentation, and that a value with quotes ends with its quote"),
        _ when Says(message, "did not find expected '-' indicator") => ("a list goes on without a dash", "Start each item with '- ', all at the same indentation"),
        _ when Says(message, "']'") || Says(message, "'}'") => ("a comma or a closing bracket is missing", "Separate items by commas, close a list with ] and a mapping with }"),
        _ when Says(message, "sequence entries are not allowed") => ("a list cannot start on the line of its key", "Put each '- item' on a line of its own, or write [a, b]"),
        _ when Says(message, "block scalar") => ("after '|' or '>' the text starts on the next line", "Move the text to the next line and indent it"),
        _ when Says(message, "a tag") || Says(message, "tag handle") => ("'!' has a meaning of its own at the start of a value", QuoteIt),
        _ when Says(message, "directive") => ("'%' at the start of a line has a meaning of its own", QuoteIt),
        _ => (InnerWords(message), "Check the quotes, brackets and indentation around this place"),
    };

    private static bool Says(string message, string words) => message.Contains(words, StringComparison.Ordinal);

    private static string InnerWords(string message)
    {
        var words = message.TrimEnd('.');
        return words.Length == 0 ? "this is no YAML" : char.ToLowerInvariant(words[0]) + words[1..];
    }

    private static bool StartsWithTab(SourceSpan span) => span.Start < span.Source.Text.Length && span.Source.Text[span.Start] == '\t';

    // The library points at the mapping that the tab spoils; the tab itself is what the editor looks for.
    private static SourceSpan IndentingTab(SourceSpan span)
    {
        var text = span.Source.Text;
        for (var i = span.Start; i < text.Length; i++)
        {
            if (text[i] != '\t') continue;
            var lineStart = i == 0 ? 0 : text.LastIndexOf('\n', i - 1) + 1;
            if (text.AsSpan(lineStart, i - lineStart).IsWhiteSpace()) return span with { Start = i, Length = 1 };
        }

        return span;
    }
}
