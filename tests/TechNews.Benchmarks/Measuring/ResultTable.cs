using System.Globalization;
using System.Text;

namespace TechNews.Benchmarks.Measuring;

/// <param name="PeakBytes">Peak resident memory.</param>
/// <param name="Files">Files in the output.</param>
internal sealed record BuildRun(string Name, double Seconds, long PeakBytes, int Files);

/// <summary>Medians of all runs of each contender, as Markdown.</summary>
internal static class ResultTable
{
    public static string Of(IEnumerable<BuildRun> runs)
    {
        var table = new StringBuilder("| tool | runs | median s | fastest s | slowest s | peak MiB | files |\n|---|---:|---:|---:|---:|---:|---:|\n");
        foreach (var contender in runs.GroupBy(run => run.Name, StringComparer.Ordinal)) AppendRow(table, contender.Key, [.. contender]);
        return table.ToString();
    }

    private static void AppendRow(StringBuilder table, string name, BuildRun[] runs)
    {
        var seconds = runs.Select(run => run.Seconds).Order().ToArray();
        var mebibytes = Median([.. runs.Select(run => run.PeakBytes / 1048576.0).Order()]);
        table.Append(
            CultureInfo.InvariantCulture,
            $"| {name} | {runs.Length} | {Median(seconds):F2} | {seconds[0]:F2} | {seconds[^1]:F2} | {mebibytes:F0} | {runs[^1].Files} |\n");
    }

    /// <param name="ordered">At least one, smallest first.</param>
    public static double Median(double[] ordered) =>
        (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
}
