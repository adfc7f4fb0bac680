using System.Globalization;
using System.Text;
using TechNews.Tests.Files;

namespace TechNews.Tests.Faults;

/// <summary>Two editions of a small site which differ in many files: sections, articles and topics come and go, a file becomes a folder.</summary>
internal static class FaultSite
{
    public const string First = "first";
    public const string Second = "second";

    /// <summary>The other edition.</summary>
    public static string Not(string edition) => edition is First ? Second : First;

    /// <param name="large">Bytes of the one large file: from a megabyte on such files are copied, not compared. 0 for none.</param>
    public static void Write(TempFolder disk, string edition, int articles, int large)
    {
        disk.With($"{edition}/site.yml", $"title: The {edition} edition\nbase_url: https://t.example/\ntime_zone: UTC\npage_size: 5\n");
        foreach (var section in Sections(edition)) disk.With($"{edition}/content/sections/{section}.yml", $"title: {section}\n");
        for (var i = 0; i < articles; i++) WriteArticle(disk, edition, i);
        disk.With(edition is First ? $"{edition}/static/turned" : $"{edition}/static/turned/inner.txt", edition);
        disk.With($"{edition}/static/same.txt", "The same in both.");
        disk.With($"{edition}/static/site.yml", "Published, and no sign of sources.");
        if (large > 0) disk.With($"{edition}/static/large.bin", Large(edition, edition is First ? large : large + 4097));
    }

    private static string[] Sections(string edition) => edition is First ? ["chips", "cars"] : ["chips", "phones"];

    // Of each three one is in the first edition alone, one in the second, one in both with other words.
    private static void WriteArticle(TempFolder disk, string edition, int i)
    {
        if (i % 3 == (edition is First ? 1 : 0)) return;
        var section = Sections(edition)[i / 3 % 2];
        var date = new DateTime(2026, 1, 9).AddHours(-i).ToString("s", CultureInfo.InvariantCulture);
        var words = string.Join(' ', Enumerable.Repeat($"Words {i} of the {edition} edition.", 20));
        disk.With(
            $"{edition}/content/articles/story-{i}.md",
            $"---\ntitle: Story {i}, {edition}\ndate: {date}\nsection: {section}\ntags: [{edition}-{i % 4}, common]\n---\n{words}\n");
    }

    private static byte[] Large(string edition, int length) =>
        Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(edition + "\n", (length / edition.Length) + 1))[..length]);
}
