using TechNews.Emitting;
using TechNews.Tests.Cli;
using TechNews.Tests.Files;

namespace TechNews.Tests.Emitting;

public sealed class CachePlaceFacts : IDisposable
{
    private readonly TempFolder disk = new TempFolder().With("site/site.yml", "").With("site/content/a.md", "").With("site/public/index.html", "");

    public void Dispose() => disk.Dispose();

    [Theory]
    [InlineData("cache")]
    [InlineData("site/.technews")]
    [InlineData("site/cache")]
    [InlineData("a-file")]
    [InlineData("empty")]
    [InlineData("marked")]
    [InlineData("tagged")]
    [InlineData("restored")]
    [InlineData("link")]
    public void A_folder_of_its_own_is_fine(string cache)
    {
        Directory.CreateDirectory(disk["empty"]);
        disk.With("a-file", "x").With("marked/.gitignore", "*\n").With("marked/parsed/0.pack", "").With("tagged/CACHEDIR.TAG", "").With("tagged/other", "")
            .With("restored/parsed/0.pack", "").With("restored/outputs/0.record", "").With("restored/sources/0.record.new", "").WithLink("link", "empty");

        Assert.Empty(CachePlace.Check(disk["site"], disk[cache], disk["site/public"]).Findings);
    }

    [Theory]
    [InlineData("", "holds it")]
    [InlineData("site", "holds it")]
    [InlineData("site/content", "content/")]
    [InlineData("site/content/new", "content/")]
    [InlineData("site/static/cache", "static/")]
    [InlineData("site/templates", "templates/")]
    [InlineData("site/.git", ".git/")]
    [InlineData("site/public", "output folder")]
    [InlineData("link-to-content", "content/")]
    [InlineData("link-to-itself", "back to itself")]
    [InlineData("mine", "has files in it")]
    [InlineData("notes", "has files in it")]
    [InlineData("ignored", "has files in it")]
    public void A_folder_of_anything_else_is_refused(string cache, string why)
    {
        disk.With("mine/a.txt", "x").With("notes/sources/a.md", "x").With("ignored/.gitignore", "bin/\n").With("ignored/a.txt", "x")
            .WithLink("link-to-content", "site/content").WithLink("link-to-itself", "link-to-itself");

        var finding = Assert.Single(CachePlace.Check(disk["site"], disk[cache], disk["site/public"]).Findings);

        Assert.Equal("TN262", finding.Code);
        Assert.Contains(why, finding.Message, StringComparison.Ordinal);
        Assert.Contains("--cache", finding.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void The_systems_folders_are_refused() => Assert.Equal("TN262", Assert.Single(CachePlace.Check(disk["site"], Path.GetPathRoot(disk.Root)!, disk["site/public"]).Findings).Code);

    [Fact]
    public void Where_it_is_refused_nothing_is_written_or_deleted()
    {
        using var run = new CommandRun().With("site.yml", "title: T\nbase_url: https://news.example/\ntime_zone: UTC\n").With("content/articles/a.md", "---\ntitle: A\ndate: 2026-11-19\n---\nText.\n").With("content/parsed/0.new", "mine");
        var before = run.Files;

        Assert.Equal(1, run.Run("build", "--cache", "content"));

        Assert.Contains("error TN262", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, run.Files);
    }

    [Fact]
    public void A_cache_that_another_build_made_is_used_again()
    {
        using var run = new CommandRun().With("site.yml", "title: T\nbase_url: https://news.example/\ntime_zone: UTC\n").With("content/articles/a.md", "---\ntitle: A\ndate: 2026-11-19\n---\nText.\n");
        Assert.Equal(0, run.Run("build", "--cache", "there"));
        File.Delete(Path.Combine(run.Folder, "there/.gitignore"));

        Assert.Equal(0, run.Run("build", "--cache", "there"));

        Assert.Contains("written 0 ", run.Out, StringComparison.Ordinal);
    }
}
