using System.Globalization;
using System.IO.Compression;
using System.Text;
using TechNews.Collecting;
using TechNews.Collecting.Inputs;
using TechNews.Diagnostics;
using TechNews.Parsing;

namespace TechNews.Tests.Collecting;

/// <summary>Counts texts as if they were files, for a site of three articles.</summary>
internal static class Counted
{
    public const string Chips = "/chips/a-story/";
    public const string Cars = "/cars/b%C3%BCro/";
    public const string Browser = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    public static readonly ArticlePaths Paths = ArticlePaths.Of(
    [
        new(Chips, ["/2019/old-name.html", "/old/name/"]),
        new(Cars, []),
        new("/third/", []),
    ]);

    public static readonly CountingOptions Options = new() { Zone = SiteZone.Utc };

    /// <summary>A line in combined format at noon of 20 November 2026.</summary>
    public static string Line(
        string target = Chips, string address = "192.0.2.1", string method = "GET", int status = 200, string agent = Browser,
        string referrer = "-", string time = "20/Nov/2026:12:00:00 +0000") =>
        $"{address} - - [{time}] \"{method} {target} HTTP/1.1\" {status} 512 \"{referrer}\" \"{agent}\"";

    public static string Log(params string[] lines) => string.Concat(lines.Select(line => line + "\n"));

    public static Reported<ViewsReport> Of(string text, CountingOptions? options = null) => Of([Encoding.UTF8.GetBytes(text)], options);

    public static Reported<ViewsReport> Of(byte[][] files, CountingOptions? options = null) =>
        ViewCollector.Collect(files.Select((file, i) => new LogInput($"file{i + 1}", () => new MemoryStream(file))), Paths, options ?? Options);

    /// <summary>The report of a text without findings.</summary>
    public static ViewsReport Clean(string text, CountingOptions? options = null)
    {
        var result = Of(text, options);
        Assert.Empty(result.Findings);
        return result.Value;
    }

    /// <summary>The rules that were met, as <c>counted 2, status 1</c>, in their order.</summary>
    public static string Rules(ViewsReport report) =>
        string.Join(", ", Tally.Rules.Where(rule => report.Tally[rule] > 0).Select(rule => string.Create(CultureInfo.InvariantCulture, $"{rule} {report.Tally[rule]}")));

    /// <summary>All rows as in the files: <c>2026-11-20,/chips/a-story/,1,1,combined</c>.</summary>
    public static string[] Rows(ViewsReport report) =>
    [
        .. from day in report.Days
           from row in day.Rows
           select string.Create(CultureInfo.InvariantCulture, $"{day.Day:yyyy-MM-dd},{row.Path},{row.Visitors},{row.PageViews},{day.Source}"),
    ];

    public static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return packed.ToArray();
    }

    public static string[] Codes(Reported<ViewsReport> result) => [.. result.Findings.Select(finding => finding.Code)];
}
