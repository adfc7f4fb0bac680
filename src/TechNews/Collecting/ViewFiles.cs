using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Parsing;

namespace TechNews.Collecting;

/// <summary>What a run changed in <c>content/views</c>.</summary>
/// <param name="Written">Paths relative to the site's root.</param>
public sealed record ViewFileChanges(ImmutableArray<string> Written, int Unchanged)
{
    public static ViewFileChanges None { get; } = new([], 0);
}

/// <summary>
/// The daily files <c>content/views/YYYY-MM-DD.csv</c>. Rows of a day and source that were counted anew are replaced, all others kept.
/// Every file is written beside the old one and takes its place in one step, so a killed import leaves whole files.
/// </summary>
public static class ViewFiles
{
    // A name that starts with a dot is no part of a site: what a killed import leaves behind is never read.
    private static string Unfinished(string file) => Path.Combine(Path.GetDirectoryName(file)!, $".{Path.GetFileName(file)}.new");

    /// <summary>Writes the days; where an old file cannot be read, nothing at all.</summary>
    /// <param name="root">The site's folder, absolute.</param>
    /// <param name="dryRun">Only say what would be written.</param>
    public static Reported<ViewFileChanges> Write(string root, ImmutableArray<DayOfViews> days, bool dryRun = false)
    {
        var report = new Report();
        var changed = new List<(string Path, byte[] Bytes)>();
        var unchanged = 0;
        foreach (var day in days.GroupBy(day => day.Day).OrderBy(day => day.Key))
        {
            var path = ViewsParser.Folder + day.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".csv";
            var old = File.Exists(Path.Combine(root, path)) ? File.ReadAllBytes(Path.Combine(root, path)) : null;
            var bytes = report.Take(Merge(path, old, [.. day]));
            if (bytes.Length == 0 || old.AsSpan().SequenceEqual(bytes)) unchanged++;
            else changed.Add((path, bytes));
        }

        var changes = new ViewFileChanges([.. changed.Select(file => file.Path)], unchanged);
        if (!dryRun && !report.HasErrors) Replace(root, changed);
        return report.With(changes);
    }

    // Empty: the file need not be there, and is not.
    private static Reported<byte[]> Merge(string path, byte[]? old, ImmutableArray<DayOfViews> days)
    {
        var report = new Report();
        ImmutableArray<ViewCount> before = [];
        if (old is not null)
        {
            var parsed = ViewsParser.Parse(new SourceText(path, Encoding.UTF8.GetString(old).TrimStart('\uFEFF').ReplaceLineEndings("\n")), new(StringComparer.Ordinal));
            if (parsed.Findings.Length > 0) report.Add(CollectingProblems.BadViewsFile(path));
            before = parsed.Value;
        }

        foreach (var day in days)
        {
            var fell = before.Where(row => IsOf(row, day)).Aggregate(0L, (sum, row) => ViewSums.Sum(sum, row.Visitors));
            if (day.Visitors < fell) report.Add(CollectingProblems.TotalFell(path, day.Source, fell, day.Visitors));
        }

        ViewCount[] rows =
        [
            .. before.Where(row => !days.Any(day => IsOf(row, day))),
            .. days.SelectMany(day => day.Rows.Select(row => new ViewCount(day.Day, row.Path, row.Visitors, row.PageViews, day.Source))),
        ];
        return report.With(rows.Length == 0 && old is null ? [] : Text(rows));
    }

    private static bool IsOf(ViewCount row, DayOfViews day) => row.Date == day.Day && string.Equals(row.Source, day.Source, StringComparison.Ordinal);

    private static byte[] Text(IEnumerable<ViewCount> rows)
    {
        var text = new StringBuilder(ViewsParser.Header).Append('\n');
        var ordered = rows.OrderBy(row => row.Path, StringComparer.Ordinal).ThenBy(row => row.Source, StringComparer.Ordinal).ThenBy(row => row.Date);
        foreach (var row in ordered)
            text.Append(CultureInfo.InvariantCulture, $"{row.Date:yyyy-MM-dd},{Cell(row.Path)},{row.Visitors},{row.PageViews},{Cell(row.Source)}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny("\",\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void Replace(string root, List<(string Path, byte[] Bytes)> files)
    {
        if (files.Count > 0) Directory.CreateDirectory(Path.Combine(root, ViewsParser.Folder));
        foreach (var (path, bytes) in files)
        {
            using var stream = new FileStream(Unfinished(Path.Combine(root, path)), FileMode.Create, FileAccess.Write, FileShare.None);
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        foreach (var (path, _) in files) File.Move(Unfinished(Path.Combine(root, path)), Path.Combine(root, path), overwrite: true);
    }
}
