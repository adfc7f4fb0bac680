using TechNews.Caching;
using TechNews.Tests.Files;

namespace TechNews.Tests.Caching;

public sealed class FileStampFacts : IDisposable
{
    private readonly TempFolder disk = new TempFolder().With("a.txt", "one");

    public void Dispose() => disk.Dispose();

    [Fact]
    public void A_file_that_nobody_touches_keeps_its_stamp() => Assert.Equal(FileStamp.Of(disk["a.txt"]), FileStamp.Of(disk["a.txt"]));

    [Fact]
    public void Its_length_is_told() => Assert.Equal(3, FileStamp.Of(disk["a.txt"])!.Value.Length);

    [Fact]
    public void What_is_no_plain_file_has_none()
    {
        disk.WithLink("link", "a.txt");
        Assert.Equal(((FileStamp?)null, null, null), (FileStamp.Of(disk["missing"]), FileStamp.Of(disk.Root), FileStamp.Of(disk["link"])));
    }

    [LinuxFact]
    public void Equal_length_and_time_of_writing_do_not_hide_a_change()
    {
        var before = FileStamp.Of(disk["a.txt"]);
        var time = File.GetLastWriteTimeUtc(disk["a.txt"]);
        Thread.Sleep(20); // The clock of file systems ticks every few milliseconds.
        File.WriteAllText(disk["a.txt"], "two");
        File.SetLastWriteTimeUtc(disk["a.txt"], time);

        Assert.NotEqual(before, FileStamp.Of(disk["a.txt"]));
    }

    [Fact]
    public void Names_of_any_script_and_length_are_found()
    {
        var name = string.Concat(Enumerable.Repeat("\u00FC\u6F22", 40)) + ".txt";
        disk.With(name, "12345");
        Assert.Equal(5, FileStamp.Of(disk[name])!.Value.Length);
    }

    /// <summary>Names go to the system in a thousand bytes where they fit, and by another way where they do not.</summary>
    [LinuxFact]
    public void A_path_in_a_folder_is_found_however_long_both_are()
    {
        for (var length = 1010; length <= 1030; length++)
        {
            var folder = disk.Root;
            while (folder.Length < length - 260) folder = Path.Join(folder, new string('f', 200));
            folder = Path.Join(folder, new string('g', length - folder.Length - 1));
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Join(folder, "a.md"), "1234567");
            Assert.Equal(length, folder.Length);
            Assert.Equal(7, FileStamp.Of(folder, "a.md")?.Length);
            Assert.Equal(FileStamp.Of(Path.Join(folder, "a.md")), FileStamp.Of(folder, "a.md"));
            Assert.Null(FileStamp.Of(folder, "b.md"));
        }
    }
}
