using System.Globalization;
using TechNews.Cli.Printing;

namespace TechNews.Cli.Metrics;

/// <summary>What a build cost, for people.</summary>
internal static class MetricsTable
{
    public static IEnumerable<string> Lines(BuildMetrics metrics) =>
        Stages(metrics).Concat(Templates(metrics)).Concat(Articles(metrics));

    private static IEnumerable<string> Stages(BuildMetrics metrics)
    {
        yield return "";
        yield return "  stage       |    wall ms |     CPU ms | allocated MB";
        yield return "--------------+------------+------------+-------------";
        foreach (var stage in metrics.Stages)
            yield return Row($"  {Name(stage),-11} | {Milliseconds(stage.Wall),10} | {Milliseconds(stage.Processor),10} | {Megabytes(stage.Bytes),12}");
    }

    private static IEnumerable<string> Templates(BuildMetrics metrics)
    {
        yield return "";
        yield return "   count |   reused |   total ms |    mean us | allocated MB | template (times include its parts, and are the sum of all threads)";
        yield return "---------+----------+------------+------------+--------------+---------";
        foreach (var cost in metrics.Templates)
            yield return Row($"{cost.Count,8} | {cost.Reused,8} | {Milliseconds(cost.Total),10} | {cost.Mean.TotalMicroseconds,10:F1} | {Megabytes(cost.Bytes),12} | {PlainText.Of(cost.Path)}");
        yield return Row($"pages reused: {metrics.PagesReused} of {metrics.Pages}");
        yield return Row($"fragments reused: {metrics.FragmentsReused}");
    }

    private static IEnumerable<string> Articles(BuildMetrics metrics)
    {
        yield return "";
        yield return "   parse ms |  render ms | slowest articles";
        yield return "------------+------------+-----------------";
        foreach (var article in metrics.SlowestArticles)
            yield return Row($" {Milliseconds(article.Parse),10} | {Milliseconds(article.Render),10} | {PlainText.Of(article.Path)}");
        yield return "";
    }

    internal static string Name(StageCost stage) => stage.Stage.ToString().ToLowerInvariant();

    private static string Row(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("F1", CultureInfo.InvariantCulture);
}
