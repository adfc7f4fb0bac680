namespace TechNews.Tests.Faults;

/// <summary>A disk that is full, sooner or later: the old site stays whole, the reason is said, and with room again the next build is right.</summary>
[Collection(nameof(FaultRoom))]
public sealed class FullDiskFacts
{
    private const int Page = 4096;
    private const string Ballast = "ballast.bin";

    [MountFact]
    public void Wherever_a_build_runs_out_of_space_the_old_site_stays_whole()
    {
        using var disk = new MountedDisk(kilobytes: 8192);
        using var room = new FaultRoom(articles: 12) { Output = disk["out"] };
        room.BuildWell(FaultSite.First);
        var needed = NeededFor(room.Clean(FaultSite.Second), room);
        for (var tenth = 0; tenth < 9; tenth += 2)
        {
            disk.Fill(Ballast, leaving: needed * tenth / 10);

            IsRefused(room.Build(FaultSite.Second), $"{tenth} tenths");
            room.ShowsExactly(FaultSite.First, $"{tenth} tenths");
            File.Delete(disk[Ballast]);
        }

        room.BuildWell(FaultSite.Second, "--verify");
        room.ShowsExactly(FaultSite.Second, "with room again");
    }

    [MountFact]
    public void A_first_build_that_runs_out_of_space_leaves_nothing()
    {
        using var disk = new MountedDisk(kilobytes: 8192);
        using var room = new FaultRoom(articles: 12, large: 0) { Output = disk["out"] };
        disk.Fill(Ballast, leaving: 10 * Page);

        IsRefused(room.Build(FaultSite.First), "first");
        Assert.False(Path.Exists(room.Output));

        File.Delete(disk[Ballast]);
        room.BuildWell(FaultSite.First, "--verify");
        room.ShowsExactly(FaultSite.First, "with room again");
    }

    [MountFact]
    public void A_cache_without_space_is_said_and_the_site_is_published()
    {
        using var disk = new MountedDisk(kilobytes: 64);
        using var room = new FaultRoom(articles: 36, large: 0) { Cache = disk["cache"] };
        disk.Fill(Ballast, leaving: Page);

        foreach (var edition in (string[])[FaultSite.First, FaultSite.Second])
        {
            var (exitCode, said) = room.Build(edition, "--verify");
            Assert.Equal(0, exitCode);
            Assert.Contains("warning TN260", said, StringComparison.Ordinal);
            Assert.Contains("No space left on device", said, StringComparison.Ordinal);
            room.ShowsExactly(edition, "full cache");
            Assert.Empty(room.Records);
        }

        File.Delete(disk[Ballast]);
        room.BuildWell(FaultSite.First, "--verify");
        room.CacheIsTidy("with room again");
    }

    private static void IsRefused((int ExitCode, string Said) run, string when)
    {
        Assert.True(run.ExitCode == 1, $"{when}: {run.Said}");
        Assert.Contains("error TN088: the site cannot be written: No space left on device", run.Said, StringComparison.Ordinal);
        Assert.EndsWith("1 error\n", run.Said, StringComparison.Ordinal);
    }

    // What the new files take in whole pages: at nine tenths of it the disk is full for certain.
    private static long NeededFor(SiteTree next, FaultRoom room) => next.Files
        .Except(room.Published.Files)
        .Sum(file => (new FileInfo(Path.Combine(room[$"clean-{FaultSite.Second}"], file.Key)).Length + Page - 1) / Page * Page);
}
