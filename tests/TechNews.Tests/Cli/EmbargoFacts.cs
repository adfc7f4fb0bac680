using System.Text;

namespace TechNews.Tests.Cli;

/// <summary>Nothing of an unpublished article is anywhere in the output, and nothing stays behind when it goes.</summary>
public sealed class EmbargoFacts
{
    private const string Marker = "zyxmarker";

    [Fact]
    public void An_embargoed_article_leaves_no_trace_until_its_instant_and_none_after_its_end()
    {
        using var site = Secret();

        Assert.Equal(0, site.Run("build", "--clock", "2026-11-20T11:59:59Z"));
        Assert.Empty(Traces(site));

        Assert.Equal(0, site.Run("build", "--clock", "2026-11-20T12:00:00Z"));
        var traces = Traces(site);
        foreach (var place in (string[])["index.html", $"{Marker}/index.html", $"{Marker}/{Marker}.svg", $"tags/{Marker}/index.html", $"authors/{Marker}/index.html"])
            Assert.Contains(place, traces);

        Assert.Equal(0, site.Run("build", "--clock", "2026-11-25T12:00:00Z"));
        // What remains is the rule that its address is gone for good.
        Assert.All(Traces(site), path => Assert.Contains("redirects", path, StringComparison.Ordinal));
        Assert.Contains($"/{Marker}/", site["public/redirects.nginx.conf"], StringComparison.Ordinal);
    }

    private static CommandRun Secret() => new CommandRun()
        .With("site.yml", "title: Test\nbase_url: https://news.example/\ntime_zone: UTC\n")
        .With("content/articles/open.md", "---\ntitle: Open\ndate: 2026-11-19\ntags: [chips]\n---\nText.\n")
        .With($"content/authors/{Marker}.yml", $"name: {Marker}\npicture: {Marker}.svg\n")
        .With($"content/authors/{Marker}.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>")
        .With($"content/articles/{Marker}/{Marker}.svg", $"<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'><title>{Marker}</title></svg>")
        .With($"content/articles/{Marker}/index.md", $"""
            ---
            title: {Marker}
            date: 2026-11-18
            embargo_until: 2026-11-20T12:00
            expire_at: 2026-11-25T12:00
            authors: [{Marker}]
            tags: [{Marker}, chips]
            image: {Marker}.svg
            pin: <block: top, until: 2026-12-01>
            ---
            {Marker}
            """.Replace('<', '{').Replace('>', '}'))
        .With("content/fronts/home.yml", $"""
            blocks:
              - id: hero
                pins: [<ref: {Marker}, from: 2026-11-20T12:00, until: 2026-11-25T12:00, headline: {Marker} headline>]
                backfill: <>
              - <id: top, backfill: <>>
              - <id: {"dont-miss"}, backfill: <>>
            """.Replace('<', '{').Replace('>', '}'));

    private static string[] Traces(CommandRun site) =>
    [
        .. site.Files.Where(path => path.StartsWith("public/", StringComparison.Ordinal))
            .Where(path => path.Contains(Marker, StringComparison.OrdinalIgnoreCase)
                || File.ReadAllText(Path.Combine(site.Folder, path), Encoding.Latin1).Contains(Marker, StringComparison.OrdinalIgnoreCase))
            .Select(path => path["public/".Length..]),
    ];
}
