using System.Diagnostics;
using TechNews.Cli.Serving;
using TechNews.Cli.Serving.Watching;
using TechNews.Loading;
using TechNews.Tests.Files;

namespace TechNews.Tests.Cli.Serving;

/// <summary>
/// The watch over real folders. A fact waits for what must come, for as long as a slow machine may take; it never takes silence for
/// an answer.
/// </summary>
public sealed class WatchFacts : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TempFolder folder = new TempFolder()
        .With("site.yml", TestSite.Config)
        .With("content/articles/a.md", Article("One"))
        .With("content/articles/b.md", Article("Two"));

    private readonly CancellationTokenSource end = new(Patience);

    public void Dispose()
    {
        end.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task An_edit_is_noticed_with_its_path()
    {
        using var watch = Watch();
        folder.With("content/articles/a.md", Article("Changed"));

        Assert.Contains("content/articles/a.md", (await Hint(watch)).Paths);
    }

    [Fact]
    public async Task An_atomic_save_is_noticed_under_the_name_of_the_file()
    {
        using var watch = Watch();
        folder.With("content/articles/.a.md.tmp", Article("Changed"));
        File.Move(folder["content/articles/.a.md.tmp"], folder["content/articles/a.md"], overwrite: true);

        Assert.Equal("Changed", await TitleAfter(watch, title => title is "Changed"));
    }

    [Fact]
    public async Task The_configuration_is_watched_and_what_lies_beside_it_is_not()
    {
        using var watch = Watch();
        folder.With("public/index.html", "output").With("notes.txt", "notes");
        folder.With("site.yml", TestSite.Config + "description: new\n");

        Assert.Equal(["site.yml"], (await Hint(watch)).Paths.ToArray());
    }

    [Fact]
    public async Task A_folder_that_was_removed_and_made_again_is_still_watched()
    {
        using var watch = Watch();
        Directory.Delete(folder["content"], recursive: true);
        await Until(watch, made => made.Site.Value.Edition.Stories.IsEmpty);
        folder.With("content/articles/c.md", Article("Back"));
        await Until(watch, made => made.Site.Value.Edition.Stories is [{ Title: "Back" }]);

        folder.With("content/articles/c.md", Article("Edited"));

        Assert.Equal("Edited", await TitleAfter(watch, title => title is "Edited"));
    }

    [Fact]
    public async Task What_no_hint_told_of_is_found_by_looking()
    {
        // As of a drive that tells nothing: this watch looks elsewhere.
        using var elsewhere = new TempFolder().With("site.yml", "");
        using var deaf = new SiteWatch(elsewhere.Root, "site.yml");
        var source = Source();
        source.Build(source.Load());
        folder.With("content/articles/a.md", Article("Changed in silence"));

        Made? made;
        do made = Make(source, await deaf.Next(end.Token));
        while (made is null);

        Assert.Equal(["content/articles/a.md"], made.Changed.ToArray());
    }

    [Fact]
    public void When_the_hour_of_an_article_comes_the_site_is_built_again_without_an_edit()
    {
        folder.With("content/articles/later.md", "---\ntitle: Later\ndate: 2026-01-10T13:00\n---\nText.\n");
        var now = new DateTimeOffset(2026, 1, 10, 12, 0, 0, TimeSpan.Zero);
        var source = new SiteSource(folder.Root, () => new BuildOptions { Now = now });
        source.Build(source.Load());
        Assert.Null(Make(source, TechNews.Cli.Serving.Watching.Hint.Look));

        now += TimeSpan.FromHours(1);

        var made = Make(source, TechNews.Cli.Serving.Watching.Hint.Look);
        Assert.Contains(made!.Site.Value.Edition.Stories, story => story.Title is "Later");
        Assert.Empty(made.Changed);
        Assert.Null(Make(source, TechNews.Cli.Serving.Watching.Hint.Look));
    }

    [Fact]
    public async Task A_checkout_of_a_thousand_files_is_one_build()
    {
        for (var i = 0; i < 1000; i++) folder.With($"content/articles/many/{i}.md", Article($"Article {i}"));
        Git("init", "-q");
        Git("add", "content");
        Commit("first");
        for (var i = 0; i < 1000; i++) folder.With($"content/articles/many/{i}.md", Article($"Other article {i}"));
        Git("add", "content");
        Commit("second");
        using var watch = Watch();
        var source = Source();
        source.Build(source.Load());
        await Settled(watch, source);

        Git("checkout", "-q", "HEAD~1");

        var builds = new List<int>();
        while (builds.Sum() < 1000)
        {
            if (Make(source, await watch.Next(end.Token)) is { } made) builds.Add(made.Changed.Length);
        }

        Assert.Equal([1000], builds);
    }

    [Fact]
    public async Task A_look_without_a_notice_waits_for_git_too()
    {
        folder.With(".git/index.lock", "");
        using var watch = Watch();
        var look = watch.Next(end.Token);
        await Task.Delay(1500); // A look is due half a second after the start.
        var isEarly = look.IsCompleted;

        File.Delete(folder[".git/index.lock"]);

        await look;
        Assert.False(isEarly);
    }

    [Fact]
    public void A_commit_is_a_change_where_dates_are_those_of_commits()
    {
        folder.With("site.yml", TestSite.Config + "lastmod: git\n");
        Git("init", "-q");
        Git("add", "content/articles/a.md");
        Commit("first");
        var source = Source();
        source.Build(source.Load());
        Assert.Null(Make(source, TechNews.Cli.Serving.Watching.Hint.Look));

        Git("add", "content");
        Commit("second");

        Assert.NotNull(Make(source, TechNews.Cli.Serving.Watching.Hint.Look));
        Assert.Null(Make(source, TechNews.Cli.Serving.Watching.Hint.Look));
    }

    [Fact]
    public async Task A_lock_that_git_left_behind_holds_nothing_up_for_ever()
    {
        folder.With(".git/index.lock", "");
        File.SetLastWriteTimeUtc(folder[".git/index.lock"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.False(GitLock.IsHeldOver(folder["content"]));
        File.SetLastWriteTimeUtc(folder[".git/index.lock"], DateTime.UtcNow);
        Assert.True(GitLock.IsHeldOver(folder["content"]));
        using var watch = Watch();

        folder.With("content/articles/a.md", Article("Changed"));

        Assert.Contains("content/articles/a.md", (await Hint(watch)).Paths);
    }

    [Fact]
    public void The_lock_of_a_linked_worktree_lies_in_its_repository()
    {
        folder.With(".git", "gitdir: elsewhere/.git/worktrees/x\n").With("elsewhere/.git/worktrees/x/index.lock", "");

        Assert.True(GitLock.IsHeldOver(folder["content"]));
    }

    private static string Article(string title) => $"---\ntitle: {title}\ndate: 2026-01-01\n---\nText.\n";

    private SiteWatch Watch() => new(folder.Root, "site.yml");

    private SiteSource Source() => new(folder.Root, () => new BuildOptions { Now = new DateTimeOffset(2026, 1, 10, 12, 0, 0, TimeSpan.Zero) });

    private static Made Fresh(SiteSource source) => source.Build(source.Load());

    private static Made? Make(SiteSource source, Hint hint) => source.Load(hint) is { } loaded ? source.Build(loaded) : null;

    /// <summary>The next hint that names something.</summary>
    private async Task<Hint> Hint(SiteWatch watch)
    {
        while (true)
        {
            if (await watch.Next(end.Token) is { Paths.IsEmpty: false } hint) return hint;
        }
    }

    /// <summary>Waits out what was noticed of things that happened before.</summary>
    private async Task Settled(SiteWatch watch, SiteSource source)
    {
        while (await watch.Next(end.Token) is { Paths.IsEmpty: false } hint) Make(source, hint);
    }

    private async Task<string> TitleAfter(SiteWatch watch, Func<string, bool> isIt)
    {
        var made = await Until(watch, made => made.Site.Value.Edition.Stories.Any(story => isIt(story.Title)));
        return made.Site.Value.Edition.Stories.First(story => isIt(story.Title)).Title;
    }

    private async Task<Made> Until(SiteWatch watch, Func<Made, bool> isIt)
    {
        while (true)
        {
            await watch.Next(end.Token);
            var made = Fresh(Source());
            if (isIt(made)) return made;
        }
    }

    private void Commit(string message) => Git("-c", "user.name=T", "-c", "user.email=t@technews.example", "-c", "commit.gpgsign=false", "commit", "-q", "-m", message);

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder.Root, UseShellExecute = false })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
