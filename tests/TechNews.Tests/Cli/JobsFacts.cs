using System.Collections.Immutable;
using System.Globalization;
using TechNews.Announcing;

namespace TechNews.Tests.Cli;

/// <summary><c>build --jobs N/M</c> on a disk, as the machines of a CI matrix run it.</summary>
public sealed class JobsFacts
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Folders_of_all_jobs_put_into_one_are_the_site(int machines)
    {
        using var run = Site();
        Assert.Equal(0, run.Run("build", "--compress", "-o", "whole"));
        for (var number = 1; number <= machines; number++)
        {
            Assert.Equal(0, run.Run("build", "--compress", "--jobs", Part(number, machines), "-o", Part(number, machines, '-'), "--cache", $"cache{number}"));
            Assert.Contains($"part {number} of {machines}", run.Out, StringComparison.Ordinal);
            Merge(run, Part(number, machines, '-'), "merged");
        }

        Assert.Contains("index.html.br", Published(run, "whole").Keys);
        Assert.Equal(Published(run, "whole"), Published(run, "merged"));
    }

    [Fact]
    public void A_job_writes_nothing_the_second_time_and_another_job_is_another_question()
    {
        using var run = Site();
        run.Run("build", "--jobs", "1/3");
        var first = Published(run, "public");

        Assert.Equal(0, run.Run("build", "--jobs", "1/3", "--verify"));
        Assert.Contains("written 0   unchanged ", run.Out, StringComparison.Ordinal);
        Assert.Equal(first, Published(run, "public"));

        Assert.Equal(0, run.Run("build", "--jobs", "2/3", "--verify"));
        Assert.Empty(first.Keys.Intersect(Published(run, "public").Keys, StringComparer.Ordinal));

        Assert.Equal(0, run.Run("build", "--verify"));
        Assert.Superset(first.Keys.ToHashSet(StringComparer.Ordinal), Published(run, "public").Keys.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void Into_a_folder_that_was_put_together_a_whole_build_writes_only_what_is_new_and_removes_what_is_old()
    {
        using var run = Site();
        for (var number = 1; number <= 3; number++)
        {
            run.Run("build", "--jobs", Part(number, 3), "-o", Part(number, 3, '-'));
            Merge(run, Part(number, 3, '-'), "public");
        }

        run.Run("build", "-o", "whole");
        Assert.Equal(Entries(run, "whole").AsEnumerable(), Entries(run, "public"));
        Assert.Equal(3, run.Files.Count(path => path.StartsWith("public/.technews-manifest-", StringComparison.Ordinal)));
        Assert.Equal(0, run.Run("build"));
        Assert.Contains("written 0   unchanged ", run.Out, StringComparison.Ordinal);

        File.Delete(Path.Combine(run.Folder, "content/articles/two.md"));
        run.With("content/articles/one.md", "---\ntitle: Changed\ndate: 2026-11-19\nsection: chips\n---\nText.\n");
        Assert.Equal(0, run.Run("build"));
        run.Run("build", "-o", "clean");
        Assert.Equal(Published(run, "clean"), Published(run, "public"));
        Assert.Equal("public/.technews-manifest", Assert.Single(run.Files, path => path.Contains("public/.technews-manifest", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_was_put_together_can_be_cleaned_away()
    {
        using var run = Site();
        for (var number = 1; number <= 2; number++)
        {
            run.Run("build", "--jobs", Part(number, 2), "-o", Part(number, 2, '-'));
            Merge(run, Part(number, 2, '-'), "public");
        }

        Assert.Equal(0, run.Run("clean"));
        Assert.DoesNotContain(run.Files, path => path.StartsWith("public/", StringComparison.Ordinal));
    }

    [Fact]
    public void An_error_stops_every_job()
    {
        using var run = Site().With("content/articles/bad.md", "---\ntitle: Bad\ndate: 2026-11-19\n---\n[x](nowhere.md)\n");
        run.Run("build");
        var said = run.Error;
        for (var number = 1; number <= 3; number++)
        {
            Assert.Equal(1, run.Run("build", "--jobs", Part(number, 3), "-o", Part(number, 3, '-')));
            Assert.Equal(said, run.Error);
        }
    }

    // What `ping` sees.
    private static ImmutableArray<PublishedEntry> Entries(CommandRun run, string folder)
    {
        var published = PublishedSite.OfFolder(Path.Combine(run.Folder, folder), new Uri("https://t.example/"));
        Assert.Empty(published.Findings);
        return published.Value.Entries;
    }

    private static string Part(int number, int of, char between = '/') => string.Create(CultureInfo.InvariantCulture, $"{number}{between}{of}");

    // As download-artifact does: a file of one replaces that of another.
    private static void Merge(CommandRun run, string from, string to)
    {
        foreach (var path in run.Files.Where(path => path.StartsWith(from + "/", StringComparison.Ordinal)))
        {
            var target = Path.Combine(run.Folder, to, path[(from.Length + 1)..]);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(run.Folder, path), target, overwrite: true);
        }
    }

    private static Dictionary<string, string> Published(CommandRun run, string folder) => run.Files
        .Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal) && !path.StartsWith(folder + "/.technews-", StringComparison.Ordinal))
        .ToDictionary(path => path[(folder.Length + 1)..], path => Convert.ToHexString(File.ReadAllBytes(Path.Combine(run.Folder, path))), StringComparer.Ordinal);

    private static CommandRun Site() => new CommandRun()
        .With("site.yml", "title: T\nbase_url: https://t.example/\ntime_zone: UTC\n")
        .With("content/sections/chips.yml", "title: Chips\n")
        .With("content/articles/one.md", "---\ntitle: One\ndate: 2026-11-19\nsection: chips\n---\nText.\n")
        .With("content/articles/two.md", "---\ntitle: Two\ndate: 2026-11-18\nsection: chips\n---\nText, [too](one.md).\n")
        .With("static/.well-known/x.txt", "x\n");
}
