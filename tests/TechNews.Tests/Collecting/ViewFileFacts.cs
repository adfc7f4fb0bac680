using System.Collections.Immutable;
using TechNews.Collecting;
using TechNews.Diagnostics;

namespace TechNews.Tests.Collecting;

public sealed class ViewFileFacts : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    private readonly string folder = Directory.CreateTempSubdirectory("technews-views-").FullName;

    private string File20 => Path.Combine(folder, "content", "views", "2026-11-20.csv");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Rows_are_ordered_by_path_and_source_and_quoted_where_they_must_be()
    {
        Write(Of("umami", ("/b/", 2, 3)), Of("combined", ("/b/", 1, 1), ("/a,\"x\"/", 4, 5), ("/B/", 6, 7)));
        Assert.Equal("date,path,visitors,pageviews,source\n2026-11-20,/B/,6,7,combined\n2026-11-20,\"/a,\"\"x\"\"/\",4,5,combined\n2026-11-20,/b/,1,1,combined\n2026-11-20,/b/,2,3,umami\n", File.ReadAllText(File20));
    }

    [Fact]
    public void Another_import_replaces_its_own_source_and_keeps_the_others()
    {
        Write(Of("combined", ("/a/", 5, 5), ("/b/", 1, 1)), Of("umami", ("/a/", 3, 3)));
        var again = Write(Of("combined", ("/a/", 9, 9)));
        Assert.Empty(again.Findings);
        Assert.Equal("date,path,visitors,pageviews,source\n2026-11-20,/a/,9,9,combined\n2026-11-20,/a/,3,3,umami\n", File.ReadAllText(File20));
    }

    [Fact]
    public void A_total_that_falls_warns()
    {
        Write(Of("combined", ("/a/", 5, 5)));
        var fallen = Write(Of("combined"));
        var finding = Assert.Single(fallen.Findings);
        Assert.Equal(("TN214", "content/views/2026-11-20.csv"), (finding.Code, finding.Where.Path));
        Assert.Equal("date,path,visitors,pageviews,source\n", File.ReadAllText(File20));
    }

    [Fact]
    public void A_file_that_cannot_be_read_stops_all_of_the_writing()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File20)!);
        File.WriteAllText(File20, "date,path,visitors,pageviews,source\n2026-11-20,/a/,many,1,umami\n");
        var result = Write(Of("combined", ("/a/", 5, 5)), new DayOfViews(Day.AddDays(-1), "combined", [new("/a/", 1, 1)]));
        Assert.Equal("TN215", Assert.Single(result.Findings).Code);
        Assert.Contains("many", File.ReadAllText(File20), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(File20)!));
    }

    [Fact]
    public void What_a_killed_import_left_is_overwritten_and_never_read()
    {
        Write(Of("combined", ("/a/", 5, 5)));
        var left = Path.Combine(folder, "content", "views", ".2026-11-20.csv.new");
        File.WriteAllText(left, "half a fi");
        Assert.Equal("2026-11-20,/a/,5,5,combined", File.ReadAllLines(File20)[1]);
        Write(Of("combined", ("/a/", 6, 6)));
        Assert.False(File.Exists(left));
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        var result = ViewFiles.Write(folder, [Of("combined", ("/a/", 5, 5))], dryRun: true);
        Assert.Equal("content/views/2026-11-20.csv", Assert.Single(result.Value.Written));
        Assert.False(Directory.Exists(Path.Combine(folder, "content")));
    }

    private Reported<ViewFileChanges> Write(params ImmutableArray<DayOfViews> days) => ViewFiles.Write(folder, days);

    private static DayOfViews Of(string source, params (string Path, long Visitors, long PageViews)[] rows) =>
        new(Day, source, [.. rows.Select(row => new ArticleViews(row.Path, row.Visitors, row.PageViews))]);
}
