using System.Numerics;
using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN118: two texts that are nearly one. Each is told of the first that it is near to.</summary>
internal static class NearDuplicates
{
    private const int Near = 3;

    public static readonly SiteLint Rule = new("TN118", Severity.Warning, "Merge the two, or make one an update of the other", Find);

    private static IEnumerable<Remark> Find(LintedSite site)
    {
        // Two numbers that differ in at most 3 bits have one of 4 quarters in common: only those are compared.
        var byQuarter = new Dictionary<(int Quarter, ushort Bits), List<int>>();
        foreach (var i in Enumerable.Range(0, site.Articles.Length).OrderBy(i => site.Articles[i].Article.Path, StringComparer.Ordinal))
        {
            if (site.Fingerprints[i] is not { } print) continue;
            var lists = Enumerable.Range(0, 4).Select(quarter => ListOf(byQuarter, quarter, (ushort)(print >> (16 * quarter)))).ToArray();
            var other = lists.SelectMany(list => list).Where(j => BitOperations.PopCount(print ^ site.Fingerprints[j]!.Value) <= Near).DefaultIfEmpty(-1).First();
            if (other >= 0) yield return new Remark(site.Articles[i].Article.TitleAt, $"the text is nearly that of {site.Articles[other].Article.Path}");
            foreach (var list in lists) list.Add(i);
        }
    }

    private static List<int> ListOf(Dictionary<(int Quarter, ushort Bits), List<int>> byQuarter, int quarter, ushort bits)
    {
        if (!byQuarter.TryGetValue((quarter, bits), out var list)) byQuarter[(quarter, bits)] = list = [];
        return list;
    }
}
