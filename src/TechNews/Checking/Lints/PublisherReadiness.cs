using TechNews.Diagnostics;
using TechNews.Parsing.Yaml;

namespace TechNews.Checking.Lints;

/// <summary>TN135: what readers and news search look for before they trust a publisher: who it is, how to reach it, what rules it keeps.</summary>
internal static class PublisherReadiness
{
    private static readonly (string What, string[] Pages, string[] Trust)[] Wanted =
    [
        ("page about the publisher or masthead", ["about", "about-us", "masthead", "imprint", "impressum", "team", "staff"], ["masthead"]),
        ("contact page", ["contact", "contact-us", "contacts", "kontakt", "imprint", "impressum"], ["contact"]),
        (
            "policy page (ethics, corrections or standards)",
            ["ethics", "standards", "principles", "policies", "corrections", "policy"],
            ["ethicspolicy", "correctionspolicy", "publishingprinciples", "ethics", "corrections"]),
    ];

    public static readonly SiteLint Rule = new("TN135", Severity.Warning, "Add such a page under content/pages", Find);

    private static IEnumerable<Remark> Find(LintedSite site)
    {
        var trust = TrustOf(site);
        var pages = site.Edition.Pages.Select(page => page.Page.Id[(page.Page.Id.LastIndexOf('/') + 1)..].ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        return Wanted
            .Where(wanted => !wanted.Trust.Any(trust.Contains) && !wanted.Pages.Any(name => pages.Any(page => Is(page, name))))
            .Select(wanted => new Remark(SourceLocation.WholeFile(site.Inputs.Options.ConfigPath), $"the site has no {wanted.What}"));
    }

    // corrections-policy and editorial-standards count as well.
    private static bool Is(string page, string name) => page.Split('-').Contains(name, StringComparer.Ordinal) || string.Equals(page, name, StringComparison.Ordinal);

    private static HashSet<string> TrustOf(LintedSite site)
    {
        var root = site.Config is { } config ? YamlReader.Read(config).Value.Root : null;
        var trust = root?.Entries.FirstOrDefault(entry => entry.Key.Value is "trust")?.Value as YamlMap;
        return trust is null ? [] : [.. trust.Entries.Select(entry => Words.Bare(entry.Key.Value))];
    }
}
