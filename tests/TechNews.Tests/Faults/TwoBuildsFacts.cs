namespace TechNews.Tests.Faults;

/// <summary>Builds that meet in one folder: one of them waits outside or comes after the other, and the site is never a mixture.</summary>
[Collection(nameof(FaultRoom))]
public sealed class TwoBuildsFacts
{
    private const int Rounds = 4;

    [Fact]
    public void Two_builds_at_once_publish_one_after_another_or_one_is_told_to_wait()
    {
        using var room = new FaultRoom();
        for (var round = 0; round < Rounds; round++)
        {
            if (round == Rounds / 2) room.Forget();
            var (first, second) = AtOnce(room);

            Assert.All([first, second], run => Assert.True(run.ExitCode == 0 || (run.ExitCode == 1 && run.Said.Contains("error TN086", StringComparison.Ordinal)), run.Said));
            var shown = room.Published;
            string[] may = [.. new[] { (FaultSite.First, first), (FaultSite.Second, second) }.Where(run => run.Item2.ExitCode == 0).Select(run => run.Item1)];
            var edition = Assert.Single(may, edition => shown.Shows(room.Clean(edition)));
            room.ShowsExactly(edition, $"round {round}");
            room.BuildWell(edition, "--verify");
            room.CacheIsTidy($"round {round}");
        }
    }

    [Fact]
    public void Many_builds_at_once_in_folders_of_their_own_share_one_cache()
    {
        using var room = new FaultRoom(articles: 12, large: 0);
        string[] folders = [room["one"], room["two"], room["three"]];
        foreach (var edition in (string[])[FaultSite.First, FaultSite.Second])
        {
            ToolProcess[] tools = [.. folders.Select(folder => room.StartInto(folder, edition, "--verify"))];
            Assert.All(tools, tool => Assert.Equal(0, tool.Finish().ExitCode));
            Assert.All(folders, folder => Assert.Empty(SiteTree.Of(folder).Differences(room.Clean(edition))));
            foreach (var tool in tools) tool.Dispose();
        }

        Assert.Equal(folders.Length, room.Records.Length);
    }

    private static ((int ExitCode, string Said) First, (int ExitCode, string Said) Second) AtOnce(FaultRoom room)
    {
        using var first = room.Start(FaultSite.First);
        using var second = room.Start(FaultSite.Second);
        return (first.Finish(), second.Finish());
    }
}
