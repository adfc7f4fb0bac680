using System.Globalization;

namespace TechNews.Cli.Scheduling;

/// <summary>Instants as cron lines in UTC (crontab(5); five fields), each once. Cron knows no seconds: an instant inside a minute waits for the next.</summary>
internal static class CronLines
{
    public static IEnumerable<string> Of(Schedule schedule) => schedule.Changes.Select(change => Line(change.At)).Distinct(StringComparer.Ordinal);

    private static string Line(DateTimeOffset at)
    {
        var minute = at.ToUniversalTime();
        if (minute.Second > 0) minute = minute.AddSeconds(60 - minute.Second);
        return string.Create(CultureInfo.InvariantCulture, $"{minute.Minute} {minute.Hour} {minute.Day} {minute.Month} *");
    }
}
