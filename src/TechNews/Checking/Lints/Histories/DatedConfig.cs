using System.Collections.Immutable;
using TechNews.Loading;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Checking.Lints.Histories;

/// <summary>A configuration and the commit that brought it; null for the one that is taken to have been there first.</summary>
internal sealed record DatedConfig(SiteConfig Config, SourceVersion? By)
{
    private readonly SiteUrls urls = new(Config);

    /// <summary>Those under which addresses were others, oldest first. One with errors published nothing: the next stands for it.</summary>
    public static ImmutableArray<DatedConfig> Of(ImmutableArray<SourceVersion> versions, SiteConfig now)
    {
        var valid = now;
        var newestFirst = new List<DatedConfig>();
        foreach (var version in versions.Reverse())
        {
            var parsed = ConfigParser.Parse(version.Text.Read(), version.Text.Path, baseUrl: null);
            if (!parsed.HasErrors) valid = parsed.Value;
            newestFirst.Add(new DatedConfig(valid, version));
        }

        if (newestFirst.Count == 0) return [new DatedConfig(now, null)];
        newestFirst.Reverse();
        var kept = new List<DatedConfig> { newestFirst[0] with { By = null } };
        kept.AddRange(newestFirst.Zip(newestFirst.Skip(1)).Where(pair => !pair.Second.GivesAddressesOf(pair.First)).Select(pair => pair.Second));
        return [.. kept];
    }

    public string AddressOf(Article article) => urls.Article(article)[urls.Home.Length..];

    private bool GivesAddressesOf(DatedConfig other) =>
        string.Equals(Config.ArticlePermalink, other.Config.ArticlePermalink, StringComparison.Ordinal)
        && string.Equals(Config.Zone.Name, other.Config.Zone.Name, StringComparison.Ordinal);
}
