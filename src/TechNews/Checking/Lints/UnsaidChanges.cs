using System.Collections.Immutable;
using System.Globalization;
using TechNews.Checking.Lints.Histories;
using TechNews.Diagnostics;
using TechNews.Parsing;

namespace TechNews.Checking.Lints;

/// <summary>
/// TN134: readers of today read something else than readers of then, and nobody says so: no entry of <c>corrections</c>, no newer <c>updated</c>. Within the grace after
/// publishing, and after each such note, a text may change. What is compared is the text as it stood when the grace ended.
/// </summary>
internal static class UnsaidChanges
{
    public static readonly SiteLint Rule = new("TN134", Severity.Warning, "Add an entry to 'corrections', or set 'updated' to the day of the change", Find);

    private static IEnumerable<Remark> Find(LintedSite site) =>
    [
        .. site.Articles.Where(article => article.Story is not null && article.Front.Kind != ArticleKind.Live)
            .AsParallel().AsOrdered()
            .Select(article => RemarkOn(article, site.History.Of(article.Article.Path), site))
            .OfType<Remark>(),
    ];

    private static Remark? RemarkOn(LintedArticle article, ImmutableArray<ArticleState> states, LintedSite site)
    {
        if (SettledAt(states, article.Front, site.Edition.Config.Lint) is not { } settled || settled >= site.Inputs.Options.Now) return null;
        var reference = states.Last(state => state.By.At <= settled);
        if (article.IsStill(reference.Text.Text)) return null;
        var change = TextChange.Between(reference.Body, article.Anew().BodyText);
        if (!change.Matters) return null;
        var by = states.SkipWhile(state => state != reference).FirstOrDefault(state => TextChange.Between(reference.Body, state.Body).Matters);
        return new Remark(article.Article.TitleAt, $"the text changed after publishing ({change}; {Since(by, site)}), and no correction or 'updated' says so");
    }

    /// <summary>The end of the grace after the last of: the first publication, the newest note, the commit that brought it. Null where the article was never public.</summary>
    private static DateTimeOffset? SettledAt(ImmutableArray<ArticleState> states, FrontMatter now, LintSettings settings)
    {
        if (states.Select(state => state.PublicSince).FirstOrDefault(since => since is not null) is not { } published) return null;
        var settled = published;
        if (NewestNote(now) is { } note)
        {
            var bringing = states.FirstOrDefault(state => state.Article is { } article && NewestNote(article.Front) >= note);
            if (bringing is null) return null; // It is not committed yet, and stands for all that was changed before.
            if (bringing.Text.At > settled) settled = bringing.Text.At;
            if (note > settled) settled = note;
        }

        return settled.AddHours(settings.GraceHours);
    }

    private static DateTimeOffset? NewestNote(FrontMatter front)
    {
        var last = front.Corrections is [.., var newest] ? newest.At : (DateTimeOffset?)null;
        return last > front.Updated || front.Updated is null ? last : front.Updated;
    }

    private static string Since(ArticleState? state, LintedSite site) => state is null
        ? "not committed yet"
        : $"commit {state.By.ShortCommit} of {site.Edition.Config.Zone.Convert(state.By.At).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
}
