using System.Globalization;

namespace TechNews.Benchmarks.Generating;

internal sealed record PlannedSection(string Id, string Title, string Description);

internal sealed record PlannedAuthor(string Id, string Name, string Bio);

/// <summary>site.yml, sections and authors.</summary>
internal static class SiteFiles
{
    public const int AuthorCount = 5;
    public const int TagCount = 30;

    public static readonly DateTimeOffset Clock = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly string[] SectionIds =
        ["chips", "phones", "electric-cars", "batteries", "software", "space", "policy", "science"];

    public static string AuthorId(int number) => $"author-{number}";

    public static PlannedSection[] Sections(Prose prose, Chance chance) =>
    [
        .. SectionIds.Select(id => new PlannedSection(
            id, Words.Capitalize(id.Replace('-', ' ')), prose.Sentence(chance).Replace('"', '\''))),
    ];

    public static PlannedAuthor[] Authors(Prose prose, Chance chance) =>
    [
        .. Enumerable.Range(1, AuthorCount).Select(number => new PlannedAuthor(
            AuthorId(number), prose.Phrase(chance, 2), prose.Phrase(chance, 30) + ".")),
    ];

    public static IEnumerable<(string Path, string Text)> All(PlannedSection[] sections, PlannedAuthor[] authors)
    {
        yield return ("site.yml", Site());
        foreach (var (section, order) in sections.Select((section, i) => (section, i + 1)))
            yield return ($"content/sections/{section.Id}.yml", $"title: {section.Title}\ndescription: \"{section.Description}\"\norder: {order}\n");
        foreach (var author in authors)
            yield return ($"content/authors/{author.Id}.yml", $"name: {author.Name}\nbio: \"{author.Bio}\"\n");
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
}
