namespace TechNews.Parsing;

/// <summary>One record of comma-separated values (RFC 4180), read over and over again without making strings.</summary>
internal sealed class CsvRecord(string text)
{
    // Further than this no closing quote is looked for, so that a file of opened quotes takes no more time than its length.
    private const int MaxQuoted = 8192;

    private readonly List<(int Start, int Length, string? Unquoted)> fields = [];

    public int Count => fields.Count;

    /// <summary>Why the record is no record, or null.</summary>
    public string? Problem { get; private set; }

    /// <summary>True for an empty line.</summary>
    public bool IsBlank => Problem is null && fields is [(_, 0, null)];

    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            var (start, length, unquoted) = fields[index];
            return unquoted is null ? text.AsSpan(start, length) : unquoted;
        }
    }

    /// <summary>Reads the record at an offset and returns where the next one starts.</summary>
    public int ReadAt(int start)
    {
        fields.Clear();
        Problem = null;
        for (var at = start; ; at++)
        {
            at = at < text.Length && text[at] == '"' ? Quoted(at) : Bare(at);
            if (at >= text.Length) return text.Length;
            if (text[at] == '\n') return at + 1;
            if (text[at] == ',') continue;
            Problem = "text follows a closing quote";
            return NextLine(at);
        }
    }

    private int Bare(int start)
    {
        var length = text.AsSpan(start).IndexOfAny(',', '\n');
        var end = length < 0 ? text.Length : start + length;
        fields.Add((start, end - start, null));
        return end;
    }

    private int Quoted(int start)
    {
        for (var end = NextQuote(start + 1, start); end >= 0; end = NextQuote(end + 2, start))
        {
            if (end + 1 < text.Length && text[end + 1] == '"') continue;
            var inside = text[(start + 1)..end];
            fields.Add((start, end - start, inside.Replace("\"\"", "\"", StringComparison.Ordinal)));
            return end + 1;
        }

        // Only this line is given up: the rest of the file may be sound.
        Problem = "a quote is never closed";
        return text.IndexOf('\n', start) is var lineEnd and >= 0 ? lineEnd : text.Length;
    }

    private int NextQuote(int from, int start) =>
        text.IndexOf('"', from, Math.Max(0, Math.Min(text.Length, start + MaxQuoted) - from));

    private int NextLine(int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end + 1;
    }
}
