namespace TechNews.Tests.Faults;

/// <summary>Where the system refuses to write, that is said and nothing is half done. By a mount: root may write whatever permissions say.</summary>
[Collection(nameof(FaultRoom))]
public sealed class ReadOnlyFacts
{
    [MountFact]
    public void A_read_only_output_folder_keeps_its_site()
    {
        using var disk = new MountedDisk(kilobytes: 8192);
        using var room = new FaultRoom(articles: 12, large: 0) { Output = disk["out"] };
        room.BuildWell(FaultSite.First);
        disk.MakeReadOnly();

        foreach (var edition in (string[])[FaultSite.First, FaultSite.Second])
        {
            var (exitCode, said) = room.Build(edition);
            Assert.Equal(1, exitCode);
            Assert.Contains("error TN088: the site cannot be written: Read-only file system", said, StringComparison.Ordinal);
            Assert.Contains("1 error", said, StringComparison.Ordinal);
            room.ShowsExactly(FaultSite.First, "read-only");
        }

        disk.MakeWritable();
        room.BuildWell(FaultSite.Second, "--verify");
        room.ShowsExactly(FaultSite.Second, "writable again");
    }

    [MountFact]
    public void A_folder_that_cannot_be_made_is_said()
    {
        using var disk = new MountedDisk(kilobytes: 64);
        using var room = new FaultRoom(articles: 12, large: 0) { Output = disk["out"] };
        disk.MakeReadOnly();

        var (exitCode, said) = room.Build(FaultSite.First);

        Assert.Equal(1, exitCode);
        Assert.Contains("error TN088", said, StringComparison.Ordinal);
        Assert.False(Path.Exists(room.Output));
    }

    [MountFact]
    public void With_a_read_only_cache_builds_are_right_and_remember_nothing()
    {
        using var disk = new MountedDisk(kilobytes: 1024);
        using var room = new FaultRoom(articles: 12, large: 0) { Cache = disk["cache"] };
        room.BuildWell(FaultSite.First);
        disk.MakeReadOnly();

        // The record that stays is of the first edition, and is put to the proof again after the second.
        foreach (var edition in (string[])[FaultSite.Second, FaultSite.First, FaultSite.Second])
        {
            var (exitCode, said) = room.Build(edition, "--verify");
            Assert.Equal(0, exitCode);
            Assert.Contains("warning TN260", said, StringComparison.Ordinal);
            room.ShowsExactly(edition, "read-only cache");
        }

        disk.MakeWritable();
        room.BuildWell(FaultSite.First, "--verify");
        room.ShowsExactly(FaultSite.First, "writable again");
    }
}
