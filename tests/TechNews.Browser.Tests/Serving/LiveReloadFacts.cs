using System.Diagnostics;

namespace TechNews.Browser.Tests.Serving;

/// <summary>Edits on the disk, seen in a real browser.</summary>
[Collection(BrowserFacts.Name)]
public class LiveReloadFacts(BrowserSession session)
{
    private const string Config = "title: Test\nbase_url: https://news.example/\ntime_zone: UTC\n";
    private const string Wrong = "---\ntitle: Two\nauthors: [nobody]\ndate: 2026-01-01\n---\nText.\n";
    private const string Overlay = "document.querySelector('technews-problems')";

    [BrowserFact]
    public async Task An_edit_changes_the_page()
    {
        await using var room = await Open("/one/");
        await room.Sees("First text.");

        room.Write("content/articles/one.md", Article("One", "Second text."));

        await room.Sees("Second text.");
    }

    [BrowserFact]
    public async Task An_atomic_save_changes_the_page()
    {
        await using var room = await Open("/one/");

        room.WriteAtomically("content/articles/one.md", Article("One", "Second text."));
        await room.Sees("Second text.");
        room.WriteAtomically("content/articles/one.md", Article("One", "Third text."));

        await room.Sees("Third text.");
    }

    [BrowserFact]
    public async Task A_page_that_an_edit_does_not_touch_is_left_alone()
    {
        await using var room = await Open("/two/", ("content/pages/about.md", "---\ntitle: About\n---\nOld text.\n"));
        var loads = 0;
        room.Page.FrameNavigated += (_, _) => loads++; // Told before anything of the new page can be seen; Load is told some time after.

        room.Write("content/pages/about.md", "---\ntitle: About\n---\nNew text.\n");
        await room.Serve.Line(0, line => line.StartsWith("content/pages/about.md changed: shown", StringComparison.Ordinal), room.End);
        room.Write("content/articles/two.md", Article("Two", "Its own edit."));
        await room.Sees("Its own edit.");

        Assert.Equal(1, loads);
    }

    [BrowserFact]
    public async Task A_style_sheet_is_exchanged_without_a_page_load()
    {
        await using var room = await Open("/one/", ("templates/assets/css/own.css", "body { outline: 3px solid rgb(1, 2, 3) }"), ("templates/page.html", Styled), ("content/pages/about.md", "---\ntitle: About\n---\nText.\n"));
        await room.Page.GotoAsync(room.Url + "about/");
        await room.Holds("getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)'");
        await room.Mark();

        room.Write("templates/assets/css/own.css", "body { outline: 3px solid rgb(4, 5, 6) }");
        await room.Holds("getComputedStyle(document.body).outlineColor === 'rgb(4, 5, 6)'");
        room.Write("templates/assets/css/own.css", "body { outline: 3px solid rgb(7, 8, 9) }");
        await room.Holds("getComputedStyle(document.body).outlineColor === 'rgb(7, 8, 9)'");
        await room.Holds("document.querySelectorAll('link[rel=stylesheet]').length === 1");

        Assert.True(await room.IsMarked());
    }

    [BrowserFact]
    public async Task An_error_lies_over_the_last_good_page_and_goes_when_it_is_mended()
    {
        await using var room = await Open("/one/");

        room.Write("content/articles/two.md", Wrong);
        await room.Sees("content/articles/two.md:3:11");

        Assert.Contains("authors: [nobody]\n          ^^^^^^", await room.Page.EvaluateAsync<string>($"{Overlay}.shadowRoot.textContent"), StringComparison.Ordinal);
        Assert.Contains("First text.", await room.Page.TextContentAsync("article"), StringComparison.Ordinal);
        Assert.Contains(room.Serve.Said, line => line.StartsWith("content/articles/two.md:3:11: error ", StringComparison.Ordinal));
        await room.Page.ReloadAsync();
        await room.Sees("content/articles/two.md:3:11");

        room.Write("content/articles/two.md", Article("Two", "Text."));
        await room.Holds($"{Overlay} === null");
        await room.Sees("First text.");
    }

    [BrowserFact]
    public async Task A_proof_that_the_build_does_not_confirm_is_taken_back()
    {
        await using var room = await Open("/one/", ("content/articles/three.md", Article("Three", "Text.").Replace("title:", "id: the-same\ntitle:", StringComparison.Ordinal)));
        var clash = Article("One", "Not to stay.").Replace("title:", "id: the-same\ntitle:", StringComparison.Ordinal);

        while (!await IsShownBeforeItsBuild(room, clash)) await Mended(room);

        await room.Sees("content/articles/three.md");
        await room.Sees("First text.");
        Assert.DoesNotContain("Not to stay.", await room.Page.TextContentAsync("article"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_panel_covers_the_page_and_can_be_put_away()
    {
        await using var room = await Open("/one/");
        room.Write("content/articles/two.md", Wrong);
        await room.Sees("content/articles/two.md:3:11");
        await room.Holds($"getComputedStyle({Overlay}.shadowRoot.querySelector('section')).position === 'fixed'");

        await room.Page.GetByText("Hide").ClickAsync();

        await room.Holds($"{Overlay} === null");
    }

    [BrowserFact]
    public async Task A_checkout_of_a_thousand_files_is_one_build()
    {
        var files = Enumerable.Range(0, 1000).Select(i => ($"content/articles/many/{i}.md", Article($"Article {i}", "Old text."))).ToArray();
        await using var room = await Open("/one/", files);
        Git(room, "init", "-q");
        Commit(room, "first");
        room.Write("content/articles/one.md", Article("One", "Text of the other branch."));
        foreach (var (path, text) in files) room.Write(path, text.Replace("Old", "New", StringComparison.Ordinal));
        Commit(room, "second");
        await room.Sees("Text of the other branch.");
        await Settled(room);
        var before = room.Serve.Said.Length;

        Git(room, "checkout", "-q", "HEAD~1");
        await room.Sees("First text.");
        await Settled(room);

        var builds = room.Serve.Said[before..].Where(line => line.Contains(" changed: ", StringComparison.Ordinal) && !line.Contains("settled", StringComparison.Ordinal));
        Assert.StartsWith("1001 files changed: shown", Assert.Single(builds), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_folder_that_was_removed_and_comes_back_is_still_watched()
    {
        await using var room = await Open("/one/");
        Directory.Delete(room.Path("content"), recursive: true);
        await room.Holds("!document.body.textContent.includes('First text.')");

        room.Write("content/articles/one.md", Article("One", "It is back."));
        await room.Sees("It is back.");
        room.Write("content/articles/one.md", Article("One", "And edited."));

        await room.Sees("And edited.");
    }

    [BrowserFact]
    public async Task After_a_restart_of_the_server_the_page_is_that_of_the_new_build()
    {
        await using var room = await Open("/one/");
        var port = new Uri(room.Url).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        room.Kill();
        room.Write("content/articles/one.md", Article("One", "Written while nobody served."));

        await room.Start(port);

        await room.Sees("Written while nobody served.");
    }

    [BrowserFact]
    public async Task Nothing_of_the_preview_offends_the_site_s_own_policy()
    {
        var complaints = new List<string>();
        await using var room = await Open("/draft/", ("content/articles/draft.md", "---\ntitle: Draft\ndate: 2026-01-01\ndraft: true\n---\nText.\n"));
        room.Page.Console += (_, message) => complaints.Add(message.Text);
        await room.Page.ReloadAsync();
        await room.Holds("getComputedStyle(document.querySelector('.technews-ribbon')).position === 'fixed'");

        room.Write("content/articles/two.md", Wrong);
        await room.Sees("content/articles/two.md:3:11");

        Assert.Empty(complaints);
        var policy = (await room.Page.GotoAsync(room.Url))!.Headers["content-security-policy"];
        Assert.Contains("style-src 'self';", policy, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Ctrl_C_ends_it_though_a_browser_listens()
    {
        await using var room = await Open("/one/");
        await room.Sees("First text.");
        using var kill = Process.Start("kill", ["-INT", room.Serve.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);

        Assert.Equal(130, await room.Serve.Ended(room.End));
        Assert.DoesNotContain(room.Serve.Said, line => line.Contains("   at ", StringComparison.Ordinal));
    }

    private const string Styled = """<!doctype html><html lang="en"><head><title>{{ page.title }}</title><link rel="stylesheet" href="{{ asset 'css/own.css' }}"></head><body>Text</body></html>""";

    private Task<LiveNewsroom> Open(string path, params (string Path, string Text)[] more) => LiveNewsroom.Open(
        session, path, [("site.yml", Config), ("content/articles/one.md", Article("One", "First text.")), ("content/articles/two.md", Article("Two", "Text.")), .. more]);

    private static string Article(string title, string text) => $"---\ntitle: {title}\ndate: 2026-01-01\n---\n{text}\n";

    /// <summary>Saves an edit with an error in it that its page alone does not show.</summary>
    // A look at everything may come upon the edit just before its notice: then the build is the first to speak of it, and there is no proof.
    private static async Task<bool> IsShownBeforeItsBuild(LiveNewsroom room, string edit)
    {
        const string proof = "its page shown in";
        var from = room.Serve.Said.Length;
        room.WriteAtomically("content/articles/one.md", edit);
        var first = await room.Serve.Line(from, line => line.Contains(proof, StringComparison.Ordinal) || line.Contains(" changed: not shown", StringComparison.Ordinal), room.End);
        return first.Contains(proof, StringComparison.Ordinal);
    }

    private static async Task Mended(LiveNewsroom room)
    {
        var from = room.Serve.Said.Length;
        room.WriteAtomically("content/articles/one.md", Article("One", "First text."));
        await room.Serve.Line(from, line => line.Contains(" changed: shown", StringComparison.Ordinal), room.End);
    }

    /// <summary>Waits until an edit made now is shown: whatever was noticed before it is then done.</summary>
    // A page may be on the screen while the rest of the site follows: what is written meanwhile is looked at together with that, and said with it.
    private static async Task Settled(LiveNewsroom room)
    {
        while (!await IsSaidAlone(room)) room.End.ThrowIfCancellationRequested();
        var from = room.Serve.Said.Length;
        File.Delete(room.Path("static/settled.txt"));
        await room.Serve.Line(from, IsSettled, room.End);
    }

    private static async Task<bool> IsSaidAlone(LiveNewsroom room)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(room.End);
        patience.CancelAfter(TimeSpan.FromSeconds(3));
        var from = room.Serve.Said.Length;
        room.Write("static/settled.txt", Guid.NewGuid().ToString());
        try
        {
            await room.Serve.Line(from, IsSettled, patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static bool IsSettled(string line) => line.StartsWith("static/settled.txt changed: shown", StringComparison.Ordinal);

    private static void Commit(LiveNewsroom room, string message)
    {
        Git(room, "add", "content");
        Git(room, "-c", "user.name=T", "-c", "user.email=t@technews.example", "-c", "commit.gpgsign=false", "commit", "-q", "-m", message);
    }

    private static void Git(LiveNewsroom room, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = room.Path("."), UseShellExecute = false })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
