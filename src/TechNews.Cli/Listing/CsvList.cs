namespace TechNews.Cli.Listing;

/// <summary>RFC 4180, with the header line.</summary>
internal static class CsvList
{
    public static void Write(IEnumerable<ArticleRow> rows, TextWriter writer)
    {
        Line(writer, ["path", "slug", "title", "date", "publish_at", "expire_at", "draft", "url"]);
        foreach (var row in rows)
        {
            Line(writer,
            [
                row.Article.Path,
                row.Article.Slug,
                row.Article.Front.Title,
                ArticleRow.Iso(row.Article.Front.Date),
                ArticleRow.Iso(row.PublishAt),
                row.ExpireAt is { } end ? ArticleRow.Iso(end) : "",
                row.IsDraft ? "true" : "false",
                row.Url,
            ]);
        }
    }

    /// <summary>A cell that begins as a formula is made text (OWASP, CSV injection), then quoted where it must be.</summary>
    internal static string Cell(string value)
    {
        if (value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]) value = "'" + value;
        return value.AsSpan().IndexOfAny("\",\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    internal static void Line(TextWriter writer, IEnumerable<string> cells) => writer.Write(string.Join(',', cells.Select(Cell)) + "\r\n");
}
