using TechNews.Caching;
using TechNews.Files;
using TechNews.Tests.Files;

namespace TechNews.Tests.Caching;

/// <summary>What is remembered is checked when it is read: whatever became of it, a build only takes longer.</summary>
public sealed class CacheFolderFacts : IDisposable
{
    private static readonly OutputRecord Record = new()
    {
        Files = [new("a.html", new FileStamp(3, 5, 7, 11)), new("b/c.html", new FileStamp(1, 2, 3, 4))],
        Pages = new PageMemory(["card.title", "page.url"], new Dictionary<string, ContentHash>(StringComparer.Ordinal) { ["a.html"] = ContentHash.Of("x"u8) }),
        Answer = new BuildAnswer(ContentHash.Of("q"u8), 10, 20, "said"u8.ToArray()),
    };

    private static readonly SourceRecord Sources = new([new("content/a.md", new FileStamp(3, 5, 7, 11), ContentHash.Of("x"u8)), new("site.yml", new FileStamp(1, 2, 3, 4), ContentHash.Of("y"u8))]);

    private readonly TempFolder disk = new();

    private string Kept => Directory.GetFiles(disk["cache/outputs"]).Single();

    public void Dispose() => disk.Dispose();

    [Fact]
    public void What_was_noted_is_known_again()
    {
        Assert.Null(Cache().Write(disk["public"], Record));
        var known = Cache().Read(disk["public"]);

        Assert.Equal(Record.Files.AsEnumerable(), known.Files);
        Assert.Equal(Record.Pages.Members.AsEnumerable(), known.Pages.Members);
        Assert.Equal(Record.Pages.Keys, known.Pages.Keys);
        Assert.Equal(Record.Answer!.Said.ToArray(), known.Answer!.Said.ToArray());
        Assert.Equal((Record.Answer.Inputs, 10L, 20L), (known.Answer.Inputs, known.Answer.From, known.Answer.Until));
        Assert.Equal("*\n", File.ReadAllText(disk["cache/.gitignore"]));
    }

    [Fact]
    public void Nothing_is_known_of_another_folder_or_to_another_tool()
    {
        Cache().Write(disk["public"], Record);

        Assert.Empty(Cache().Read(disk["other"]).Files);
        Assert.Empty(new CacheFolder(disk["cache"], "tool 2").Read(disk["public"]).Files);
    }

    [Fact]
    public void A_damaged_record_is_none()
    {
        Cache().Write(disk["public"], Record);
        var whole = File.ReadAllBytes(Kept);
        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x10;
            File.WriteAllBytes(Kept, damaged);
            Assert.Empty(Cache().Read(disk["public"]).Files);
            File.WriteAllBytes(Kept, whole[..at]);
            Assert.Empty(Cache().Read(disk["public"]).Files);
        }
    }

    [Fact]
    public void Where_it_cannot_be_written_that_is_said()
    {
        disk.With("cache", "a file");

        Assert.Equal("TN260", Cache().Write(disk["public"], Record)!.Code);
        Assert.Empty(Cache().Read(disk["public"]).Files);
    }

    [Fact]
    public void What_was_noted_of_texts_is_known_again_and_nothing_to_another_tool()
    {
        Assert.Null(Cache().WriteSources(disk["site"], Sources));

        Assert.Equal(Sources.Texts.AsEnumerable(), Cache().ReadSources(disk["site"]).Texts);
        Assert.Empty(Cache().ReadSources(disk["other"]).Texts);
        Assert.Empty(new CacheFolder(disk["cache"], "tool 2").ReadSources(disk["site"]).Texts);
    }

    [Fact]
    public void A_damaged_note_of_texts_is_none()
    {
        Cache().WriteSources(disk["site"], Sources);
        var file = Directory.GetFiles(disk["cache/sources"]).Single();
        var whole = File.ReadAllBytes(file);
        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x10;
            File.WriteAllBytes(file, damaged);
            Assert.Empty(Cache().ReadSources(disk["site"]).Texts);
            File.WriteAllBytes(file, whole[..at]);
            Assert.Empty(Cache().ReadSources(disk["site"]).Texts);
        }
    }

    [Fact]
    public void Where_another_build_writes_the_same_note_it_is_left_to_it()
    {
        Cache().WriteSources(disk["site"], Sources);
        var file = Directory.GetFiles(disk["cache/sources"]).Single();
        using (File.OpenHandle(file + ".new", FileMode.Create, FileAccess.Write, FileShare.None))
        {
            Assert.Null(Cache().WriteSources(disk["site"], SourceRecord.Empty));
        }

        Assert.Equal(Sources.Texts.AsEnumerable(), Cache().ReadSources(disk["site"]).Texts);
    }

    [Fact]
    public void A_note_that_a_killed_build_left_half_written_goes_and_one_that_is_being_written_stays()
    {
        Cache().Write(disk["public"], Record);
        Cache().WriteSources(disk["site"], Sources);
        disk.With("cache/outputs/0.record.new", "half of somet").With("cache/sources/1.record.new", "half of somet");
        using (File.OpenHandle(disk["cache/sources/2.record.new"], FileMode.Create, FileAccess.Write, FileShare.None))
        {
            Cache().Tidy();

            Assert.Equal(["cache/sources/2.record.new"], Directory.GetFiles(disk["cache"], "*.new", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(disk.Root, file)));
        }

        Assert.NotEmpty(Cache().Read(disk["public"]).Files);
        Assert.NotEmpty(Cache().ReadSources(disk["site"]).Texts);
    }

    [Fact]
    public void Notes_of_places_that_nobody_builds_any_more_go()
    {
        for (var i = 0; i < 70; i++) Cache().WriteSources(disk[$"checkout-{i}"], Sources);
        foreach (var (place, file) in Directory.GetFiles(disk["cache/sources"]).Index()) File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-place - 1));
        Cache().WriteSources(disk["site"], Sources);

        Cache().Tidy();

        Assert.Equal(64, Directory.GetFiles(disk["cache/sources"]).Length);
        Assert.NotEmpty(Cache().ReadSources(disk["site"]).Texts);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(19, true)]
    [InlineData(20, false)]
    public void An_answer_holds_for_its_time(long ticks, bool holds) =>
        Assert.Equal(holds, Record.Answer!.Answers(ContentHash.Of("q"u8), new DateTimeOffset(ticks, TimeSpan.Zero)));

    [Fact]
    public void An_answer_is_to_one_question() =>
        Assert.False(Record.Answer!.Answers(ContentHash.Of("p"u8), new DateTimeOffset(15, TimeSpan.Zero)));

    private CacheFolder Cache() => new(disk["cache"], "tool 1");
}
