using System.Collections.Immutable;
using TechNews.Composing;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Loading;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews;

/// <summary>
/// The instants at which the output will change although nobody changes a file. Each is confirmed: the site is built in memory as of
/// that instant and compared.
/// </summary>
public static class SiteSchedule
{
    /// <summary>The next <paramref name="count"/> changes in the order of time; fewer where the output then stays as it is.</summary>
    public static Reported<Schedule> Of(BuildInputs inputs, int count)
    {
        var parsed = SiteParser.Parse(inputs).Value;
        var search = new Search(inputs, parsed);
        var now = Editing.AsOf(parsed, inputs.Options);
        var first = SiteBuild.Run(inputs);
        var changes = ImmutableArray.CreateBuilder<Change>();
        var built = first.Value;
        while (changes.Count < count && !first.HasErrors && search.After(built) is { } found)
        {
            changes.Add(found.Change);
            built = found.Built;
        }

        return new Reported<Schedule>(new Schedule(now, changes.ToImmutable()), first.Findings);
    }

    private sealed class Search(BuildInputs inputs, ParsedSite parsed)
    {
        private readonly bool printsClock = inputs.Templates.Any(template =>
            template.Text.Contains("site.clock", StringComparison.Ordinal) || template.Text.Contains("date.now", StringComparison.Ordinal));

        /// <summary>The first change after a build, and the build of that instant; null where none comes.</summary>
        public (Change Change, BuiltSite Built)? After(BuiltSite before)
        {
            var turns = TurningPoints.After(parsed, before.Edition);
            if (printsClock) turns = [.. turns.Concat(TurningPoints.Midnights(parsed, before.Edition)).OrderBy(turn => turn.At)];
            ImmutableArray<Moment> moments = [.. turns.GroupBy(turn => turn.At).Select(group => new Moment(group.Key, [.. group]))];
            for (var from = 0; from < moments.Length;)
            {
                // What persists until the next moment of another sort is searched by halving.
                var to = from;
                while (to < moments.Length - 1 && moments[to].Persists) to++;
                if (FirstChange(before, moments[from..(to + 1)]) is { } found) return found;
                from = to + 1;
            }

            return null;
        }

        private (Change, BuiltSite)? FirstChange(BuiltSite before, ImmutableArray<Moment> moments)
        {
            // The last moment may be one of those whose effect does not persist, so those before it are asked by their own last.
            var tail = moments[^1].Persists || moments.Length == 1 ? moments.Length - 1 : moments.Length - 2;
            if (Differs(before, moments[tail]) is { } changed) return Halve(before, moments[..(tail + 1)], changed);
            return tail < moments.Length - 1 && Differs(before, moments[^1]) is { } last ? (moments[^1].Change, last) : null;
        }

        // Every moment from the first change on differs; `changed` is the build of the last one.
        private (Change, BuiltSite) Halve(BuiltSite before, ImmutableArray<Moment> moments, BuiltSite changed)
        {
            var (low, high) = (0, moments.Length - 1);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (Differs(before, moments[middle]) is { } earlier) (high, changed) = (middle, earlier);
                else low = middle + 1;
            }

            return (moments[high].Change, changed);
        }

        private BuiltSite? Differs(BuiltSite before, Moment moment)
        {
            var built = SiteBuild.Run(inputs with { Options = inputs.Options with { Clock = moment.At } }).Value;
            return IsSame(before.Tree, built.Tree) ? null : built;
        }
    }

    /// <summary>Whether two builds show the same, the stamp of when they were made aside.</summary>
    internal static bool IsSame(OutputTree one, OutputTree other)
    {
        if (one.Files.Length != other.Files.Length) return false;
        for (var i = 0; i < one.Files.Length; i++)
        {
            if (!string.Equals(one.Files[i].Path, other.Files[i].Path, StringComparison.Ordinal)) return false;
            var stamped = one.Files[i].Path.EndsWith("most-viewed.json", StringComparison.Ordinal);
            if (!(stamped ? IsSameUnstamped(one.Files[i].Content, other.Files[i].Content) : IsSame(one.Files[i].Content, other.Files[i].Content))) return false;
        }

        return true;
    }

    // `generated_at` says when somebody built, and is no reason to build again.
    private static bool IsSameUnstamped(FileContent one, FileContent other) => Unstamped(one).SequenceEqual(Unstamped(other), StringComparer.Ordinal);

    private static IEnumerable<string> Unstamped(FileContent content) =>
        System.Text.Encoding.UTF8.GetString(content.Read().Span).Split('\n').Where(line => !line.Contains("\"generated_at\"", StringComparison.Ordinal));

    private static bool IsSame(FileContent one, FileContent other) => (one, other) switch
    {
        (FileContent.OnDisk, _) or (_, FileContent.OnDisk) => one == other, // Inputs are read once: a picture does not change meanwhile.
        _ => one.Length == other.Length && one.Read().Span.SequenceEqual(other.Read().Span),
    };

    private sealed record Moment(DateTimeOffset At, ImmutableArray<Turn> Turns)
    {
        public bool Persists { get; } = Turns.All(turn => turn.Persists);

        public Change Change => new(At, [.. Turns.Select(turn => turn.Why).Distinct(StringComparer.Ordinal)], [.. Turns.Select(turn => turn.Path).Distinct(StringComparer.Ordinal)]);
    }
}

/// <summary>What will change, counted from an instant.</summary>
/// <param name="From">In the site's zone.</param>
public sealed record Schedule(DateTimeOffset From, ImmutableArray<Change> Changes);

/// <summary>One instant at which the output changes.</summary>
/// <param name="At">In the site's zone, a whole second.</param>
/// <param name="Reasons">Everything that happens at that instant.</param>
/// <param name="Paths">The sources that say so.</param>
public sealed record Change(DateTimeOffset At, ImmutableArray<string> Reasons, ImmutableArray<string> Paths);
