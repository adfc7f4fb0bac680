using System.Collections.Immutable;
using TechNews.Caching;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Loading;
using TechNews.Tests.Files;

namespace TechNews.Tests.Loading;

/// <summary>Loading again reads only what changed, and gives what a first load would give.</summary>
public sealed class FilesReadFacts : IDisposable
{
    private static readonly BuildOptions Options = new() { Now = new DateTimeOffset(2026, 1, 10, 12, 0, 0, TimeSpan.Zero) };

    private readonly TempFolder folder = new TempFolder()
        .With("site.yml", TestSite.Config)
        .With("content/articles/a.md", "one")
        .With("content/articles/b.md", "two")
        .With("content/articles/b.png", "picture")
        .With("templates/home.html", "home");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Nothing_is_read_again_where_nothing_changed()
    {
        var first = Load(FilesRead.None);
        var again = Load(first.Files);

        Assert.Empty(again.Files.ChangedSince(first.Files));
        Assert.All(again.Inputs.Texts.Zip(first.Inputs.Texts), pair => Assert.Same(pair.Second, pair.First));
        Assert.All(again.Inputs.Assets.Zip(first.Inputs.Assets), pair => Assert.Same(pair.Second, pair.First));
        Assert.Equal(["content/articles/a.md", "content/articles/b.md", "site.yml"], again.Inputs.Texts.Select(text => text.Path));
    }

    [Fact]
    public void What_changed_came_or_went_is_named_and_the_rest_is_the_same_object()
    {
        var first = Load(FilesRead.None);
        folder.With("content/articles/a.md", "another text").With("content/articles/c.md", "new").With("content/articles/b.png", "another picture");
        File.Delete(folder["templates/home.html"]);

        var again = Load(first.Files);

        Assert.Equal(
            ["content/articles/a.md", "content/articles/b.png", "content/articles/c.md", "templates/home.html"],
            again.Files.ChangedSince(first.Files).ToArray());
        Assert.Equal("another text", Text(again, "content/articles/a.md"));
        Assert.Same(first.Inputs.Texts[1], again.Inputs.Texts[1]);
    }

    [Fact]
    public void A_change_that_hides_behind_length_and_time_is_found_when_somebody_saw_it()
    {
        var first = Load(FilesRead.None);
        var time = File.GetLastWriteTimeUtc(folder["content/articles/a.md"]);
        folder.With("content/articles/a.md", "eno");
        File.SetLastWriteTimeUtc(folder["content/articles/a.md"], time);

        var seen = Load(first.Files.Doubting(["content/articles/a.md"]));
        var seenBelow = Load(first.Files.Doubting(["content"]));

        Assert.Equal(["content/articles/a.md"], seen.Files.ChangedSince(first.Files).ToArray());
        Assert.Equal("eno", Text(seen, "content/articles/a.md"));
        Assert.Equal("eno", Text(seenBelow, "content/articles/a.md"));
        Assert.Empty(Load(seen.Files).Files.ChangedSince(seen.Files));
    }

    [Fact]
    public void Where_somebody_says_what_changed_nothing_else_is_looked_at()
    {
        var first = Load(FilesRead.None);
        folder.With("content/articles/a.md", "another text").With("content/articles/b.md", "not told");

        var told = SiteLoader.Load(Options, first.Files, ["content/articles/a.md", "content/articles/.a.md.tmp"])!.Value.Value;

        Assert.Equal(["content/articles/a.md"], told.Files.ChangedSince(first.Files).ToArray());
        Assert.Equal("another text", Text(told, "content/articles/a.md"));
        Assert.Equal(["content/articles/b.md"], Load(told.Files).Files.ChangedSince(told.Files).ToArray());
    }

    [Fact]
    public void A_told_change_of_the_configuration_is_read()
    {
        var first = Load(FilesRead.None);
        folder.With("site.yml", TestSite.Config + "description: new\n");

        var told = SiteLoader.Load(Options, first.Files, ["site.yml"])!.Value.Value;

        Assert.Equal(["site.yml"], told.Files.ChangedSince(first.Files).ToArray());
    }

    [Theory]
    [InlineData("content/articles/new.md")] // It came.
    [InlineData("content/articles/gone.md")]
    [InlineData("content/gone")] // A folder with a file in it.
    [InlineData("content/articles")] // Who knows what in it.
    [InlineData("content/articles/link.md")]
    public void Where_files_or_folders_came_or_went_or_are_links_everything_is_looked_at(string told)
    {
        folder.With("content/articles/gone.md", "gone").With("content/gone/x.md", "x").WithLink("content/articles/link.md", "a.md");
        var first = Load(FilesRead.None);
        folder.With("content/articles/new.md", "new");
        File.Delete(folder["content/articles/gone.md"]);
        Directory.Delete(folder["content/gone"], recursive: true);

        Assert.Null(SiteLoader.Load(Options, first.Files, [told]));
    }

    [Fact]
    public void A_file_that_was_only_saved_again_did_not_change()
    {
        var first = Load(FilesRead.None);
        File.SetLastWriteTimeUtc(folder["content/articles/a.md"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var again = Load(first.Files);

        Assert.Empty(again.Files.ChangedSince(first.Files));
        Assert.Same(first.Inputs.Texts[0], again.Inputs.Texts[0]);
    }

    [Fact]
    public void A_finding_about_a_file_is_said_again_though_the_file_is_not_read_again()
    {
        folder.With("content/articles/a.md", [0xFF, 0x41]);
        var first = SiteLoader.Load(folder.Root, Options, FilesRead.None);
        var again = SiteLoader.Load(folder.Root, Options, first.Value.Files);

        Assert.Equal("TN003", Assert.Single(again.Findings).Code);
        Assert.Equal(first.Findings.ToArray(), again.Findings.ToArray());
    }

    [Fact]
    public void A_site_that_was_removed_is_read_anew_when_it_is_back()
    {
        var first = Load(FilesRead.None);
        Directory.Move(folder["content"], folder["away"]);
        var without = SiteLoader.Load(folder.Root, Options, first.Files);
        Directory.Move(folder["away"], folder["content"]);
        var back = Load(without.Value.Files);

        Assert.Equal(["site.yml"], without.Value.Inputs.Texts.Select(text => text.Path));
        Assert.Equal(first.Inputs.Texts.Select(text => text.Read().Text), back.Inputs.Texts.Select(text => text.Read().Text));
    }

    [LinuxFact]
    public void What_another_process_noted_is_not_read_again()
    {
        var record = Load(FilesRead.None).Files.Record(Later);
        Assert.Equal(["content/articles/a.md", "content/articles/b.md"], record.Texts.Select(text => text.Path));
        var other = ContentHash.Of("another text"u8);

        var again = Load(FilesRead.Of(Noted([.. record.Texts.Select(text => text.Path == "content/articles/a.md" ? text with { Hash = other } : text)])));

        Assert.Equal(other, again.Inputs.Texts[0].Hash);
        Assert.Throws<IOException>(() => again.Inputs.Texts[0].Read());
        Assert.Equal("two", Text(again, "content/articles/b.md"));
    }

    [LinuxFact]
    public void A_noted_article_that_is_another_when_it_is_opened_is_one_finding_among_others()
    {
        folder.With("content/articles/b.md", "---\ntitle: B\ndate: 2026-01-01\nauthors: [nobody]\n---\nText.\n");
        var record = Load(FilesRead.None).Files.Record(Later);

        var again = Load(FilesRead.Of(Noted([.. record.Texts.Select(text => text.Path == "content/articles/a.md" ? text with { Hash = ContentHash.Of("another text"u8) } : text)])));
        var findings = SiteBuild.Run(again.Inputs).Findings;

        var unread = Assert.Single(findings, finding => finding.Where.Path == "content/articles/a.md");
        Assert.Equal(("TN002", Severity.Error), (unread.Code, unread.Severity));
        Assert.Contains(findings, finding => finding.Where.Path == "content/articles/b.md" && finding.Where.Line == 4);
        Assert.NotEmpty(CleanBuild.Differences(again.Inputs, folder["public"]));
    }

    [LinuxFact]
    public void What_changed_since_it_was_noted_is_read_though_its_length_and_time_are_as_before()
    {
        var record = Load(FilesRead.None).Files.Record(Later);
        var time = File.GetLastWriteTimeUtc(folder["content/articles/a.md"]);
        Thread.Sleep(20); // The clock of file systems ticks every few milliseconds.
        folder.With("content/articles/a.md", "eno");
        File.SetLastWriteTimeUtc(folder["content/articles/a.md"], time);
        folder.With("elsewhere.md", "owt");
        File.SetLastWriteTimeUtc(folder["elsewhere.md"], File.GetLastWriteTimeUtc(folder["content/articles/b.md"]));
        File.Move(folder["elsewhere.md"], folder["content/articles/b.md"], overwrite: true);

        var again = Load(FilesRead.Of(Task.FromResult(record)));

        Assert.Equal(("eno", "owt"), (Text(again, "content/articles/a.md"), Text(again, "content/articles/b.md")));
    }

    [Theory]
    [InlineData("one\r\ntwo\r\n")]
    [InlineData("\uFEFFone\ntwo\n")]
    [InlineData("one\rtwo\n")]
    public void A_text_saved_again_with_other_bytes_is_the_same_object_and_can_be_read_again(string bytes)
    {
        folder.With("content/articles/a.md", "one\ntwo\n");
        var first = Load(FilesRead.None);
        folder.With("content/articles/a.md", bytes);

        var again = Load(first.Files.Doubting(["content/articles/a.md"]));
        again.Inputs.Texts[0].LetGo();

        Assert.Same(first.Inputs.Texts[0], again.Inputs.Texts[0]);
        Assert.Equal("one\ntwo\n", Text(again, "content/articles/a.md"));
    }

    [Fact]
    public void A_text_that_lies_elsewhere_now_is_read_there()
    {
        folder.With("first.md", "linked").WithLink("content/articles/l.md", "../../first.md");
        var first = Load(FilesRead.None);
        File.Delete(folder["content/articles/l.md"]);
        File.Move(folder["first.md"], folder["second.md"]);
        folder.WithLink("content/articles/l.md", "../../second.md");

        var again = Load(first.Files);
        foreach (var text in again.Inputs.Texts) text.LetGo();

        Assert.Equal("linked", Text(again, "content/articles/l.md"));
    }

    [Fact]
    public void A_text_that_changed_just_now_or_has_findings_is_not_noted()
    {
        folder.With("content/articles/a.md", [0xFF, 0x41]);
        var files = SiteLoader.Load(folder.Root, Options, FilesRead.None).Value.Files;

        Assert.DoesNotContain(files.Record(Later).Texts, text => text.Path == "content/articles/a.md");
        Assert.Empty(files.Record(DateTimeOffset.UtcNow).Texts);
    }

    private static DateTimeOffset Later => DateTimeOffset.UtcNow.AddMinutes(1);

    private LoadedSite Load(FilesRead earlier)
    {
        var loaded = SiteLoader.Load(folder.Root, Options, earlier);
        Assert.DoesNotContain(loaded.Findings, finding => finding.Severity == Severity.Error);
        return loaded.Value;
    }

    private static Task<SourceRecord> Noted(ImmutableArray<RecordedSource> texts) => Task.FromResult(new SourceRecord(texts));

    private static string Text(LoadedSite site, string path) => site.Inputs.Texts.Single(text => text.Path == path).Read().Text;
}
