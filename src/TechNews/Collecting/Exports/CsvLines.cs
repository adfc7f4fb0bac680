using System.Text;

namespace TechNews.Collecting.Exports;

/// <summary>A record of a CSV file (RFC 4180).</summary>
/// <param name="Line">1-based, where it begins.</param>
/// <param name="Fields">Null where it is no record: a quote that nothing closes.</param>
internal readonly record struct CsvLine(long Line, string[]? Fields);

/// <summary>Reads comma-separated values a record at a time. Comments (<c>#</c>) and blank lines are skipped; columns may also be set off by <c>;</c> or a tab, by the first line.</summary>
internal static class CsvLines
{
    /// <summary>Characters; a record that goes on for longer is broken off.</summary>
    private const int MaxRecord = 64 * 1024;

    public static IEnumerable<CsvLine> Read(TextReader reader)
    {
        var number = 0L;
        var separator = '\0';
        while (ReadLine(reader, ref number) is { } text)
        {
            if (text.Length == 0 || text[0] == '#') continue;
            var start = number;
            if (separator == '\0') separator = SeparatorOf(text);
            while (text.AsSpan().Count('"') % 2 == 1 && text.Length < MaxRecord && ReadLine(reader, ref number) is { } more) text += "\n" + more;
            yield return new CsvLine(start, text.Length <= MaxRecord ? Split(text, separator) : null);
        }
    }

    /// <summary>The fields of one record, or null.</summary>
    internal static string[]? Split(string text, char separator)
    {
        var fields = new List<string>();
        for (var at = 0; ;)
        {
            if (at < text.Length && text[at] == '"')
            {
                var field = new StringBuilder();
                for (at++; ; at++)
                {
                    if (at >= text.Length) return null;
                    if (text[at] != '"') field.Append(text[at]);
                    else if (at + 1 < text.Length && text[at + 1] == '"') field.Append(text[at++]);
                    else break;
                }

                fields.Add(field.ToString());
                at++;
                if (at < text.Length && text[at] != separator) return null;
            }
            else
            {
                var end = text.IndexOf(separator, at);
                end = end < 0 ? text.Length : end;
                fields.Add(text[at..end]);
                at = end;
            }

            if (at >= text.Length) return [.. fields];
            at++;
        }
    }

    internal static char SeparatorOf(string header) =>
        header.Contains('\t', StringComparison.Ordinal) ? '\t' : header.Contains(';', StringComparison.Ordinal) && !header.Contains(',', StringComparison.Ordinal) ? ';' : ',';

    // Bounded: a file without line ends must not be read whole.
    private static string? ReadLine(TextReader reader, ref long number)
    {
        var line = new StringBuilder();
        int next;
        while ((next = reader.Read()) >= 0 && next != '\n')
        {
            if (line.Length <= MaxRecord) line.Append((char)next);
        }

        if (next < 0 && line.Length == 0) return null;
        number++;
        if (line.Length > 0 && line[^1] == '\r') line.Length--;
        return line.ToString();
    }
}
