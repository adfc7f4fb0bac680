using System.Buffers.Binary;
using System.Diagnostics;
using TechNews.Caching;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Tests.Files;

namespace TechNews.Tests.Caching;

/// <summary>Whoever made the cache may have made it with care: its hashes are right, what it says is not. It is not believed, and nothing ends by it.</summary>
public sealed class HostileCacheFacts : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly TempFolder disk = new();

    private CacheFolder Cache => new(disk["cache"], "tool");

    public void Dispose() => disk.Dispose();

    [LinuxFact]
    public async Task A_pipe_is_not_waited_for()
    {
        Cache.Write(disk["public"], OutputRecord.Empty);
        Cache.WriteSources(disk["site"], SourceRecord.Empty);
        Directory.CreateDirectory(disk["cache/parsed"]);
        foreach (var note in Directory.GetFiles(disk["cache"], "*.record", SearchOption.AllDirectories))
        {
            File.Delete(note);
            MakePipe(note);
            MakePipe(note + ".new");
        }

        foreach (var name in (string[])["x.pack", "0123456789abcdef0123456789abcdef.pack", "draft-0.new"]) MakePipe(disk[$"cache/parsed/{name}"]);

        await Task.Run(() =>
        {
            Cache.Tidy();
            Assert.Empty(Cache.Read(disk["public"]).Files);
            Assert.Empty(Cache.ReadSources(disk["site"]).Texts);
            using var packs = Cache.OpenPacks();
            packs.Add(ContentHash.Of("key"u8), "value"u8);
            Assert.Null(packs.Close());
            Cache.Write(disk["public"], OutputRecord.Empty);
        }).WaitAsync(Patience);
    }

    [Fact]
    public void A_note_too_long_to_be_one_is_not_read()
    {
        Cache.Write(disk["public"], OutputRecord.Empty);
        using (var note = File.OpenWrite(Directory.GetFiles(disk["cache/outputs"]).Single())) note.SetLength(1L << 30);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Empty(Cache.Read(disk["public"]).Files);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    [InlineData(0x00FFFFFF)]
    public void A_note_with_any_number_in_it_is_read_or_is_none(int number)
    {
        Cache.Write(disk["public"], new OutputRecord
        {
            Files = [new("a.html", new FileStamp(3, 5, 7, 11))],
            Pages = new PageMemory(["card.title"], new Dictionary<string, ContentHash>(StringComparer.Ordinal) { ["a.html"] = default, ["z"] = default }),
            Answer = new BuildAnswer(default, 10, 20, "said"u8.ToArray()),
        });
        Cache.WriteSources(disk["site"], new SourceRecord([new("content/a.md", default, default)]));
        foreach (var note in Directory.GetFiles(disk["cache"], "*.record", SearchOption.AllDirectories))
        {
            foreach (var bytes in Changed(File.ReadAllBytes(note)[..^ContentHash.Size], number))
            {
                using (var to = new BinaryWriter(File.Create(note)))
                {
                    to.Write(bytes);
                    SealedRecord.Write(ContentHash.Of(bytes), to);
                }

                _ = (Cache.Read(disk["public"]), Cache.ReadSources(disk["site"]));
            }
        }
    }

    [Fact]
    public void A_note_that_names_a_file_twice_is_none()
    {
        Cache.Write(disk["public"], OutputRecord.Empty with { Files = [new("a.html", default), new("a.html", default)] });
        Cache.WriteSources(disk["site"], new SourceRecord([new("content/a.md", default, default), new("content/a.md", default, default)]));

        Assert.Empty(Cache.Read(disk["public"]).Files);
        Assert.Empty(Cache.ReadSources(disk["site"]).Texts);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void An_answer_with_any_number_in_it_is_read_or_is_none(int number)
    {
        var finding = Diagnostic.Warning("TN000", "odd", new SourceLocation("a.md", 1, 1), "mend it");
        var outcome = new BuildOutcome(new SiteSummary("en", 1, 2, 3, [new("a.md", DateTimeOffset.UnixEpoch)], [new("a.md", "top", DateTimeOffset.UnixEpoch)]), [finding]);
        foreach (var bytes in Changed(outcome.ToBytes(), number)) _ = BuildOutcome.Of(bytes);
    }

    [Theory]
    [InlineData(long.MaxValue, 16)]
    [InlineData(long.MaxValue, int.MaxValue)]
    [InlineData(-1, 16)]
    [InlineData(20, int.MaxValue)]
    [InlineData(20, -1)]
    public void A_pack_with_a_row_that_lies_elsewhere_is_none(long start, int length)
    {
        var heading = PackFile.Heading("tool");
        disk.With("cache/parsed/a.pack", [.. heading, .. PackFile.Ending(heading, heading.Length, [new(ContentHash.Of("key"u8), start, length, 0)])]);

        using var packs = Cache.OpenPacks();

        Assert.Null(packs.Find(ContentHash.Of("key"u8)));
    }

    private static IEnumerable<byte[]> Changed(byte[] whole, int number)
    {
        for (var at = 0; at + sizeof(int) <= whole.Length; at++)
        {
            var changed = whole.ToArray();
            BinaryPrimitives.WriteInt32LittleEndian(changed.AsSpan(at), number);
            yield return changed;
        }
    }

    private static void MakePipe(string path)
    {
        using var making = Process.Start("mkfifo", [path]);
        making.WaitForExit();
        Assert.Equal(0, making.ExitCode);
    }
}
