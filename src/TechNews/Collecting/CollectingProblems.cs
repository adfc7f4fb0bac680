using System.Globalization;
using TechNews.Diagnostics;

namespace TechNews.Collecting;

/// <summary>Everything that can be wrong with logs, exports and the files of views: TN200 to TN219. No message holds any part of a log line.</summary>
public static class CollectingProblems
{
    public static Diagnostic NoFile(string pattern) =>
        Diagnostic.Error("TN200", $"there is no file '{pattern}'", SourceLocation.WholeFile(""), "nothing was written: a missing log would make the day's numbers too small");

    public static Diagnostic UnknownFormat(string file) =>
        Diagnostic.Error("TN201", "the format is not recognised", SourceLocation.WholeFile(file), $"name it with --from: {string.Join(", ", Recognition.Names)}, or describe a text log with log:TEMPLATE");

    public static Diagnostic WideText(string file) =>
        Diagnostic.Error("TN201", "the text is UTF-16, and logs are UTF-8", SourceLocation.WholeFile(file), "convert it, such as with iconv -f UTF-16 -t UTF-8");

    public static Diagnostic UnknownName(string name) =>
        Diagnostic.Error("TN202", $"there is no format '{name}'{Suggestion.Tail(name, Recognition.Names)}", SourceLocation.WholeFile(""), $"formats are {string.Join(", ", Recognition.Names)} and log:TEMPLATE");

    public static Diagnostic BadTemplate(string problem) =>
        Diagnostic.Error("TN202", $"the template of --from log: cannot be used: {problem}", SourceLocation.WholeFile(""));

    public static Diagnostic NoColumn(string file, string column) =>
        Diagnostic.Error("TN203", $"the needed column '{column}' is missing", SourceLocation.WholeFile(file));

    public static Diagnostic NoDay(string file, string source) =>
        Diagnostic.Error("TN204", $"this export of {source} does not say of which day it is", SourceLocation.WholeFile(file), "export one day and name it with --date 2026-11-20");

    public static Diagnostic WrongVersion(string file, string expected) =>
        Diagnostic.Error("TN205", $"the export is of another version: {expected}", SourceLocation.WholeFile(file));

    public static Diagnostic Unreadable(string file, string reason) =>
        Diagnostic.Error("TN206", $"the file cannot be read to its end: {reason}", SourceLocation.WholeFile(file), "nothing was written: half a log would make the day's numbers too small");

    public static Diagnostic AllMalformed(string file, string format) =>
        Diagnostic.Error("TN207", $"no line of it is of the format {format}", SourceLocation.WholeFile(file), "name the right one with --from");

    public static Diagnostic Malformed(string file, long line, string reason) =>
        Diagnostic.Warning("TN208", $"left out: {reason}", new SourceLocation(file, (int)Math.Min(line, int.MaxValue), 1));

    public static Diagnostic TooMuch(long readings) =>
        Diagnostic.Error("TN209", string.Create(CultureInfo.InvariantCulture, $"more than {readings:N0} distinct readings (a visitor, a day, an article) do not fit into the bound of memory"), SourceLocation.WholeFile(""), "count fewer days at once, or raise --max-readings; nothing was written");

    public static Diagnostic TooManyDays(int days) =>
        Diagnostic.Error("TN210", string.Create(CultureInfo.InvariantCulture, $"the lines fall on more than {days:N0} days"), SourceLocation.WholeFile(""), "no log is so old: look at its times, or name the days with --since and --until; nothing was written");

    public static Diagnostic NoAgents(string format) =>
        Diagnostic.Warning("TN211", $"the format {format} has no agents, so bots cannot be told and are counted as readers", SourceLocation.WholeFile(""), "log in the combined format");

    public static Diagnostic BehindCdn() =>
        Diagnostic.Warning("TN212", "requests came through a content delivery network: what it answered itself never reached this log, so views are missing", SourceLocation.WholeFile(""), "count from the network's own log");

    public static Diagnostic CutExport(string file) =>
        Diagnostic.Warning("TN213", "the report has exactly 100 rows, where the dashboard stops: articles are missing", SourceLocation.WholeFile(file), "use the full export (imported_pages) or the Stats API");

    public static Diagnostic TotalFell(string file, string source, long before, long now) =>
        Diagnostic.Warning("TN214", string.Create(CultureInfo.InvariantCulture, $"visitors of {source} fell from {before:N0} to {now:N0}"), SourceLocation.WholeFile(file), "give one run all logs that touch a day; --since leaves out days of which only a part is there");

    public static Diagnostic BadViewsFile(string file) =>
        Diagnostic.Error("TN215", "the file of views cannot be read, so what it holds of other sources cannot be kept", SourceLocation.WholeFile(file), "repair or delete it; nothing was written");

    public static Diagnostic BadList(string file, string problem) =>
        Diagnostic.Error("TN216", $"the list cannot be used: {problem}", SourceLocation.WholeFile(file));

    public static Diagnostic NotFromPipe(string file) =>
        Diagnostic.Error("TN217", "a ZIP archive cannot be read from standard input", SourceLocation.WholeFile(file), "give its file name");

    public static Diagnostic TooLarge(string file, long megabytes) =>
        Diagnostic.Error("TN218", string.Create(CultureInfo.InvariantCulture, $"the JSON export is larger than {megabytes} MB"), SourceLocation.WholeFile(file), "export fewer days at once");
}
