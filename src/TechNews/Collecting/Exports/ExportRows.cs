using System.Globalization;
using System.Text;

namespace TechNews.Collecting.Exports;

/// <summary>Where the rows of exports go: through the rules that hold for them (days, host, article), into the sums.</summary>
internal sealed class ExportRows(CountingOptions options, ArticlePaths paths, Buckets buckets, ViewSums sums, int file)
{
    /// <summary>More than this on one day in one row is no count of views.</summary>
    private const long MostViews = 1_000_000_000_000;

    private readonly SiteDays days = new(options.Zone);
    private readonly HashSet<string> hosts = options.Hosts.ToHashSet(StringComparer.OrdinalIgnoreCase);

    public Tally Tally { get; } = new();

    public List<MalformedLine> Malformed { get; } = [];

    /// <summary>The day of rows that have none.</summary>
    public DateOnly? DayOfAll => options.Date;

    public void Drop(Rule rule) => Tally.Add(rule);

    public void Bad(long line, string reason)
    {
        Tally.Add(Rule.Malformed);
        if (Malformed.Count < LineCounter.ToldLines) Malformed.Add(new MalformedLine(file, line, reason));
    }

    public void Add(long line, string source, ExportRow row)
    {
        if ((row.Day ?? options.Date) is not { } day) Bad(line, "it has no day");
        else if (row.Visitors is not (>= 0 and <= MostViews) || row.PageViews is not (>= 0 and <= MostViews)) Bad(line, "a count is no whole number from 0 to 10^12");
        else if (day < options.Since || day > options.Until) Drop(Rule.OutsideDays);
        else if (hosts.Count > 0 && row.Host.Length > 0 && !hosts.Contains(HostVerdicts.WithoutPort(row.Host))) Drop(Rule.Host);
        else if (paths.Find(row.Path) is var article && article == ArticlePaths.None) Drop(Rule.NotAnArticle);
        else
        {
            sums.Add(buckets.Of(day, source).Index, article, row.Visitors.Value, row.PageViews.Value);
            Drop(row is { Visitors: 0, PageViews: > 0 } ? Rule.Repeated : Rule.Counted);
        }
    }

    /// <summary>The site's day of an hour in RFC 3339.</summary>
    public DateOnly? DayOfInstant(string text) =>
        Formats.LogTime.TryIso(Encoding.UTF8.GetBytes(text), out var seconds) ? days.Of(seconds) : null;

    /// <summary><c>2026-10-21</c> (also with a time behind it) or <c>20261021</c>: a day of the source's own.</summary>
    public static DateOnly? Day(string text)
    {
        if (text.Length > 10 && text[10] is 'T' or ' ') text = text[..10];
        return DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1990 and < 2200
            ? day
            : null;
    }

    /// <summary>A whole number, or null.</summary>
    public static long? Count(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}

/// <summary>One row of an export.</summary>
/// <param name="Day">Null where the export has no days.</param>
/// <param name="Host">Empty where the export has no hosts.</param>
internal readonly record struct ExportRow(DateOnly? Day, string Host, string Path, long? Visitors, long? PageViews);
