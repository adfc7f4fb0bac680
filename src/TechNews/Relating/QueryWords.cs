using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>The names in a block's query: each must be one of the site.</summary>
internal static class QueryWords
{
    private const string Own = "this";

    public static bool IsOwnSection(Located<string> section) => string.Equals(section.Value, Own, StringComparison.Ordinal);

    public static bool AsksForOwnSection(FrontBlock block) => SectionsOf(block).Any(IsOwnSection);

    public static IEnumerable<Diagnostic> Check(Front front, SourceTables tables, ImmutableArray<Article> articles)
    {
        var queries = front.Blocks.Select(block => block.Backfill).OfType<BlockQuery>().ToList();
        var hasOwn = front.Name != Front.Home;
        var sections = front.Blocks.SelectMany(SectionsOf).Where(section => !tables.Sections.ContainsKey(section.Value) && !(hasOwn && IsOwnSection(section)));
        foreach (var section in sections) yield return RelatingProblems.UnknownSection(section, tables.Sections.Keys);
        foreach (var author in queries.SelectMany(query => query.Authors).Where(author => !tables.Authors.ContainsKey(author.Value)))
            yield return RelatingProblems.UnknownAuthor(author, tables.Authors.Keys);

        var tags = queries.SelectMany(query => query.Tags).ToList();
        if (tags.Count == 0) yield break;
        var known = articles.SelectMany(article => article.Front.Tags).DistinctBy(Slugs.Of, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var slugs = known.Select(Slugs.Of).ToHashSet(StringComparer.Ordinal);
        foreach (var tag in tags.Where(tag => !slugs.Contains(Slugs.Of(tag.Value)))) yield return RelatingProblems.TagOfNoArticle(tag, known);
    }

    private static IEnumerable<Located<string>> SectionsOf(FrontBlock block) =>
        block.Ranking?.Section is { } ranked ? [ranked] : block.Backfill?.Sections ?? [];
}
