using TechNews.Diagnostics;

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
            ["ethics_policy", "corrections_policy", "publishing_principles"]),
    ];

    public static readonly SiteLint Rule = new("TN135", Severity.Warning, "Add such a page under content/pages, or name it under trust: in site.yml", Find);

    private static IEnumerable<Remark> Find(LintedSite site)
    {
        var trust = site.Edition.Config.Trust.Policies.Select(policy => policy.Kind.Key).ToHashSet(StringComparer.Ordinal);
        var pages = site.Edition.Pages.Select(page => page.Page.Id[(page.Page.Id.LastIndexOf('/') + 1)..].ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        return Wanted
            .Where(wanted => !wanted.Trust.Any(trust.Contains) && !wanted.Pages.Any(name => pages.Any(page => Is(page, name))))
            .Select(wanted => new Remark(SourceLocation.WholeFile(site.Inputs.Options.ConfigPath), $"the site has no {wanted.What}"));
    }

    // corrections-policy and editorial-standards count as well.
    private static bool Is(string page, string name) => page.Split('-').Contains(name, StringComparer.Ordinal) || string.Equals(page, name, StringComparison.Ordinal);
}
