using System.Text;
using TechNews.Caching;
using TechNews.Files;
using TechNews.Tests.Files;

namespace TechNews.Tests.Caching;

public sealed class PacksFacts : IDisposable
{
    private readonly TempFolder temp = new();

    private string Folder => Path.Combine(temp.Root, "cache", "parsed");

    [Fact]
    public void What_one_run_adds_the_next_finds()
    {
        Run(packs => Add(packs, "a", "b"));
        Run(packs =>
        {
            Assert.Equal("value of a", Text(packs, "a"));
            Assert.Equal("value of b", Text(packs, "b"));
            Assert.Null(Text(packs, "c"));
        });
    }

    [Fact]
    public void Without_a_folder_nothing_is_found_and_nothing_said()
    {
        Run(packs => Assert.Null(Text(packs, "a")));
        Assert.False(Directory.Exists(Folder));
        Packs.None.Add(Key("a"), "x"u8);
        Assert.Null(Packs.None.Find(Key("a")));
        Assert.Null(Packs.None.Close());
    }

    [Fact]
    public void Another_tool_believes_nothing_and_cleans_up_when_it_writes()
    {
        Run(packs => Add(packs, "a"));
        var old = OnlyFile();
        Run(packs =>
        {
            Assert.Null(Text(packs, "a"));
            Add(packs, "b");
        }, "another");
        Assert.NotEqual(old, OnlyFile());
    }

    /// <summary>Any byte of the file may be another, and any end may be missing: what is found is right, or is not found.</summary>
    [Fact]
    public void Damage_is_never_believed()
    {
        Run(packs => Add(packs, "a", "b", "c"));
        var file = OnlyFile();
        var whole = File.ReadAllBytes(file);
        var found = 0;
        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x41;
            File.WriteAllBytes(file, damaged);
            Run(packs => found += Checked(packs));
            File.WriteAllBytes(file, whole[..at]);
            Run(packs => found += Checked(packs));
        }

        Assert.True(found > 0, "where one value is damaged, the others are still found");
    }

    [Fact]
    public void A_damaged_file_that_is_written_again_stays()
    {
        Run(packs => Add(packs, "a"));
        var whole = File.ReadAllBytes(OnlyFile());
        var damaged = whole.ToArray();
        damaged[17] ^= 0x41; // In the heading, where the tool is named: the table, of which the name is made, is the same.
        File.WriteAllBytes(OnlyFile(), damaged);

        Run(packs => Add(packs, "a"));

        Assert.Equal(whole, File.ReadAllBytes(OnlyFile()));
    }

    [Fact]
    public void What_a_killed_run_left_is_written_over_and_never_read()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "draft-0.new"), "half of somet");
        Run(packs => Add(packs, "a"));
        Assert.Equal([OnlyFile()], Directory.GetFiles(Folder));
    }

    [Fact]
    public void What_a_killed_run_left_goes_and_what_another_run_still_writes_stays()
    {
        var cache = new CacheFolder(Path.Combine(temp.Root, "cache"), "tool");
        cache.Tidy();
        using (var running = cache.OpenPacks())
        {
            Add(running, "a");
            File.WriteAllText(Path.Combine(Folder, "draft-1.new"), "half of somet");
            cache.Tidy();
            Assert.Equal("draft-0.new", Path.GetFileName(OnlyFile()));
            Assert.Null(running.Close());
        }

        cache.Tidy();
        Run(packs => Assert.Equal("value of a", Text(packs, "a")));
    }

    [Fact]
    public void Two_runs_at_once_keep_both()
    {
        using (var one = Packs.Open(Folder, "tool"))
        using (var other = Packs.Open(Folder, "tool"))
        {
            Add(one, "a");
            Add(other, "b");
            Assert.Null(one.Close());
            Assert.Null(other.Close());
        }

        Run(packs => Assert.Equal(("value of a", "value of b"), (Text(packs, "a"), Text(packs, "b"))));
    }

    [Fact]
    public void Many_small_files_become_one()
    {
        for (var i = 0; i < 40; i++)
        {
            Run(packs =>
            {
                for (var before = 0; before < i; before++) Assert.NotNull(Text(packs, $"{before}"));
                Add(packs, $"{i}");
            });
            Assert.InRange(Directory.GetFiles(Folder).Length, 1, 13);
        }
    }

    [Fact]
    public void What_nobody_asks_for_goes_once_it_is_the_most()
    {
        var large = new byte[1 << 20];
        for (var i = 0; i < 24; i++)
        {
            Run(packs =>
            {
                Text(packs, "always");
                if (i == 0) Add(packs, "always");
                packs.Add(Key($"edit {i}"), large);
            });
            Assert.InRange(Directory.GetFiles(Folder).Sum(file => new FileInfo(file).Length), 1, 8 << 20);
        }

        Run(packs => Assert.Equal("value of always", Text(packs, "always")));
    }

    [Fact]
    public void What_somebody_may_ask_for_later_stays()
    {
        var large = new byte[1 << 20];
        Run(packs =>
        {
            packs.Add(Key("body"), large);
            Add(packs, "front");
        });
        for (var i = 0; i < 24; i++)
        {
            Run(packs =>
            {
                Assert.True(packs.Keep(Key("body")));
                Assert.False(packs.Keep(Key("unknown")));
                packs.Add(Key($"edit {i}"), large);
            });
        }

        Run(packs => Assert.Equal((true, null), (packs.Find(Key("body"))?.Span.SequenceEqual(large), Text(packs, "front"))));
    }

    [Fact]
    public void What_was_known_is_found_after_the_end_as_well()
    {
        Run(packs => packs.Add(Key("a"), new byte[9 << 20]));
        using var packs = Packs.Open(Folder, "tool");
        Add(packs, "b");
        Assert.True(packs.Keep(Key("a")));
        Assert.Null(packs.Close());
        File.Delete(Directory.GetFiles(Folder).MaxBy(file => new FileInfo(file).Length)!);
        Assert.Equal(9 << 20, packs.Find(Key("a"))?.Length);
    }

    [Fact]
    public void A_run_that_asks_for_nothing_leaves_all_as_it_is()
    {
        Run(packs => packs.Add(Key("a"), new byte[9 << 20]));
        Run(_ => { });
        Run(packs => Assert.NotNull(packs.Find(Key("a"))));
    }

    [Fact]
    public void A_disk_that_refuses_is_a_warning()
    {
        File.WriteAllText(Path.Combine(temp.Root, "cache"), "a file where the folder should be");
        using var packs = Packs.Open(Folder, "tool");
        Add(packs, "a");
        Assert.Equal("TN260", packs.Close()?.Code);
    }

    [Fact]
    public void Many_threads_may_add_and_find()
    {
        Run(packs => Parallel.For(0, 2000, i => Add(packs, $"{i}")));
        Run(packs => Parallel.For(0, 2000, i => Assert.Equal($"value of {i}", Text(packs, $"{i}"))));
    }

    public void Dispose() => temp.Dispose();

    private static int Checked(Packs packs) => new[] { "a", "b", "c" }.Count(name =>
    {
        var text = Text(packs, name);
        Assert.True(text is null || text == $"value of {name}", $"'{text}' for {name}");
        return text is not null;
    });

    private static ContentHash Key(string name) => ContentHash.Of(Encoding.UTF8.GetBytes(name));

    private static void Add(Packs packs, params string[] names)
    {
        foreach (var name in names) packs.Add(Key(name), Encoding.UTF8.GetBytes($"value of {name}"));
    }

    private static string? Text(Packs packs, string name) => packs.Find(Key(name)) is { } found ? Encoding.UTF8.GetString(found.Span) : null;

    private string OnlyFile() => Assert.Single(Directory.GetFiles(Folder));

    private void Run(Action<Packs> use, string tool = "tool")
    {
        using var packs = Packs.Open(Folder, tool);
        use(packs);
        Assert.Null(packs.Close());
    }
}
