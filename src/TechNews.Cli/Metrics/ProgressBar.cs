using System.Globalization;

namespace TechNews.Cli.Metrics;

/// <summary>"rendering [######........] 5210 of 13222".</summary>
internal static class ProgressBar
{
    private const int Width = 24;

    public static string Of(string stage, int done, int all)
    {
        var full = (int)((long)Width * Math.Min(done, all) / Math.Max(1, all));
        return string.Create(CultureInfo.InvariantCulture, $"{stage} [{new string('#', full)}{new string('.', Width - full)}] {Math.Min(done, all)} of {all}");
    }
}
