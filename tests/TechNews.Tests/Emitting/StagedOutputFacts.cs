using System.Collections.Immutable;
using TechNews.Caching;
using TechNews.Diagnostics;
using TechNews.Emitting;
using TechNews.Files;
using TechNews.Tests.Files;

namespace TechNews.Tests.Emitting;

/// <summary>Bytes leave memory as they are made, and the last good site stays until all of them are there.</summary>
public sealed class StagedOutputFacts : IDisposable
{
    private readonly TempFolder disk = new();

    private string Public => disk["public"];

    public void Dispose() => disk.Dispose();

    [Fact]
    public void Kept_bytes_are_on_the_disk_and_can_be_read_again()
    {
        using var store = Open();
        var content = Assert.IsType<FileContent.Staged>(store.Keep("a/index.html", "one"u8));
        Assert.Equal((3, "one"), (content.Length, System.Text.Encoding.UTF8.GetString(content.Read().Span)));
        Assert.Empty(disk.Show("public"));
    }

    [Fact]
    public void A_site_that_is_not_published_leaves_the_last_one_as_it_was_and_nothing_of_its_own()
    {
        Publish("a.html=1");
        using (var store = Open()) TreeOf.Kept(store, "a.html=2", "new/b.html=1");
        Shows("a.html=1");
        Assert.Equal(".technews-lock|.technews-manifest|a.html", Entries());
    }

    [Fact]
    public void A_first_site_that_is_not_published_leaves_no_folder()
    {
        using (var store = Open()) store.Keep("a.html", "1"u8);
        Assert.False(disk.Has("public"));
    }

    [Fact]
    public void An_empty_folder_that_was_there_before_stays()
    {
        Directory.CreateDirectory(Public);
        using (var store = Open()) store.Keep("a.html", "1"u8);
        Assert.True(disk.Has("public"));
    }

    [Fact]
    public void What_is_published_already_is_not_written_again()
    {
        Publish("a/index.html=1", "b.html=1");
        File.SetLastWriteTimeUtc(disk["public/a/index.html"], DateTime.UnixEpoch);
        using (var store = Open())
        {
            var tree = TreeOf.Kept(store, "a/index.html=1", "b.html=2").Value;
            Assert.False(disk.Has("public/.technews-staging/tree/a"));
            Assert.Equal("1", System.Text.Encoding.UTF8.GetString(tree.Files[0].Content.Read().Span));
            var changes = store.Publish(tree).Value;
            Assert.Equal("b.html|1", $"{string.Join(',', changes.Written)}|{changes.Unchanged}");
        }

        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(disk["public/a/index.html"]));
        Shows("a/index.html=1", "b.html=2");
    }

    [Fact]
    public void A_second_site_that_is_the_same_makes_no_staging_folder()
    {
        Publish("a/index.html=1");
        var before = Directory.GetLastWriteTimeUtc(Public);
        Assert.Equal(1, Publish("a/index.html=1").Value.Unchanged);
        Assert.Equal(before, Directory.GetLastWriteTimeUtc(Public));
    }

    [Theory]
    [InlineData("../escape.html")]
    [InlineData("a/../../escape.html")]
    [InlineData("/escape.html")]
    [InlineData("a\\..\\escape.html")]
    [InlineData(".technews-manifest")]
    [InlineData("")]
    [InlineData("a/\0")]
    public void A_hostile_path_is_never_written(string path)
    {
        using (var store = Open())
        {
            Assert.IsType<FileContent.InMemory>(store.Keep(path, "x"u8));
            Assert.Equal("TN081", Assert.Single(TreeOf.Kept(store, $"{path}=x").Findings).Code);
        }

        Assert.False(disk.Has("escape.html") || disk.Has("public"));
    }

    [Theory]
    [InlineData("a.html=1", "a.html=2", "TN080")]
    [InlineData("a=1", "a/b.html=2", "TN083")]
    [InlineData("a/b.html=2", "a=1", "TN083")]
    public void Files_in_each_others_way_are_reported_by_the_tree(string one, string other, string code)
    {
        using var store = Open();
        Assert.Equal(code, Assert.Single(TreeOf.Kept(store, one, other).Findings).Code);
    }

    [Fact]
    public void Files_that_differ_by_case_are_both_published_where_they_can_be()
    {
        if (!OperatingSystem.IsLinux()) return; // Elsewhere they are one file.
        Assert.Empty(Publish("Tags/x.html=1", "tags/X.html=2", "A=3", "a/b=4").Findings);
        Shows("A=3", "Tags/x.html=1", "a/b=4", "tags/X.html=2");
    }

    [Fact]
    public void A_file_that_was_kept_and_is_not_in_the_site_does_not_go_in_place()
    {
        using (var store = Open())
        {
            store.Keep("new/deep/draft.html", "1"u8);
            store.Keep("new/draft.html", "1"u8);
            Assert.Empty(store.Publish(TreeOf.Kept(store, "new/a.html=1").Value).Findings);
        }

        Shows("new/a.html=1");
        Assert.False(disk.Has("public/new/deep"));
    }

    [Fact]
    public void A_file_of_another_in_the_way_is_an_error_and_nothing_is_published()
    {
        disk.With("public/a.html", "mine").With("public/same.html", "1");
        Assert.Equal("TN084", Assert.Single(Publish("a.html=1", "b.html=1", "same.html=1").Findings).Code);
        Shows("a.html=mine", "same.html=1");
        Assert.Equal(".technews-lock|a.html|same.html", Entries());
    }

    [Fact]
    public void Nothing_is_written_through_a_link()
    {
        disk.With("outside/keep.txt", "k").WithLink("public/news", "../outside").WithLink("public/x.html", "../outside/keep.txt");
        Assert.Equal("TN085,TN085", string.Join(',', Publish("news/index.html=1", "x.html=2").Findings.Select(finding => finding.Code)));
        Assert.Equal("keep.txt=k", string.Join(',', disk.Show("outside")));
    }

    [Fact]
    public void A_folder_may_appear_go_and_turn_into_a_file_and_back()
    {
        foreach (var site in (string[][])[["a/b/x=1", "c=1"], ["a=2", "c/d/e=2"], ["a/b=3", "c/d=3"], ["c/d/e=4"], ["a/b/x=5", "c=5"]])
        {
            Assert.Empty(Publish(site).Findings);
            Shows(site);
        }
    }

    [Fact]
    public void An_error_of_the_disk_is_reported_when_the_site_is_to_be_published()
    {
        Publish("a.html=1");
        using (var store = Open())
        {
            disk.With("public/.technews-staging", "in the way");
            var tree = TreeOf.Kept(store, "a.html=2", "b.html=2").Value;
            Assert.Equal("TN088", Assert.Single(store.Publish(tree).Findings).Code);
        }

        Assert.Equal("1", disk.Text("public/a.html"));
    }

    [Fact]
    public void A_second_build_is_told_at_once()
    {
        using var store = Open();
        Assert.Equal("TN086", Assert.Single(StagedOutput.Open(Public, OutputRecord.Empty, CancellationToken.None).Findings).Code);
    }

    [Fact]
    public void A_cancelled_build_stops_and_leaves_the_last_site()
    {
        Publish("a.html=1");
        using var cancel = new CancellationTokenSource();
        using (var store = StagedOutput.Open(Public, OutputRecord.Empty, cancel.Token).Value!)
        {
            store.Keep("a.html", "2"u8);
            cancel.Cancel();
            Assert.Throws<OperationCanceledException>(() => store.Keep("b.html", "2"u8));
        }

        Assert.Equal(".technews-lock|.technews-manifest|a.html", Entries());
        Shows("a.html=1");
    }

    [Fact]
    public void Many_threads_may_keep_files_of_one_folder()
    {
        string[] files = [.. Enumerable.Range(100, 400).Select(i => $"f/{i % 7}/{i}.html={i}").Order(StringComparer.Ordinal)];
        using (var store = Open())
        {
            var kept = new OutputFile[files.Length];
            Parallel.For(0, files.Length, i => kept[i] = TreeOf.Kept(store, files[i]).Value.Files[0]);
            Assert.Equal(400, store.Publish(OutputTree.Of(kept).Value).Value.Written.Length);
        }

        Shows(files);
    }

    [LinuxFact]
    public void What_is_touched_while_a_build_goes_on_is_not_taken_for_what_was_left()
    {
        Publish("a.html=1", "b.html=1");
        var tree = TreeOf.Kept(OutputStore.InMemory, "a.html=1", "b.html=1").Value;
        OutputRecord record;
        using (var store = Open()) record = OutputRecord.Empty with { Files = store.Recorded(tree) };
        using (var store = StagedOutput.Open(Public, record, CancellationToken.None).Value!)
        {
            Assert.True(store.IsAsRecorded());
            OutputFile[] kept = [.. tree.Files.Select(file => file with { Content = store.Unchanged(file.Path)! })];
            disk.With("public/a.html", "2");
            Assert.Equal(2, store.Publish(OutputTree.Of(kept).Value).Value.Unchanged);
            Assert.Equal(record.Files.AsEnumerable(), store.Recorded(tree));
        }

        using (var store = StagedOutput.Open(Public, record, CancellationToken.None).Value!)
        {
            Assert.False(store.IsAsRecorded());
            Assert.Null(store.Unchanged("a.html"));
            Assert.NotNull(store.Unchanged("b.html"));
        }
    }

    [LinuxFact]
    public void What_is_touched_after_its_bytes_were_looked_at_is_found_out_by_the_next_build()
    {
        Touched(whileRendering: true);
        Touched(whileRendering: false);

        void Touched(bool whileRendering)
        {
            disk.With("public/a.html", "1");
            Publish("a.html=1", "b.html=1");
            ImmutableArray<RecordedFile> recorded;
            using (var store = Open())
            {
                var tree = TreeOf.Kept(whileRendering ? store : OutputStore.InMemory, "a.html=1", "b.html=1").Value;
                if (whileRendering) disk.With("public/a.html", "2");
                Assert.Equal(2, store.Publish(tree).Value.Unchanged);
                disk.With("public/a.html", "2");
                recorded = store.Recorded(tree);
            }

            using var next = StagedOutput.Open(Public, OutputRecord.Empty with { Files = recorded }, CancellationToken.None).Value!;
            Assert.Null(next.Unchanged("a.html"));
            Assert.NotNull(next.Unchanged("b.html"));
        }
    }

    [Fact]
    public void A_file_in_more_pieces_than_a_system_takes_at_once_is_whole()
    {
        ImmutableArray<byte[]> pieces = [.. Enumerable.Range(0, 3000).Select(i => System.Text.Encoding.UTF8.GetBytes($"{i % 7}"[..(i % 2)]))];
        using var store = Open();
        var file = TreeOf.Kept(OutputStore.InMemory, "feed.xml=").Value.Files[0] with { Content = new FileContent.Joined(pieces) };
        store.Publish(OutputTree.Of([file]).Value);
        Assert.Equal(pieces.SelectMany(piece => piece), File.ReadAllBytes(disk["public/feed.xml"]));
        Assert.Equal(1500, new FileInfo(disk["public/feed.xml"]).Length);
    }

    private StagedOutput Open() => StagedOutput.Open(Public, OutputRecord.Empty, CancellationToken.None).Value!;

    private Reported<OutputChanges> Publish(params string[] files)
    {
        using var store = Open();
        return store.Publish(TreeOf.Kept(store, files).Value);
    }

    private void Shows(params string[] files) => Assert.Equal(string.Join('|', files), string.Join('|', disk.Show("public")));

    private string Entries() => string.Join('|', Directory.GetFileSystemEntries(Public).Select(Path.GetFileName).Order(StringComparer.Ordinal));
}
