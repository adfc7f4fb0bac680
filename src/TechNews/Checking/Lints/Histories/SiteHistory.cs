using System.Collections.Frozen;
using System.Collections.Immutable;
using TechNews.Loading;
using TechNews.Parsing;

namespace TechNews.Checking.Lints.Histories;

/// <summary>The histories of the articles of now.</summary>
internal sealed class SiteHistory
{
    private readonly FrozenDictionary<string, ImmutableArray<ArticleState>> states;

    /// <summary>False where nothing is known of any.</summary>
    public bool IsKnown => states.Count > 0;

    private SiteHistory(FrozenDictionary<string, ImmutableArray<ArticleState>> states) => this.states = states;

    /// <param name="paths">Of the articles that are asked about.</param>
    public static SiteHistory Of(SourceVersions versions, SiteConfig config, BuildInputs inputs, IEnumerable<string> paths)
    {
        if (!versions.IsKnown) return new SiteHistory(FrozenDictionary<string, ImmutableArray<ArticleState>>.Empty);
        var configs = DatedConfig.Of(versions.Config, config);
        var lines = new RenamedArticles(versions, inputs, SiteDefaults.Of(config));
        var found = paths.AsParallel()
            .Select(path => (Path: path, Versions: lines.VersionsOf(path)))
            .Where(article => !article.Versions.IsEmpty)
            .Select(article => KeyValuePair.Create(article.Path, ArticleHistory.Of(article.Versions, configs, inputs.Options.Now)));
        return new SiteHistory(found.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Oldest first; empty where nothing is known of it.</summary>
    public ImmutableArray<ArticleState> Of(string path) => states.TryGetValue(path, out var found) ? found : [];
}
