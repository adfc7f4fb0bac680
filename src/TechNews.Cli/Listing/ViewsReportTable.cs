using System.Globalization;
using TechNews.Cli.Printing;
using TechNews.Collecting;

namespace TechNews.Cli.Listing;

/// <summary>The report of <c>collect views</c> for people: where the lines went, what the days hold.</summary>
internal static class ViewsReportTable
{
    /// <summary>Days that are shown before the rest is only counted.</summary>
    private const int DaysShown = 31;

    public static void Say(CountedViews counted, bool dryRun, Terminal terminal)
    {
        var views = counted.Views;
        foreach (var input in views.Inputs) terminal.Say($"{PlainText.Of(input.Name)}: {input.Source}");
        Row("lines read", views.Tally.Lines);
        terminal.Say("------------------+--------------");
        foreach (var rule in Tally.Rules) Row(CountedViews.Key(rule).Replace('_', ' '), views.Tally[rule]);
        terminal.Say("");
        terminal.Say("day         source           articles     visitors   page views");
        foreach (var day in views.Days.TakeLast(DaysShown))
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{day.Day:yyyy-MM-dd}  {day.Source,-14} {day.Rows.Length,10:N0} {day.Visitors,12:N0} {day.PageViews,12:N0}"));
        if (views.Days.Length > DaysShown) terminal.Say($"and {views.Days.Length - DaysShown} earlier");
        if (views.RowsWithheld > 0) terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{views.RowsWithheld:N0} rows of too few visitors left out"));
        foreach (var path in counted.Changes.Written) terminal.Say($"{(dryRun ? "would write" : "wrote")} {PlainText.Of(path)}");
        terminal.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{counted.Changes.Unchanged} unchanged; {views.Tally.Lines:N0} lines in {counted.Elapsed.TotalSeconds:F2} s: {counted.LinesPerSecond:N0} lines a second"));

        void Row(string name, long count) => terminal.Say(string.Create(CultureInfo.InvariantCulture, $"  {name,-15} | {count,13:N0}"));
    }
}
