using System.Globalization;

namespace TechNews.Benchmarks.Generating;

/// <summary>site.yml, sections and authors.</summary>
internal static class SiteFiles
{
    public const int AuthorCount = 5;
    public const int TagCount = 30;

    public static readonly DateTimeOffset Clock = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly string[] Sections =
        ["chips", "phones", "electric-cars", "batteries", "software", "space", "policy", "science"];

    public static string Author(int number) => $"author-{number}";

    public static IEnumerable<(string Path, string Text)> All(Prose prose, Chance chance)
    {
        yield return ("site.yml", Site());
        foreach (var (section, order) in Sections.Select((section, i) => (section, i + 1)))
            yield return ($"content/sections/{section}.yml", Section(section, order, prose.Sentence(chance)));
        for (var i = 1; i <= AuthorCount; i++)
            yield return ($"content/authors/{Author(i)}.yml", $"name: {prose.Phrase(chance, 2)}\nbio: \"{prose.Phrase(chance, 30)}.\"\n");
    }

    public static string Instant(DateTimeOffset instant) =>
        instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Site() =>
        $"""
        title: Corpus
        description: A generated site to measure with.
        base_url: https://corpus.example
        language: en
        time_zone: UTC
        clock: {Instant(Clock)}
        page_size: 20

        """.ReplaceLineEndings("\n");

    private static string Section(string id, int order, string sentence) =>
        $"title: {Words.Capitalize(id.Replace('-', ' '))}\ndescription: \"{sentence.Replace('"', '\'')}\"\norder: {order}\n";
}
