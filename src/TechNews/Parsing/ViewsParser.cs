using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Parsing;

/// <summary>
/// One file of <c>content/views</c>: comma-separated values (RFC 4180) of five columns. Numbers never stop a site from being
/// published: what cannot be read is a warning and is left out.
/// </summary>
internal static class ViewsParser
{
    public const string Folder = "content/views/";
    public const string Header = "date,path,visitors,pageviews,source";

    /// <summary>Bad rows of one file that are reported one by one.</summary>
    private const int ReportedRows = 20;

    /// <param name="names">Paths and sources that other files name, too: one string for each.</param>
    public static Reported<ImmutableArray<ViewCount>> Parse(SourceText source, ConcurrentDictionary<string, string> names)
    {
        var report = new Report();
        var text = source.Text;
        var headerEnd = text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Length;
        if (!text.AsSpan(0, headerEnd).SequenceEqual(Header))
        {
            report.Add(ParsingProblems.BadViewsHeader(source.At(0, headerEnd), Header));
            return report.With(ImmutableArray<ViewCount>.Empty);
        }

        return report.With(new Rows(source, names, report).Read(Math.Min(headerEnd + 1, text.Length)));
    }

    private sealed class Rows(SourceText source, ConcurrentDictionary<string, string> names, Report report)
    {
        private readonly CsvRecord record = new(source.Text);
        private int badRows;
        private int firstUnreported;

        public ImmutableArray<ViewCount> Read(int start)
        {
            var rows = ImmutableArray.CreateBuilder<ViewCount>();
            for (var next = start; next < source.Text.Length;)
            {
                var at = next;
                next = record.ReadAt(at);
                if (record.IsBlank) continue;
                var problem = Read(out var row);
                if (problem is null) rows.Add(row!);
                else ReportRow(at, next, problem);
            }

            if (badRows > ReportedRows) report.Add(ParsingProblems.MoreBadViewsRows(source.At(firstUnreported), badRows - ReportedRows));
            return rows.ToImmutable();
        }

        private string? Read(out ViewCount? row)
        {
            row = null;
            if (record.Problem is not null) return record.Problem;
            if (record.Count != 5) return $"it has {record.Count} columns, not 5";
            if (InstantReader.Day(record[0]) is not { } day) return "the date is not of the form 2026-11-20";
            if (record[1].IsEmpty || record[1][0] != '/') return "the path does not start with '/'";
            if (Number(record[2]) is not { } visitors) return "'visitors' is no whole number";
            if (Number(record[3]) is not { } pageViews) return "'pageviews' is no whole number";
            if (record[4].IsWhiteSpace()) return "the source is missing";
            row = new ViewCount(day, Shared(record[1]), visitors, pageViews, Shared(record[4]));
            return Characters.FirstForbidden(row.Path) < 0 && Characters.FirstForbidden(row.Source) < 0 ? null : "it holds a control character";
        }

        private void ReportRow(int from, int to, string problem)
        {
            badRows++;
            if (badRows == ReportedRows + 1) firstUnreported = from;
            if (badRows <= ReportedRows) report.Add(ParsingProblems.BadViewsRow(source.At(from, to - from), problem));
        }

        private static long? Number(ReadOnlySpan<char> text) =>
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

        // A month of rows names the same few thousand paths.
        private string Shared(ReadOnlySpan<char> text)
        {
            if (names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var shared)) return shared;
            var fresh = text.ToString();
            return names.GetOrAdd(fresh, fresh);
        }
    }
}
