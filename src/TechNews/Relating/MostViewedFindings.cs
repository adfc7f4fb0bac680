using TechNews.Diagnostics;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>What an editor should know of the numbers. A site without any was never promised a ranking, and hears nothing.</summary>
internal static class MostViewedFindings
{
    public static IEnumerable<Diagnostic> Of(Ranking ranking, ParsedSite site)
    {
        var settings = site.Config.MostViewed;
        if (site.Views.IsEmpty) yield break;
        if (ranking is { IsStale: true, NewestDay: { } newest })
        {
            yield return RelatingProblems.StaleViews(newest, settings.Fallback == ViewFallback.Latest ? "the latest articles stand" : "nothing stands");
        }

        if (settings.Sources.IsEmpty) yield break;
        var known = site.Views.Select(row => row.Source).ToHashSet(StringComparer.Ordinal);
        foreach (var source in settings.Sources.Where(source => !known.Contains(source)))
            yield return RelatingProblems.UnknownViewSource(source, known.Order(StringComparer.Ordinal));
    }
}
