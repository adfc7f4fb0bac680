namespace TechNews.Benchmarks.Generating;

/// <summary>What must be known of an article before others can link to it or count its readers.</summary>
internal sealed record PlannedArticle(int Number, string Title, DateTimeOffset Date, string Section, string Slug)
{
    public string Folder => $"{Date:yyyy}/{Date:MM}";

    public string Url => $"/{Section}/{Slug}/";

    /// <summary>As an editor links to it from another article: by the file, relative to their own.</summary>
    public string Link => $"../../{Folder}/{Slug}.md";
}

/// <summary>All articles of a corpus, newest first, with distinct slugs.</summary>
internal static class Plan
{
    private const int MinutesApart = 37; // About forty stories a day, as a mid-sized newsroom.

    public static PlannedArticle[] Of(CorpusSize size, Prose prose)
    {
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        var articles = new PlannedArticle[size.Articles];
        for (var i = 0; i < articles.Length; i++) articles[i] = One(i, Chance.For(size.Seed, Topic.Plan, (ulong)i), prose, slugs);
        return articles;
    }

    private static PlannedArticle One(int number, Chance chance, Prose prose, HashSet<string> slugs)
    {
        var title = prose.Title(chance);
        var minutes = ((long)number * MinutesApart) + chance.Between(1, MinutesApart - 2);
        var slug = title.ToLowerInvariant().Replace(' ', '-');
        if (!slugs.Add(slug)) slugs.Add(slug += $"-{number}");
        return new(number, title, SiteFiles.Clock.AddMinutes(-minutes), chance.Of(SiteFiles.SectionIds), slug);
    }
}

/// <summary>Which stream of chance a part of the corpus draws from.</summary>
internal static class Topic
{
    public const ulong Plan = 1;
    public const ulong Text = 2;
    public const ulong Views = 3;
    public const ulong Site = 4;
}
