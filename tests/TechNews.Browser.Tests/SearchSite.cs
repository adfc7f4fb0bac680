namespace TechNews.Browser.Tests;

/// <summary>A small site to search in, built by the tool; gone when disposed.</summary>
public sealed class SearchSite : IDisposable
{
    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("technews-search-");

    public SearchSite()
    {
        if (Chromium.ReasonToSkip is not null) return;
        Write("site.yml", "title: Daily\nbase_url: https://technews.example\ntime_zone: UTC\nclock: 2026-01-10T12:00:00Z\nsearch: true\n");
        Story("2026-01-01", "A battery of questions", "What the minister was asked.");
        Story("2026-01-02", "The plant opens", "It makes a solid battery & electrolyte for buses.", "section: chips");
        Story("2026-01-03", "Electric buses are late", "They were to come in spring.", "kind: opinion");
        Story("2026-01-04", "固体電池の時代", "新しい工場が開いた。");
        Story("2026-01-05", "Łódź na nowo", "Café Übergröße.");
        Story("2026-01-06", "<b>Markup</b> & \"quotes\"", "Nothing runs here: <b>hostile</b>.");
        Story("2026-01-07", "Only a draft", "Xyzzy.", "draft: true");
        for (var day = 1; day <= 24; day++) Story($"2025-12-{day:d2}", $"Minutes of day {day}", "The council met again.");
        Write("content/sections/chips.yml", "title: Chips\n");
        SampleSite.Build(temporary.FullName, Folder);
    }

    /// <summary>The built site.</summary>
    public string Folder => Path.Combine(temporary.FullName, "public");

    public void Dispose() => temporary.Delete(recursive: true);

    private void Story(string date, string title, string body, string more = "") =>
        Write($"content/articles/{date}.md", $"---\ntitle: '{title}'\ndate: {date}\nslug: s{date}\n{more}\n---\n{body}\n");

    private void Write(string path, string text)
    {
        var file = Path.Combine(temporary.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
