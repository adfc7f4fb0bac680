using TechNews.Cli.Listing;
using TechNews.Cli.Printing;

namespace TechNews.Cli.Scheduling;

/// <summary>A schedule for people: when, in how long, why, and who says so.</summary>
internal static class ScheduleText
{
    public const string Nothing = "nothing is pending: the output stays as it is until somebody changes a file";

    public static IEnumerable<string> Of(Schedule schedule) =>
        schedule.Changes.Length == 0 ? [Nothing] : schedule.Changes.Select(change => Line(change, schedule.From));

    private static string Line(Change change, DateTimeOffset from)
    {
        var others = change.Paths.Length > 1 ? $" and {change.Paths.Length - 1} more" : "";
        return $"{ArticleRow.Iso(change.At)}  in {BuildSummary.Until(change.At - from)}  {PlainText.Of(string.Join("; ", change.Reasons))}  {PlainText.Of(change.Paths[0])}{others}";
    }
}
