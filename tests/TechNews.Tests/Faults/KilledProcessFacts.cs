using System.Globalization;
using Xunit.Abstractions;

namespace TechNews.Tests.Faults;

/// <summary>The real program is killed at random moments: what is published is the old site or the new one, and the next build is right.</summary>
[Collection(nameof(FaultRoom))]
public sealed class KilledProcessFacts(ITestOutputHelper output)
{
    private const int EveryFirstBuild = 8;

    // Half a minute here; TECHNEWS_KILLS asks for hundreds.
    private static int Kills => Number("TECHNEWS_KILLS") ?? 40;

    [Fact]
    public void Killed_at_any_moment_the_site_is_the_old_or_the_new_one_and_the_next_build_is_right()
    {
        var seed = Number("TECHNEWS_SEED") ?? Random.Shared.Next();
        output.WriteLine($"{Kills} kills, TECHNEWS_SEED={seed}");
        var random = new Random(seed);
        using var room = new FaultRoom();
        room.BuildWell(FaultSite.First);
        var pace = BuildPace.Of(room, FaultSite.Second);
        output.WriteLine($"{pace}");
        var found = new List<string>();
        var shown = FaultSite.Second;
        for (var round = 0; round < Kills; round++)
        {
            if (round % EveryFirstBuild == 0) shown = "";
            Prepare(room, shown);
            var (state, when) = Kill(room, pace, shown, random);
            found.Add(state);
            shown = random.Next(2) == 0 ? FaultSite.First : FaultSite.Second;
            when = $"seed {seed}, kill {round + 1} ({when}), then the {shown} edition";
            room.BuildWell(shown);
            room.ShowsExactly(shown, when);
            room.CacheIsTidy(when);
        }

        foreach (var state in found.CountBy(state => state, StringComparer.Ordinal)) output.WriteLine($"{state.Value} {state.Key}");
    }

    // Nothing at all, or an edition with files of other people in folders that come and go.
    private static void Prepare(FaultRoom room, string shown)
    {
        if (shown.Length == 0) room.Forget();
        else foreach (var path in (string[])["mine.txt", "cars/mine.txt", "phones/story-4/mine.txt"]) room.AddForeign(path);
    }

    private static (string State, string When) Kill(FaultRoom room, BuildPace pace, string shown, Random random)
    {
        var next = shown.Length == 0 ? FaultSite.First : FaultSite.Not(shown);
        using var tool = room.Start(next);
        var when = KillMoment.Await(room, tool, pace, random);
        var ended = tool.HasExited ? "ended, " : "";
        tool.Kill();
        var state = ended + StateOf(room, shown.Length == 0 ? SiteTree.Empty : room.Clean(shown), room.Clean(next));
        return (state, $"{when}, {next} over {shown}: {state}");
    }

    private static string StateOf(FaultRoom room, SiteTree old, SiteTree next)
    {
        var leftover = Directory.Exists(room.Swap) ? ", swap there" : Directory.Exists(room.Staging) ? ", staging there" : "";
        var now = room.Published;
        if (now.Shows(old)) return "old" + leftover;
        if (now.Shows(next)) return "new" + leftover;
        Assert.Equal(", swap there", leftover);
        Assert.All(now.Files, file => Assert.True(old.Files.Contains(file) || next.Files.Contains(file), $"{file.Key} is of neither edition"));
        Assert.All(old.Files.Keys.Intersect(next.Files.Keys, StringComparer.Ordinal), path => Assert.True(now.Files.ContainsKey(path), $"{path} of both editions is missing"));
        return "between, swap there";
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
