using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Loading;

/// <summary>
/// When each file was last committed, by one run of <c>git log</c>, which ends as soon as every file was met. Where there is no git, no repository or no history
/// nothing is known, and that is no finding; of a clone that was cut off nothing can be known, which is one.
/// </summary>
internal static partial class GitHistory
{
    private const char CommitMark = '\u0001';

    /// <summary>Whether the configuration asks for it: one line of it, for what a key means is a later stage's to say.</summary>
    public static bool IsWanted(SourceFile? config) => config is not null && WantedRule().IsMatch(config.Read().Text);

    /// <param name="paths">Relative to the root, with forward slashes.</param>
    public static Reported<SourceHistory> Read(string root, IReadOnlyCollection<string> paths)
    {
        if (Git.Answer(root, ["rev-parse", "--is-shallow-repository"]) is not { } shallow) return Reported.Clean(SourceHistory.None);
        if (shallow.StartsWith("true", StringComparison.Ordinal)) return new(SourceHistory.None, [LoadingProblems.ShallowClone()]);
        var found = new Dictionary<string, DateTimeOffset>(paths.Count, StringComparer.Ordinal);
        Git.Read(root, ["log", "--relative", "--no-renames", "--no-show-signature", "--format=%x01%ct", "--name-only", "--", "content"], stream => Collect(Lines(stream), [.. paths], found));
        return Reported.Clean(new SourceHistory(found.ToFrozenDictionary(StringComparer.Ordinal)));
    }

    // The newest commit comes first, so that the first mention of a file is the last change of it.
    private static void Collect(IEnumerable<string> lines, HashSet<string> wanted, Dictionary<string, DateTimeOffset> found)
    {
        DateTimeOffset? commit = null;
        foreach (var line in lines)
        {
            if (line is [CommitMark, .. var time]) commit = TimeOf(time);
            else if (commit is { } at && wanted.Remove(line)) found[line] = at;
            if (wanted.Count == 0) return;
        }
    }

    /// <summary>Seconds since 1970 as git writes them; null for what no calendar has.</summary>
    public static DateTimeOffset? TimeOf(string seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var time) && time < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(time)
            : null;

    private static IEnumerable<string> Lines(Stream stream)
    {
        var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line) yield return line;
    }

    [GeneratedRegex(@"^lastmod:[ \t]*[""']?git\b", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WantedRule();
}
