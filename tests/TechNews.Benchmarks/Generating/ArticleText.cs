using System.Text;

namespace TechNews.Benchmarks.Generating;

/// <summary>One article's file: front matter, then about 5 KB of Markdown.</summary>
internal sealed class ArticleText(PlannedArticle[] plan, ulong seed, Prose prose, string[] tags)
{
    private static readonly Zipf TagFrequency = new(SiteFiles.TagCount);

    public WrittenArticle Of(PlannedArticle article)
    {
        var chance = Chance.For(seed, Topic.Text, (ulong)article.Number);
        var facts = FactsOf(article, chance);
        var front = FrontMatter(article, facts);
        var text = new StringBuilder(front, capacity: 8000);
        new ArticleBlocks(text, prose, chance, words => Dress(article, chance, words)).AppendUpTo(chance.Between(3200, 7000));
        return new(article, facts, front, text.ToString(front.Length, text.Length - front.Length));
    }

    private ArticleFacts FactsOf(PlannedArticle article, Chance chance) => new(
        Updated: chance.OneIn(12) ? article.Date.AddSeconds(chance.Between(60, 100)) : null,
        Author: SiteFiles.AuthorId(chance.Between(1, SiteFiles.AuthorCount)),
        Tags: [.. Tags(chance)],
        Summary: chance.OneIn(2) ? prose.Sentence(chance) : null,
        DontMiss: chance.OneIn(40),
        Featured: chance.OneIn(80));

    private static string FrontMatter(PlannedArticle article, ArticleFacts facts)
    {
        var text = new StringBuilder("---\n");
        text.Append($"title: \"{article.Title}\"\n");
        text.Append($"date: {SiteFiles.Instant(article.Date)}\n");
        if (facts.Updated is { } updated) text.Append($"updated: {SiteFiles.Instant(updated)}\n");
        text.Append($"section: {article.Section}\n");
        text.Append($"authors: [{facts.Author}]\n");
        text.Append($"tags: [{string.Join(", ", facts.Tags)}]\n");
        if (facts.Summary is { } summary) text.Append($"summary: '{summary.Replace("'", "''", StringComparison.Ordinal)}'\n");
        if (facts.DontMiss) text.Append("dont_miss: true\n");
        if (facts.Featured) text.Append("featured: true\n");
        return text.Append("---\n").ToString();
    }

    private IEnumerable<string> Tags(Chance chance) =>
        Enumerable.Range(0, chance.Between(2, 5)).Select(_ => tags[TagFrequency.Draw(chance)]).ToArray().Distinct(StringComparer.Ordinal);

    private string Dress(PlannedArticle article, Chance chance, string words) => chance.Below(8) switch
    {
        0 => $"**{words}**",
        1 => $"*{words}*",
        2 => $"[{words}](https://www.example.com/{words.Replace(' ', '/')})",
        3 => $"[{words}]({Older(article, chance).Link})",
        _ => words,
    };

    /// <summary>News links to recent news: one of the 300 stories before it. (The oldest know the newest, for want of others.)</summary>
    private PlannedArticle Older(PlannedArticle article, Chance chance) =>
        plan[(article.Number + chance.Between(1, 300)) % plan.Length];
}
