using System.Text;
using TechNews.Caching;

namespace TechNews.Tests.Faults;

/// <summary>Whatever became of the cache, the next build is right.</summary>
[Collection(nameof(FaultRoom))]
public sealed class DamagedCacheFacts
{
    private const int Flips = 4;

    [Fact]
    public void A_record_with_flipped_bytes_is_not_believed()
    {
        using var room = Built();
        var random = new Random(6);
        for (var round = 0; round < Flips; round++)
        {
            IsRightAfter(room, Edition(round), bytes =>
            {
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                return bytes;
            });
        }
    }

    [Fact]
    public void What_was_parsed_is_checked_before_it_is_believed()
    {
        using var room = Built();
        var random = new Random(7);
        for (var round = 0; round < Flips; round++)
        {
            foreach (var pack in Directory.GetFiles(room.Cache, "*.pack", SearchOption.AllDirectories))
            {
                var bytes = File.ReadAllBytes(pack);
                for (var flip = 0; flip < 20; flip++) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(pack, bytes);
            }

            room.BuildWell(Edition(round), "--verify");
            room.ShowsExactly(Edition(round), $"round {round}");
        }
    }

    [Fact]
    public void What_is_noted_of_texts_is_checked_before_it_is_believed()
    {
        using var room = Built();
        Thread.Sleep(TimeSpan.FromSeconds(2.5)); // A text is noted once it is as old.
        room.BuildWell(FaultSite.First);
        var whole = File.ReadAllBytes(Assert.Single(room.Sources));
        var random = new Random(8);
        foreach (var length in (Index[])[0, 1, 15, 16, 100, ^1, ^0, ^0, ^0, ^0])
        {
            var damaged = whole[..length];
            if (damaged.Length > 0) damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(room.Sources[0], damaged);
            room.BuildWell(FaultSite.First, "--verify");
            room.ShowsExactly(FaultSite.First, "damaged note of texts");
            Assert.Equal(whole, File.ReadAllBytes(room.Sources[0]));
        }
    }

    [Fact]
    public void A_record_cut_short_is_not_believed()
    {
        using var room = Built();
        foreach (var (round, left) in ((Index[])[0, 1, 15, 16, 17, 1000, ^16, ^1]).Index())
            IsRightAfter(room, Edition(round), bytes => bytes[..left]);
    }

    // The record calls a page right that is not, so that only who does not believe it mends the page.
    [Theory]
    [InlineData(false, "wrong")]
    [InlineData(true, "mended")]
    public void A_record_of_another_version_of_the_tool_is_not_believed(bool ofAnotherVersion, string page)
    {
        using var room = new FaultRoom(articles: 12, large: 0);
        room.BuildWell(FaultSite.First);
        var index = Path.Combine(room.Output, "index.html");
        File.WriteAllText(index, "wrong");
        var file = Assert.Single(room.Records);
        var (record, writer) = Read(File.ReadAllBytes(file));
        var lie = record with { Files = [.. record.Files.Select(known => known with { Stamp = FileStamp.Of(Path.Combine(room.Output, known.Path))!.Value })] };
        using (var to = File.Create(file)) OutputRecordFormat.Write(to, lie, ofAnotherVersion ? "f" + writer : writer);

        room.BuildWell(FaultSite.First);

        Assert.Equal(page, File.ReadAllText(index) is "wrong" ? "wrong" : "mended");
        if (ofAnotherVersion) room.ShowsExactly(FaultSite.First, "another version");
    }

    [Fact]
    public void A_record_of_another_output_folder_is_not_believed()
    {
        using var room = Built();
        var own = Assert.Single(room.Records);
        using (var tool = room.StartInto(room["elsewhere"], FaultSite.Second)) Assert.Equal(0, tool.Finish().ExitCode);
        var elsewhere = Assert.Single(room.Records.Except([own], StringComparer.Ordinal));
        File.Move(elsewhere, own, overwrite: true);

        IsRightAfter(room, FaultSite.Second, record => record);
    }

    [Fact]
    public void A_record_of_a_folder_that_was_exchanged_for_another_is_not_believed()
    {
        using var room = new FaultRoom(articles: 12, large: 0);
        room.BuildWell(FaultSite.First);
        Directory.Move(room.Output, room["first-published"]);
        room.BuildWell(FaultSite.Second);
        Directory.Move(room.Output, room["second-published"]);
        Directory.Move(room["first-published"], room.Output);

        room.BuildWell(FaultSite.Second, "--verify");

        room.ShowsExactly(FaultSite.Second, "exchanged");
    }

    [Fact]
    public void An_old_record_put_back_is_not_believed_of_newer_files()
    {
        using var room = Built();
        var old = File.ReadAllBytes(Assert.Single(room.Records));
        foreach (var edition in (string[])[FaultSite.First, FaultSite.Second])
        {
            room.BuildWell(FaultSite.Second);
            IsRightAfter(room, edition, _ => old);
        }
    }

    [Fact]
    public void Files_in_the_place_of_the_cache_are_said_and_nothing_is_remembered()
    {
        using var room = new FaultRoom(articles: 12, large: 0);
        File.WriteAllText(room.Cache, "no folder");

        var (exitCode, said) = room.Build(FaultSite.First, "--verify");

        Assert.Equal(0, exitCode);
        Assert.Contains("warning TN260", said, StringComparison.Ordinal);
        room.ShowsExactly(FaultSite.First, "no cache");
    }

    private static FaultRoom Built()
    {
        var room = new FaultRoom(articles: 12, large: 0);
        room.BuildWell(FaultSite.First);
        return room;
    }

    // The edition that is there already, which a record could answer whole, and the other one by turns.
    private static string Edition(int round) => round % 4 is 0 or 3 ? FaultSite.First : FaultSite.Second;

    private static void IsRightAfter(FaultRoom room, string edition, Func<byte[], byte[]> damage)
    {
        var record = Assert.Single(room.Records);
        File.WriteAllBytes(record, damage(File.ReadAllBytes(record)));
        room.BuildWell(edition, "--verify");
        room.ShowsExactly(edition, "damaged cache");
        room.CacheIsTidy("damaged cache");
    }

    private static (OutputRecord Record, string Writer) Read(byte[] bytes)
    {
        using var from = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        from.ReadString();
        var writer = from.ReadString();
        return (OutputRecordFormat.Read(bytes, writer)!, writer);
    }
}
