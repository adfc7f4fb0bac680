using System.Collections.Immutable;
using TechNews.Files;
using TechNews.Loading;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Checking.Lints.Histories;

/// <summary>One article through its commits and through those of the configuration that gave it other addresses.</summary>
internal static class ArticleHistory
{
    /// <param name="texts">Of the article, oldest first.</param>
    /// <param name="configs">Oldest first; the first was there before all else.</param>
    /// <param name="now">The end of the last state.</param>
    public static ImmutableArray<ArticleState> Of(ImmutableArray<SourceVersion> texts, ImmutableArray<DatedConfig> configs, DateTimeOffset now)
    {
        var states = new List<ArticleState>();
        var (config, next) = (configs[0], 1);
        foreach (var text in texts.Where(text => ContentFiles.KindOf(text.Text.Path) == ContentKind.Article))
        {
            for (; next < configs.Length && configs[next].By!.At <= text.At; next++)
            {
                config = configs[next];
                if (states is [.., var last] && config.By!.Commit != text.Commit) states.Add(StateOf(last.Text, config.By, config, last));
            }

            states.Add(StateOf(text, text, config, states.LastOrDefault()));
        }

        for (; next < configs.Length && states is [.., var last]; next++) states.Add(StateOf(last.Text, configs[next].By!, configs[next], last));
        return [.. states.Select((state, place) => state with { PublicSince = PublicSince(state, place + 1 < states.Count ? states[place + 1].By.At : now) })];
    }

    private static ArticleState StateOf(SourceVersion text, SourceVersion by, DatedConfig config, ArticleState? before)
    {
        if (before is not null && ReferenceEquals(config, before.Config) && HasFrontOf(text.Text, before.Text.Text)) return before with { Text = text, By = by };
        var parsed = ArticleParser.ParseFront(text.Text.Read(), SiteDefaults.Of(config.Config));
        var article = parsed.HasErrors ? null : parsed.Value.Article;
        return new ArticleState(text, by, article, parsed.Value.BodyStart, article is null ? "" : config.AddressOf(article)) { Config = config };
    }

    // What was scheduled appeared while this text stood, although it was committed before.
    private static DateTimeOffset? PublicSince(ArticleState state, DateTimeOffset end)
    {
        if (state.Article?.Front is not { Draft: false } front) return null;
        var since = Publication.InstantOf(front) is var instant && instant > state.By.At ? instant : state.By.At;
        return (since <= end || since == state.By.At) && !(front.ExpireAt <= since) ? since : null;
    }

    // Most commits change a body: front matter that is the same byte for byte says the same.
    private static bool HasFrontOf(SourceFile text, SourceFile other)
    {
        if (ReferenceEquals(text, other)) return true;
        var end = text.Utf8.Span.IndexOf("\n---\n"u8);
        return end >= 0 && text.Path == other.Path && other.Utf8.Length >= end + 5 && other.Utf8.Span[..(end + 5)].SequenceEqual(text.Utf8.Span[..(end + 5)]);
    }
}
