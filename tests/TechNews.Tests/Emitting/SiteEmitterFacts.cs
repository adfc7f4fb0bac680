using TechNews.Diagnostics;
using TechNews.Emitting;
using TechNews.Files;
using TechNews.Tests.Files;

namespace TechNews.Tests.Emitting;

public sealed class SiteEmitterFacts : IDisposable
{
    private readonly TempFolder disk = new();

    private string Public => disk["public"];

    public void Dispose() => disk.Dispose();

    [Fact]
    public void A_first_build_writes_every_file()
    {
        var changes = Emit("a/b/index.html=1", "index.html=2", "empty.txt=").Value;
        Shows("a/b/index.html=1", "empty.txt=", "index.html=2");
        Assert.Equal((3, 0, 0), (changes.Written.Length, changes.Unchanged, changes.Removed.Length));
    }

    [Fact]
    public void Unchanged_files_are_not_touched_and_only_the_difference_is_written()
    {
        Emit("a.html=1", "b.html=2", "c.html=3");
        File.SetLastWriteTimeUtc(disk["public/a.html"], DateTime.UnixEpoch);
        var changes = Emit("a.html=1", "b.html=two", "d.html=4").Value;
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(disk["public/a.html"]));
        Assert.Equal("b.html,d.html|1|c.html", $"{string.Join(',', changes.Written)}|{changes.Unchanged}|{string.Join(',', changes.Removed)}");
        Shows("a.html=1", "b.html=two", "d.html=4");
    }

    [Fact]
    public void A_second_build_of_the_same_site_changes_nothing_at_all()
    {
        Emit("a/index.html=1");
        var steps = 0;
        var changes = SiteEmitter.Emit(Tree("a/index.html=1"), Public, _ => steps++).Value;
        Assert.Equal((0, 1, 0), (steps, changes.Unchanged, changes.Written.Length));
    }

    [Fact]
    public void A_folder_that_is_not_there_yet_goes_in_place_whole()
    {
        Assert.Equal("put index.html,put news", Puts("index.html=1", "news/a/index.html=1", "news/b/index.html=1"));
        Assert.Equal("put news/c,put news/d.html", Puts("index.html=1", "news/a/index.html=1", "news/b/index.html=1", "news/c/x/index.html=1", "news/c/y.html=1", "news/d.html=1"));
        Shows("index.html=1", "news/a/index.html=1", "news/b/index.html=1", "news/c/x/index.html=1", "news/c/y.html=1", "news/d.html=1");
    }

    [Fact]
    public void Empty_folders_where_a_file_is_wanted_give_way_to_it()
    {
        Emit("a/robots.txt=1", "index.html=1");
        File.Delete(disk["public/a/robots.txt"]);
        Directory.CreateDirectory(disk["public/a/robots.txt/x/y"]);
        Directory.CreateDirectory(disk["public/new.html/x"]);

        Assert.Empty(Emit("a/robots.txt=1", "index.html=2", "new.html=1").Findings);

        Shows("a/robots.txt=1", "index.html=2", "new.html=1");
    }

    [Theory]
    [InlineData("link")]
    [InlineData("mine.txt")]
    public void Folders_with_anything_in_them_do_not_give_way(string name)
    {
        Emit("index.html=1");
        if (name is "link") disk.WithLink($"public/robots.txt/x/{name}", disk["nowhere"]);
        else disk.With($"public/robots.txt/x/{name}", "m");

        Assert.Equal("TN084", Assert.Single(Emit("index.html=2", "robots.txt=1").Findings).Code);

        Assert.Equal("1", disk.Text("public/index.html"));
        Assert.NotNull(new FileInfo(disk[$"public/robots.txt/x/{name}"]).Directory?.EnumerateFileSystemInfos().Single());
    }

    [Fact]
    public void Into_a_folder_that_is_there_files_go_one_by_one()
    {
        disk.With("public/news/mine.txt", "m").With("public/news/deep/mine.txt", "m");
        Assert.Equal("put news/deep/index.html,put news/index.html", Puts("news/deep/index.html=1", "news/index.html=1"));
        Shows("news/deep/index.html=1", "news/deep/mine.txt=m", "news/index.html=1", "news/mine.txt=m");
    }

    [Fact]
    public void A_file_changed_or_deleted_by_hand_is_mended()
    {
        Emit("a.html=1", "b.html=2", "c/d.html=3");
        disk.With("public/a.html", "X");
        File.Delete(disk["public/b.html"]);
        Directory.Delete(disk["public/c"], recursive: true);
        Emit("a.html=1", "b.html=2", "c/d.html=3");
        Shows("a.html=1", "b.html=2", "c/d.html=3");
    }

    [Fact]
    public void Stale_files_go_and_the_folders_that_they_leave_empty()
    {
        Emit("old/deep/index.html=1", "keep/a.html=2", "keep/b.html=3");
        disk.With("public/keep/mine.txt", "m");
        Emit("keep/a.html=2");
        Shows("keep/a.html=2", "keep/mine.txt=m");
        Assert.False(disk.Has("public/old"));
    }

    [Fact]
    public void Files_of_others_stay()
    {
        disk.With("public/CNAME", "example.org").With("public/.git/HEAD", "ref").With("public/old/x.html", "x");
        Assert.Empty(Emit("index.html=1").Findings);
        Emit("other.html=1");
        Shows(".git/HEAD=ref", "CNAME=example.org", "old/x.html=x", "other.html=1");
    }

    [Fact]
    public void A_file_of_another_in_the_way_is_an_error_and_nothing_is_published()
    {
        Emit("index.html=1");
        disk.With("public/robots.txt", "mine").With("public/news", "a file");
        var emitted = Emit("index.html=2", "robots.txt=ours", "news/index.html=n");
        Assert.Equal("TN084,TN084", string.Join(',', emitted.Findings.Select(finding => finding.Code)));
        Shows("index.html=1", "news=a file", "robots.txt=mine");
    }

    [Fact]
    public void A_file_of_another_with_the_same_bytes_is_no_problem()
    {
        disk.With("public/robots.txt", "same");
        Assert.Empty(Emit("robots.txt=same").Findings);
    }

    [Fact]
    public void A_folder_full_of_files_of_others_gives_a_short_answer()
    {
        var paths = Enumerable.Range(10, 40).Select(i => $"p{i}.html").ToList();
        foreach (var path in paths) disk.With($"public/{path}", "theirs");
        Assert.Equal(21, Emit([.. paths.Select(path => $"{path}=ours")]).Findings.Length);
    }

    [Fact]
    public void A_file_may_become_a_folder_and_a_folder_a_file()
    {
        Emit("a=file", "b/c/index.html=1");
        Assert.Empty(Emit("a/index.html=2", "b=file").Findings);
        Shows("a/index.html=2", "b=file");
    }

    [Fact]
    public void A_folder_that_holds_a_file_of_another_does_not_become_a_file()
    {
        Emit("b/index.html=1");
        disk.With("public/b/mine.txt", "m");
        Assert.Equal("TN084", Assert.Single(Emit("b=file").Findings).Code);
        Shows("b/index.html=1", "b/mine.txt=m");
    }

    [Fact]
    public void Nothing_is_written_through_a_link()
    {
        disk.With("outside/keep.txt", "k").WithLink("public/news", "../outside").WithLink("public/x.html", "../outside/keep.txt");
        var emitted = Emit("news/index.html=1", "x.html=2");
        Assert.Equal("TN085,TN085", string.Join(',', emitted.Findings.Select(finding => finding.Code)));
        Assert.Equal("keep.txt=k", string.Join(',', disk.Show("outside")));
    }

    [Fact]
    public void A_stale_file_behind_a_link_is_not_removed()
    {
        Emit("news/index.html=1", "a.html=1");
        Directory.Delete(disk["public/news"], recursive: true);
        disk.With("outside/index.html", "theirs").WithLink("public/news", "../outside");
        Assert.Contains(Emit("a.html=2").Findings, finding => finding.Code is "TN085");
        Assert.Equal("theirs", disk.Text("outside/index.html"));
    }

    [Fact]
    public void A_link_in_the_place_of_our_file_is_replaced_itself()
    {
        Emit("a.html=1");
        File.Delete(disk["public/a.html"]);
        disk.With("outside.txt", "k").WithLink("public/a.html", "../outside.txt");
        Assert.Empty(Emit("a.html=1").Findings);
        Assert.Equal("k", disk.Text("outside.txt"));
        Assert.Null(new FileInfo(disk["public/a.html"]).LinkTarget);
    }

    [Theory]
    [InlineData(".technews-lock")]
    [InlineData(".technews-staging")]
    [InlineData(".technews-swap")]
    [InlineData(".technews-manifest")]
    [InlineData(".technews-manifest-2-of-3")]
    public void Our_own_names_made_links_are_refused(string name)
    {
        disk.With("outside/x", "x").WithLink($"public/{name}", "../outside");
        Assert.Equal("TN085", Assert.Single(Emit("a.html=1").Findings).Code);
        Assert.Equal("x=x", string.Join(',', disk.Show("outside")));
    }

    [Fact]
    public void A_planted_swap_cannot_lead_out()
    {
        disk.With("outside/keep.txt", "k").WithLink("public/a", "../outside")
            .With("public/.technews-swap/manifest", "technews-manifest 1 1\na/keep.txt\n").With("public/.technews-swap/tree/a/keep.txt", "evil");
        Assert.Contains(Emit("b.html=1").Findings, finding => finding.Code is "TN085");
        Assert.Equal("k", disk.Text("outside/keep.txt"));
    }

    [Theory]
    [InlineData("technews-manifest 1 1\n../outside.txt\n")]
    [InlineData("technews-manifest 1 2\nindex.html\n")]
    [InlineData("\0\0\0")]
    [InlineData("")]
    public void A_damaged_or_hostile_manifest_is_a_warning_and_removes_nothing(string manifest)
    {
        disk.With("outside.txt", "k").With("public/.technews-manifest", manifest);
        Assert.Equal(("TN089", Severity.Warning), Emit("a.html=1").Findings.Select(finding => (finding.Code, finding.Severity)).Single());
        Assert.True(disk.Has("outside.txt"));
        Assert.Empty(Emit("a.html=1").Findings);
    }

    [Theory]
    [InlineData("technews-manifest 1 1 2/3\n../outside.txt\n")]
    [InlineData("technews-manifest 1 2 2/3\nindex.html\n")]
    [InlineData("technews-manifest 1 1 4/3\nindex.html\n")]
    public void One_damaged_list_of_a_part_leaves_nothing_known(string manifest)
    {
        disk.With("outside.txt", "k").With("public/old.html", "o")
            .With("public/.technews-manifest-1-of-3", "technews-manifest 1 1 1/3\nold.html\n").With("public/.technews-manifest-2-of-3", manifest);
        Assert.Equal("TN089", Emit("a.html=1").Findings.Single().Code);
        Assert.True(disk.Has("outside.txt"));
        Assert.True(disk.Has("public/old.html"));
        Assert.False(disk.Has("public/.technews-manifest-2-of-3"));
        Assert.Empty(Emit("a.html=1").Findings);
    }

    [Fact]
    public void Killed_on_its_way_into_a_folder_that_was_put_together_a_build_is_finished_by_the_next()
    {
        foreach (var kill in (string[])["commit", "put b.html", "remove c.html", "manifest", "tidy"])
        {
            using var merged = new TempFolder();
            foreach (var (number, name) in ((int, string)[])[(1, "a.html"), (2, "b.html"), (3, "c.html")])
                merged.With($"public/{name}", "old").With($"public/.technews-manifest-{number}-of-3", $"technews-manifest 1 1 {number}/3\n{name}\n");
            Assert.ThrowsAny<Exception>(() => SiteEmitter.Emit(Tree("a.html=old", "b.html=new"), merged["public"], step =>
            {
                if (step == kill) throw new InvalidOperationException();
            }));

            Assert.Empty(SiteEmitter.Emit(Tree("a.html=old", "d.html=new"), merged["public"]).Findings);
            Assert.Equal(["a.html=old", "d.html=new"], merged.Show("public"));
            Assert.True(merged.Has("public/.technews-manifest"));
            Assert.False(merged.Has("public/.technews-manifest-2-of-3"));
        }
    }

    [Fact]
    public void Two_builds_at_once_are_told_apart()
    {
        Reported<OutputChanges> second = default;
        var first = SiteEmitter.Emit(Tree("a.html=1"), Public, step =>
        {
            if (step is "commit") second = Emit("a.html=2");
        });
        Assert.Empty(first.Findings);
        Assert.Equal("TN086", Assert.Single(second.Findings).Code);
        Shows("a.html=1");
    }

    [Fact]
    public void Two_runs_give_the_same_bytes_manifest_included()
    {
        SiteEmitter.Emit(Tree("a/index.html=1", "b.html=2"), disk["one"]);
        SiteEmitter.Emit(Tree("old.html=1", "b.html=0"), disk["two"]);
        SiteEmitter.Emit(Tree("a/index.html=1", "b.html=2"), disk["two"]);
        Assert.Equal(string.Join('|', disk.Show("one")), string.Join('|', disk.Show("two")));
        Assert.Equal(disk.Text("one/.technews-manifest"), disk.Text("two/.technews-manifest"));
        Assert.Equal(".technews-lock|.technews-manifest|a|b.html", string.Join('|', Directory.GetFileSystemEntries(disk["two"]).Select(Path.GetFileName).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_an_error()
    {
        disk.With("file", "x");
        Assert.Equal("TN088", Assert.Single(SiteEmitter.Emit(Tree("a=1"), disk["file/public"]).Findings).Code);
    }

    [Fact]
    public void A_read_only_folder_is_an_error_before_anything_is_touched()
    {
        if (OperatingSystem.IsWindows()) return; // Folders have no write permission of this kind there.
        Emit("a.html=1", "news/x.html=1");
        disk.ReadOnly("public/news");
        Assert.Equal("TN088", Assert.Single(Emit("a.html=2", "news/x.html=2").Findings).Code);
        Shows("a.html=1", "news/x.html=1");
    }

    [Fact]
    public void A_new_folder_in_a_read_only_one_is_an_error_before_anything_is_touched()
    {
        if (OperatingSystem.IsWindows()) return; // Folders have no write permission of this kind there.
        Emit("a.html=1", "news/x.html=1");
        disk.ReadOnly("public/news");
        Assert.Equal("TN088", Assert.Single(Emit("a.html=2", "news/deep/er/x.html=2", "news/x.html=1").Findings).Code);
        Shows("a.html=1", "news/x.html=1");
    }

    [Fact]
    public void A_source_that_vanished_is_an_error_and_the_last_site_stays_as_it_was()
    {
        Emit("a.html=1");
        var missing = new OutputFile("new/deep/p.png", new FileContent.OnDisk(disk["gone.png"], 5), SourceLocation.WholeFile("gone.png"));
        var emitted = SiteEmitter.Emit(new OutputTree([.. Tree("a.html=2").Files, missing]), Public);
        Assert.Equal("TN088", Assert.Single(emitted.Findings).Code);
        Shows("a.html=1");
        Assert.False(disk.Has("public/.technews-staging"));
        Assert.False(disk.Has("public/new"));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(3 << 20)]
    public void A_file_on_the_disk_is_copied_and_left_alone_until_it_changes(int length)
    {
        disk.With("p.png", new byte[length]);
        Assert.Single(SiteEmitter.Emit(Copying(length), Public).Value.Written);
        Assert.Equal(1, SiteEmitter.Emit(Copying(length), Public).Value.Unchanged);
        disk.With("p.png", [.. new byte[length - 1], 1]);
        Assert.Single(SiteEmitter.Emit(Copying(length), Public).Value.Written);
        Assert.Equal(1, File.ReadAllBytes(disk["public/p.png"])[^1]);
    }

    [Fact]
    public void Cleaning_removes_what_was_written_and_nothing_else()
    {
        Emit("a/b.html=1", "c.html=2");
        disk.With("public/mine.txt", "m");
        Assert.Equal(2, OutputCleaner.Clean(Public).Value.Removed.Length);
        Assert.Equal("mine.txt", string.Join('|', Directory.GetFileSystemEntries(Public).Select(Path.GetFileName)));
    }

    [Fact]
    public void Cleaning_leaves_no_folder_that_held_only_our_files()
    {
        Emit("a/b.html=1");
        Assert.Empty(OutputCleaner.Clean(Public).Findings);
        Assert.False(disk.Has("public"));
    }

    [Fact]
    public void Cleaning_a_folder_that_is_not_ours_does_nothing()
    {
        disk.With("public/mine.txt", "m");
        Assert.Empty(OutputCleaner.Clean(Public).Value.Removed);
        Assert.Equal("mine.txt", string.Join('|', Directory.GetFileSystemEntries(Public).Select(Path.GetFileName)));
    }

    private Reported<OutputChanges> Emit(params string[] files) => SiteEmitter.Emit(Tree(files), Public);

    private string Puts(params string[] files)
    {
        var steps = new System.Collections.Concurrent.ConcurrentQueue<string>();
        SiteEmitter.Emit(Tree(files), Public, steps.Enqueue);
        return string.Join(',', steps.Where(step => step.StartsWith("put ", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private void Shows(params string[] files) => Assert.Equal(string.Join('|', files), string.Join('|', disk.Show("public")));

    private OutputTree Copying(int length) => OutputTree.Of(
        [new OutputFile("p.png", new FileContent.OnDisk(disk["p.png"], length), SourceLocation.WholeFile("p.png"))]).Value;

    private static OutputTree Tree(params string[] files) => TreeOf.Texts(files);
}
