using System.Text.Json;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Checking.Finished;

/// <summary>Feeds read again, as a reader program reads them: what they lack, and items that lead nowhere.</summary>
internal static class Feeds
{
    public static IEnumerable<Diagnostic> Check(FinishedSite site) =>
        from file in site.Files
        from flaw in FlawsOf(file, site)
        select FinishedProblems.Feed(file, flaw);

    private static IEnumerable<string> FlawsOf(OutputFile file, FinishedSite site)
    {
        var name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        return name switch
        {
            "feed.json" => JsonFeed(file, site),
            "feed.xml" or "index.xml" or "atom.xml" or "rss.xml" => Xml(file, site),
            _ => [],
        };
    }

    private static IEnumerable<string> Xml(OutputFile file, FinishedSite site)
    {
        var (root, flaw) = XmlText.Read(file);
        if (root is null) return [flaw!];
        return root.Name.LocalName switch
        {
            "rss" => RssRules.Flaws(root).Concat(Dead(RssRules.Links(root), site)),
            "feed" => AtomRules.Flaws(root).Concat(Dead(AtomRules.Links(root), site)),
            var other => [$"its root is '{other}', neither rss nor feed"],
        };
    }

    private static IEnumerable<string> JsonFeed(OutputFile file, FinishedSite site)
    {
        try
        {
            using var document = JsonDocument.Parse(file.Content.Read());
            return [.. JsonFeedRules.Flaws(document.RootElement).Concat(Dead(JsonFeedRules.Links(document.RootElement), site))];
        }
        catch (JsonException)
        {
            return ["it is no JSON"];
        }
    }

    private static IEnumerable<string> Dead(IEnumerable<string?> links, FinishedSite site) =>
        links.OfType<string>()
            .Where(link => Uri.TryCreate(link, UriKind.Absolute, out var url) && site.Own(url) is { } own && site.FileAt(own) is null)
            .Select(link => $"an item leads to {link}, where nothing is");
}
