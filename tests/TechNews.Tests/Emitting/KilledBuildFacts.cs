using TechNews.Caching;
using TechNews.Diagnostics;
using TechNews.Emitting;
using TechNews.Tests.Files;

namespace TechNews.Tests.Emitting;

/// <summary>A build may be killed before any of its steps: the last good site, or the next build, must come out whole.</summary>
public sealed class KilledBuildFacts
{
    private static readonly string[] Last = ["a=file", "b/c/index.html=1", "gone/index.html=1", "index.html=1", "same.css=1"];

    private static readonly string[] Next = ["a/index.html=2", "b/c=file", "index.html=2", "new/x.html=2", "new/y.html=2", "same.css=1"];

    private static readonly string[] Third = ["b/c=3", "index.html=3", "new/z.html=3"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Killed_before_its_commit_it_leaves_the_last_site_as_it_was(bool streamed)
    {
        foreach (var step in StepsOf(Last, Next, streamed).TakeWhile(name => name is not "commit").Append("commit"))
        {
            using var disk = Built(Last);
            Kill(disk, step, streamed);
            Assert.Equal(string.Join('|', Last), string.Join('|', disk.Show("public")));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Killed_anywhere_the_next_build_of_the_same_site_makes_it_whole(bool streamed)
    {
        foreach (var step in StepsOf(Last, Next, streamed))
        {
            using var disk = Built(Last);
            Kill(disk, step, streamed);
            Assert.Empty(Build(disk, Next, streamed, static _ => { }).Findings);
            IsExactly(disk, Next, step);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Killed_anywhere_a_build_of_yet_another_site_makes_it_whole(bool streamed)
    {
        foreach (var step in StepsOf(Last, Next, streamed))
        {
            using var disk = Built(Last);
            Kill(disk, step, streamed);
            Assert.Empty(Build(disk, Third, streamed, static _ => { }).Findings);
            IsExactly(disk, Third, step);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Killed_while_it_mends_a_killed_build_it_can_still_be_mended(bool streamed)
    {
        foreach (var step in StepsOf(Last, Next, streamed).SkipWhile(name => name is not "commit").Skip(1))
        {
            using var disk = Built(Last);
            Kill(disk, step, streamed);
            foreach (var again in StepsOf(Last, Next, streamed)) Kill(disk, again, streamed);
            Assert.Empty(Build(disk, Third, streamed, static _ => { }).Findings);
            IsExactly(disk, Third, step);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_first_build_killed_anywhere_is_made_whole_too(bool streamed)
    {
        foreach (var step in StepsOf([], Next, streamed))
        {
            using var disk = new TempFolder();
            Kill(disk, step, streamed);
            Assert.Empty(Build(disk, Third, streamed, static _ => { }).Findings);
            IsExactly(disk, Third, step);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Killed_while_going_in_place_it_never_lacks_a_page_of_both_builds(bool streamed)
    {
        foreach (var step in StepsOf(Last, Next, streamed))
        {
            using var disk = Built(Last);
            Kill(disk, step, streamed);
            Assert.True(disk.Has("public/index.html") && disk.Has("public/same.css"), step);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_killed_build_can_be_cleaned_away(bool streamed)
    {
        foreach (var step in StepsOf(Last, Next, streamed))
        {
            using var disk = Built(Last);
            Kill(disk, step, streamed);
            Assert.Empty(OutputCleaner.Clean(disk["public"]).Findings);
            Assert.True(!disk.Has("public") || disk.Show("public").Length == 0, step);
        }
    }

    // Streamed, files are staged one by one before the tree is whole; otherwise all at once from memory.
    private static Reported<OutputChanges> Build(TempFolder disk, string[] files, bool streamed, Action<string> step)
    {
        if (!streamed) return SiteEmitter.Emit(TreeOf.Texts(files), disk["public"], step);
        using var store = StagedOutput.Open(disk["public"], OutputRecord.Empty, step, CancellationToken.None).Value!;
        return store.Publish(TreeOf.Kept(store, files).Value);
    }

    private static void IsExactly(TempFolder disk, string[] files, string step)
    {
        Assert.Equal($"{step}: {string.Join('|', files)}", $"{step}: {string.Join('|', disk.Show("public"))}");
        var folders = Directory.GetDirectories(disk["public"], "*", SearchOption.AllDirectories);
        Assert.All(folders, folder => Assert.NotEmpty(Directory.GetFileSystemEntries(folder)));
    }

    private static TempFolder Built(string[] files)
    {
        var disk = new TempFolder();
        if (files.Length > 0) Assert.Empty(SiteEmitter.Emit(TreeOf.Texts(files), disk["public"]).Findings);
        return disk;
    }

    private static string[] StepsOf(string[] last, string[] next, bool streamed)
    {
        using var disk = Built(last);
        var steps = new System.Collections.Concurrent.ConcurrentQueue<string>();
        Build(disk, next, streamed, steps.Enqueue);
        Assert.True(steps.Count > 5);
        return [.. steps];
    }

    // A step may not come any more in a folder that is half mended; then the build runs to its end.
    private static void Kill(TempFolder disk, string at, bool streamed)
    {
        try
        {
            Build(disk, Next, streamed, step =>
            {
                if (string.Equals(step, at, StringComparison.Ordinal)) throw new KilledException();
            });
        }
        catch (KilledException)
        {
        }
        catch (AggregateException e) when (e.Flatten().InnerExceptions.All(inner => inner is KilledException))
        {
        }
    }

    private sealed class KilledException : Exception;
}
