namespace TechNews.Benchmarks.Generating;

/// <summary>Everything that a generated site tells, before it is put into any generator's files.</summary>
/// <param name="Plan">All articles, newest first.</param>
internal sealed record CorpusContent(ulong Seed, PlannedArticle[] Plan, PlannedSection[] Sections, PlannedAuthor[] Authors, Func<PlannedArticle, WrittenArticle> Write)
{
    public static CorpusContent Of(CorpusSize size)
    {
        var words = new Words();
        var prose = new Prose(words);
        var site = Chance.For(size.Seed, Topic.Site, 0);
        var tags = Tags(words, site);
        var plan = Generating.Plan.Of(size, prose);
        return new(size.Seed, plan, SiteFiles.Sections(prose, site), SiteFiles.Authors(prose, site), new ArticleText(plan, size.Seed, prose, tags).Of);
    }

    /// <summary>All articles in the order of the plan, a thousand at a time in memory.</summary>
    public IEnumerable<WrittenArticle> Articles() =>
        Plan.Chunk(1000).SelectMany(some => some.AsParallel().AsOrdered().Select(Write).ToArray());

    private static string[] Tags(Words words, Chance chance)
    {
        var tags = new HashSet<string>(StringComparer.Ordinal);
        while (tags.Count < SiteFiles.TagCount) tags.Add(words.Rare(chance));
        return [.. tags.Order(StringComparer.Ordinal)];
    }
}
