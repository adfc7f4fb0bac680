using System.Globalization;
using System.Text;

namespace TechNews.Benchmarks.Measuring;

/// <param name="Files">Files in the output.</param>
/// <param name="Pages">HTML files among them.</param>
internal sealed record BuildRun(string Name, Scenario Scenario, Measured Used, int Files, int Pages);

/// <summary>Medians of all runs of each contender, as Markdown: a table for each scenario.</summary>
internal static class ResultTable
{
    /// <param name="runs">In the order in which the contenders are to be shown.</param>
    /// <param name="reference">The contender that the others are compared with.</param>
    public static string Of(IReadOnlyCollection<BuildRun> runs, string reference)
    {
        var text = new StringBuilder();
        foreach (var scenario in runs.GroupBy(run => run.Scenario))
        {
            var rows = scenario.GroupBy(run => run.Name, StringComparer.Ordinal).Select(Row.Of).ToArray();
            Append(text, Title(scenario.Key), rows, Array.Find(rows, row => string.Equals(row.Name, reference, StringComparison.Ordinal))!);
        }

        return text.ToString();
    }

    private static string Title(Scenario scenario) => scenario switch
    {
        Scenario.Cold => "Cold: no output, no cache",
        Scenario.Unchanged => "Nothing changed, new process",
        _ => "One article edited, new process",
    };

    private static void Append(StringBuilder text, string title, Row[] rows, Row reference)
    {
        text.Append($"### {title}\n\n| tool | runs | median s | fastest to slowest | x {reference.Name} | CPU s | x {reference.Name} | peak MiB | pages | files |\n");
        text.Append("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (var row in rows)
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {row.Name} | {row.Runs} | {row.Seconds:F2} | {row.Fastest:F2} to {row.Slowest:F2} | {row.Seconds / reference.Seconds:F2} | {row.Cpu:F2} | {row.Cpu / reference.Cpu:F2} | {row.PeakMebibytes:F0} | {row.Pages} | {row.Files} |\n");
        text.Append('\n');
    }

    private sealed record Row(string Name, int Runs, double Seconds, double Fastest, double Slowest, double Cpu, double PeakMebibytes, int Pages, int Files)
    {
        public static Row Of(IGrouping<string, BuildRun> runs) => new(
            runs.Key,
            runs.Count(),
            Median(runs.Select(run => run.Used.Seconds)),
            runs.Min(run => run.Used.Seconds),
            runs.Max(run => run.Used.Seconds),
            Median(runs.Select(run => run.Used.CpuSeconds)),
            Median(runs.Select(run => run.Used.PeakBytes / 1048576.0)),
            runs.Last().Pages,
            runs.Last().Files);
    }

    /// <param name="values">At least one.</param>
    public static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
