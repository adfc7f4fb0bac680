using System.Collections.Frozen;
using System.Collections.Immutable;
using TechNews.Files;
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
        var texts = inputs.Texts.ToDictionary(text => text.Path, StringComparer.Ordinal);
        var vanished = Vanished(versions, texts, configs[^1]);
        var found = paths.AsParallel()
            .Select(path => (Path: path, Versions: VersionsOf(path)))
            .Where(article => !article.Versions.IsDefault)
            .Select(article => KeyValuePair.Create(article.Path, ArticleHistory.Of(article.Versions, configs, inputs.Options.Now)));
        return new SiteHistory(found.ToFrozenDictionary(StringComparer.Ordinal));

        ImmutableArray<SourceVersion> VersionsOf(string path) =>
            versions.Articles.TryGetValue(path, out var own) ? own
            : vanished.Count > 0 && NameOf(texts[path], configs[^1]) is { } name && vanished.TryGetValue(name, out var moved) ? moved : default;
    }

    /// <summary>Oldest first; empty where nothing is known of it.</summary>
    public ImmutableArray<ArticleState> Of(string path) => states.TryGetValue(path, out var found) ? found : [];

    // A file that was renamed and not yet committed: git knows the old name only, and the headline tells that both are one.
    private static Dictionary<string, ImmutableArray<SourceVersion>> Vanished(SourceVersions versions, Dictionary<string, SourceFile> texts, DatedConfig config) =>
        versions.Articles.Where(article => !article.Value.IsEmpty && !texts.ContainsKey(article.Key))
            .OrderBy(article => article.Key, StringComparer.Ordinal)
            .Select(article => (Name: NameOf(article.Value[^1].Text, config), Versions: article.Value))
            .Where(article => article.Name is not null)
            .DistinctBy(article => article.Name, StringComparer.Ordinal)
            .ToDictionary(article => article.Name!, article => article.Versions, StringComparer.Ordinal);

    private static string? NameOf(SourceFile text, DatedConfig config) =>
        ContentFiles.KindOf(text.Path) == ContentKind.Article && ArticleParser.ParseFront(text.Read(), SiteDefaults.Of(config.Config)) is { HasErrors: false } parsed
            ? parsed.Value.Article.Front.Id ?? parsed.Value.Article.Front.Title
            : null;
}
