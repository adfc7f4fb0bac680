using System.Text;
using TechNews.Diagnostics;
using TechNews.Loading;
using TechNews.Tests.Files;

namespace TechNews.Tests.Loading;

/// <summary>A fact that needs git; it says that it was skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GitFactAttribute : FactAttribute
{
    public GitFactAttribute()
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "git")))) Skip = "there is no git on this machine";
    }
}

/// <summary><c>lastmod: git</c>, on real repositories.</summary>
public sealed class GitHistoryFacts : IDisposable
{
    private readonly TempRepository repository = new();

    public void Dispose() => repository.Dispose();

    [GitFact]
    public void The_last_commit_dates_what_declares_no_change()
    {
        var root = Repository();
        var sitemap = Sitemap(root);
        Assert.Equal("2026-01-05T10:00:00+00:00", sitemap["https://news.example/a/"]); // Committed twice; only the last counts.
        Assert.Equal("2026-01-03T00:00:00+00:00", sitemap["https://news.example/b/"]); // `updated` goes before git.
        Assert.Null(sitemap["https://news.example/%C3%BC/"]); // Never committed.
        Assert.Null(sitemap["https://news.example/"]); // Holds one of which nothing is known.
        Assert.Equal("2026-01-04T10:00:00+00:00", sitemap["https://news.example/about/"]);
    }

    [GitFact]
    public void A_site_below_the_top_of_its_repository_is_found_too()
    {
        var root = Repository("deep/site");
        Assert.Equal("2026-01-05T10:00:00+00:00", Sitemap(root)["https://news.example/a/"]);
    }

    [GitFact]
    public void A_shallow_clone_knows_nothing_and_says_so_once()
    {
        Repository();
        var clone = repository.Clone("--depth=1");
        var loaded = SiteLoader.Load(clone, Options);
        var finding = Assert.Single(loaded.Findings);
        Assert.Equal(("TN160", Severity.Warning), (finding.Code, finding.Severity));
        var sitemap = Sitemap(clone);
        Assert.Null(sitemap["https://news.example/a/"]);
        Assert.Equal("2026-01-03T00:00:00+00:00", sitemap["https://news.example/b/"]);
    }

    [GitFact]
    public void Without_a_repository_nothing_is_known_and_nothing_said()
    {
        using var folder = new TempFolder();
        Site(folder.Root, "lastmod: git\n");
        Assert.Empty(SiteLoader.Load(folder.Root, Options).Findings);
        Assert.Null(Sitemap(folder.Root)["https://news.example/a/"]);
    }

    [GitFact]
    public void A_site_that_does_not_ask_does_not_read_it()
    {
        var root = Repository();
        File.WriteAllText(Path.Combine(root, "site.yml"), TestSite.Config);
        Assert.Empty(SiteLoader.Load(root, Options).Value.History.LastCommits);
        Assert.Equal("2026-01-01T00:00:00+00:00", Sitemap(root)["https://news.example/a/"]);
    }

    private static BuildOptions Options => new() { Now = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero) };

    private string Repository(string below = "")
    {
        var root = Path.Combine(repository.Root, below);
        Site(root, "lastmod: git\n");
        repository.Commit("2026-01-04T10:00:00");
        File.AppendAllText(Path.Combine(root, "content/articles/a.md"), "More.\n");
        repository.Commit("2026-01-05T10:00:00");
        Write(root, "content/articles/ü.md", "---\ntitle: New\ndate: 2026-01-01\nslug: ü\n---\nText.\n");
        return root;
    }

    private static void Site(string root, string lines)
    {
        Write(root, "site.yml", TestSite.Config + lines);
        Write(root, "content/articles/a.md", "---\ntitle: A\ndate: 2026-01-01\n---\nText.\n");
        Write(root, "content/articles/b.md", "---\ntitle: B\ndate: 2026-01-01\nupdated: 2026-01-03\n---\nText.\n");
        Write(root, "content/pages/about.md", "---\ntitle: About\n---\nText.\n");
    }

    private static Dictionary<string, string?> Sitemap(string root)
    {
        var built = SiteBuild.Run(SiteLoader.Load(root, Options).Value);
        var xml = System.Xml.Linq.XDocument.Parse(Encoding.UTF8.GetString(built.Value.Tree.Files.Single(file => file.Path is "sitemap.xml").Content.Read().Span));
        System.Xml.Linq.XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        return xml.Descendants(map + "url").ToDictionary(url => url.Element(map + "loc")!.Value, url => url.Element(map + "lastmod")?.Value, StringComparer.Ordinal);
    }

    private static void Write(string root, string path, string text)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
