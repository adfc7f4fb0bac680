using TechNews.Cli;

namespace TechNews.Tests.Cli.Serving;

/// <summary>The whole command, in this process.</summary>
public sealed class ServeFacts
{
    private const string Wrong = "---\ntitle: One\nauthors: [nobody]\ndate: 2026-11-01\n---\nText.\n";

    private const string Good = "---\ntitle: One\ndate: 2026-11-01\n---\nText.\n";

    [Fact]
    public async Task Drafts_and_scheduled_articles_are_shown_with_a_ribbon_and_never_built()
    {
        using var site = Site()
            .With("content/articles/draft.md", "---\ntitle: Draft\ndate: 2026-11-01\ndraft: true\n---\nText.\n")
            .With("content/articles/later.md", "---\ntitle: Later\ndate: 2026-12-01T08:00\n---\nText.\n");
        await using var served = await RunningServer.Start(site);

        Assert.Contains("<p class=\"technews-ribbon\" role=\"note\">Draft</p>", await served.Text("/draft/"), StringComparison.Ordinal);
        Assert.Contains(">Scheduled for 2026-12-01 08:00 +00:00</p>", await served.Text("/later/"), StringComparison.Ordinal);
        Assert.DoesNotContain("ribbon", await served.Text("/one/"), StringComparison.Ordinal);
        await served.End();

        Assert.Equal(ExitCode.Fine, site.Run("build", "-D", "-F"));
        Assert.All(site.Files.Where(file => file.StartsWith("public/", StringComparison.Ordinal)), file =>
            Assert.DoesNotContain("__technews", site[file] + file, StringComparison.Ordinal));
        Assert.DoesNotContain("technews-ribbon", site["public/draft/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_published_only_what_a_build_would_publish_is_shown()
    {
        using var site = Site().With("content/articles/draft.md", "---\ntitle: Draft\ndate: 2026-11-01\ndraft: true\n---\nText.\n");
        await using var served = await RunningServer.Start(site, "--published");

        Assert.Contains("Text.", await served.Text("/one/"), StringComparison.Ordinal);
        Assert.Equal(404, await served.Status("/draft/"));
    }

    [Fact]
    public async Task To_a_network_drafts_are_shown_only_when_asked_for()
    {
        using var site = Site().With("content/articles/draft.md", "---\ntitle: Draft\ndate: 2026-11-01\ndraft: true\n---\nText.\n");
        await using (var careful = await RunningServer.Start(site, "--bind", "0.0.0.0")) Assert.Equal(404, await careful.Status("/draft/"));
        await using (var open = await RunningServer.Start(site, "--bind", "0.0.0.0", "-D")) Assert.Equal(200, await open.Status("/draft/"));
    }

    [Fact]
    public async Task An_edit_is_served_and_an_error_leaves_the_last_good_site()
    {
        using var site = Site();
        await using var served = await RunningServer.Start(site);
        site.With("content/articles/one.md", Good.Replace("Text.", "Other text.", StringComparison.Ordinal));
        await served.Until("/one/", text => text.Contains("Other text.", StringComparison.Ordinal));

        site.With("content/articles/one.md", Wrong);
        await served.UntilSaid("the last good site stays");

        Assert.Contains("Other text.", await served.Text("/one/"), StringComparison.Ordinal);
        Assert.Contains("content/articles/one.md:3:11: error TN012", served.Complaints, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_begins_with_an_error_is_served_when_it_is_mended()
    {
        using var site = Site().With("content/articles/one.md", Wrong);
        await using var served = await RunningServer.Start(site);
        Assert.Equal(503, await served.Status("/one/"));

        site.With("content/articles/one.md", Good);

        await served.Until("/one/", text => text.Contains("Text.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_that_changed_while_something_was_wrong_is_shown_when_that_is_mended()
    {
        using var site = Site().With("static/logo.png", "logo");
        await using var served = await RunningServer.Start(site);
        var tag = (await served.Text("/one/")).Split("data-tag=\"")[1].Split('"')[0];
        using var events = await served.Events($"/__technews/events?page=/one/&tag={tag}");
        Assert.Equal("fine", await served.Next(events));

        site.With("content/articles/one.md", Wrong);
        Assert.Equal("problems", await served.Next(events));
        site.With("static/logo.png", "another logo");
        Assert.Equal("problems", await served.Next(events));
        site.With("content/articles/one.md", Good);

        Assert.Equal("reload", await served.Next(events));
    }

    [Fact]
    public void Without_watching_a_site_with_an_error_is_not_served()
    {
        using var site = Site().With("content/articles/one.md", Wrong);

        Assert.Equal(ExitCode.Problems, site.Run("serve", "-p", "0", "--no-watch"));
    }

    [Fact]
    public void A_folder_without_a_site_is_said_at_once()
    {
        using var empty = new CommandRun();

        Assert.Equal(ExitCode.Problems, empty.Run("serve", "-p", "0"));
        Assert.Contains("TN001", empty.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_shows_the_address_in_the_browser()
    {
        using var site = Site();
        await using var served = await RunningServer.Start(site, "--open");

        await served.UntilSaid("serving on");
        Assert.Equal([served.Url], served.Opened);
    }

    [Fact]
    public async Task The_site_s_own_policy_is_sent_and_lets_the_script_in()
    {
        using var site = Site();
        await using var served = await RunningServer.Start(site);

        var policy = await served.Header("/one/", "Content-Security-Policy");

        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("upgrade-insecure-requests", policy, StringComparison.Ordinal);
    }

    private static CommandRun Site() => new CommandRun()
        .With("site.yml", "title: Test\nbase_url: https://news.example/\ntime_zone: UTC\n")
        .With("content/articles/one.md", Good);
}
