using TechNews.Caching;
using TechNews.Files;
using TechNews.Tests.Cli;
using TechNews.Tests.Files;

namespace TechNews.Tests.Caching;

/// <summary>A repository may hold a cache that leads elsewhere: nothing outside of the folder is made, changed or deleted.</summary>
public sealed class CacheLinkFacts : IDisposable
{
    private readonly TempFolder disk = new();

    public void Dispose() => disk.Dispose();

    [Theory]
    [InlineData("cache", "outside")]
    [InlineData("cache/parsed", "../outside/parsed")]
    [InlineData("cache/outputs", "../outside/outputs")]
    [InlineData("cache/sources", "../outside/sources")]
    [InlineData("cache/parsed", "../nowhere")]
    public void A_folder_that_is_a_link_is_no_cache(string link, string target)
    {
        foreach (var kind in (string[])["parsed", "outputs", "sources"]) Fill($"outside/{kind}");
        disk.WithLink(link, target);
        var before = disk.Show("outside");

        Use(out var code);

        Assert.Equal("TN260", code);
        Assert.Equal(before, disk.Show("outside"));
        Assert.False(disk.Has("nowhere"));
    }

    [Theory]
    [InlineData("cache/parsed/draft-0.new")]
    [InlineData("cache/.gitignore")]
    public void A_link_to_nothing_does_not_make_what_it_names(string link)
    {
        disk.WithLink(link, disk["made"]);

        Use(out _);

        Assert.False(disk.Has("made"));
        using var packs = Cache().OpenPacks();
        Assert.NotNull(packs.Find(ContentHash.Of("key"u8)));
    }

    [Fact]
    public void A_note_is_not_written_through_a_link()
    {
        Use(out _);
        foreach (var note in Directory.GetFiles(disk["cache"], "*.record", SearchOption.AllDirectories)) File.CreateSymbolicLink(note + ".new", disk["made"]);

        Use(out var code);

        Assert.Null(code);
        Assert.False(disk.Has("made"));
    }

    [Fact]
    public void Files_that_links_lead_to_stay()
    {
        Fill("outside");
        foreach (var kind in (string[])["parsed", "outputs", "sources"])
        {
            foreach (var file in Directory.GetFiles(disk["outside"])) disk.WithLink($"cache/{kind}/{Path.GetFileName(file)}", file);
        }

        var before = disk.Show("outside");

        Use(out _);

        Assert.Equal(before, disk.Show("outside"));
    }

    /// <summary>Such as the packs of git: they too are called so.</summary>
    [Theory]
    [InlineData("pack-0123456789abcdef0123456789abcdef01234567.pack", "technews-pack 1\nold\n", true)]
    [InlineData("0123456789abcdef0123456789abcdef.pack", "PACK", true)]
    [InlineData("0123456789abcdef0123456789abcdef.pack", "technews-pack 1\nold\n", false)]
    [InlineData("0123456789abcdef0123456789abcdef.pack", "", false)]
    public void Only_packs_of_our_own_are_deleted(string name, string text, bool stays)
    {
        disk.With($"cache/parsed/{name}", text);

        Use(out _);

        Assert.Equal(stays, disk.Has($"cache/parsed/{name}"));
    }

    [Fact]
    public void A_build_in_a_clone_with_such_a_cache_says_so_and_leaves_the_rest_alone()
    {
        using var run = new CommandRun().With("site/site.yml", "title: T\nbase_url: https://news.example/\ntime_zone: UTC\n").With("site/content/articles/a.md", "---\ntitle: A\ndate: 2026-11-19\n---\nText.\n").With("git/a.pack", "PACK");
        Directory.CreateDirectory(Path.Combine(run.Folder, "site/.technews"));
        Directory.CreateSymbolicLink(Path.Combine(run.Folder, "site/.technews/parsed"), "../../git");

        Assert.Equal(0, run.Run("build", "-s", "site"));

        Assert.Contains("warning TN260", run.Error, StringComparison.Ordinal);
        Assert.Equal(["a.pack"], Directory.GetFileSystemEntries(Path.Combine(run.Folder, "git")).Select(Path.GetFileName));
        Assert.True(File.Exists(Path.Combine(run.Folder, "site/public/index.html")));
    }

    [Fact]
    public void A_folder_that_somebody_names_may_be_a_link()
    {
        using var run = new CommandRun().With("site.yml", "title: T\nbase_url: https://news.example/\ntime_zone: UTC\n").With("content/articles/a.md", "---\ntitle: A\ndate: 2026-11-19\n---\nText.\n");
        Directory.CreateDirectory(Path.Combine(run.Folder, "there"));
        Directory.CreateSymbolicLink(Path.Combine(run.Folder, "link"), "there");

        Assert.Equal(0, run.Run("build", "--cache", "link"));

        Assert.True(Directory.Exists(Path.Combine(run.Folder, "there/parsed")));
    }

    private CacheFolder Cache() => new(disk["cache"], "tool");

    // As a build does.
    private void Use(out string? code)
    {
        var cache = Cache();
        cache.Tidy();
        using var packs = cache.OpenPacks();
        packs.Add(ContentHash.Of("key"u8), "value"u8);
        var warnings = new[] { packs.Close(), cache.Write(disk["public"], OutputRecord.Empty), cache.WriteSources(disk["site"], SourceRecord.Empty) };
        code = warnings.FirstOrDefault(warning => warning is not null)?.Code;
    }

    // More than a cache keeps of each.
    private void Fill(string folder)
    {
        for (var i = 0; i < 70; i++) disk.With($"{folder}/{i}.record", "mine").With($"{folder}/{i}.pack", "mine").With($"{folder}/{i}.new", "mine");
    }
}
