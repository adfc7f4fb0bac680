using System.Text;

namespace TechNews.Benchmarks.Generating;

/// <summary>One article's file: front matter, then about 5 KB of Markdown.</summary>
internal sealed class ArticleText(PlannedArticle[] plan, ulong seed, Prose prose, string[] tags)
{
    private static readonly Zipf TagFrequency = new(SiteFiles.TagCount);

    public string Of(PlannedArticle article)
    {
        var chance = Chance.For(seed, Topic.Text, (ulong)article.Number);
        var text = new StringBuilder(8000);
        AppendFrontMatter(text, article, chance);
        new ArticleBlocks(text, prose, chance, words => Dress(article, chance, words)).AppendUpTo(chance.Between(3200, 7000));
        return text.ToString();
    }

    private void AppendFrontMatter(StringBuilder text, PlannedArticle article, Chance chance)
    {
        text.Append("---\n");
        text.Append($"title: \"{article.Title}\"\n");
        text.Append($"date: {SiteFiles.Instant(article.Date)}\n");
        if (chance.OneIn(12)) text.Append($"updated: {SiteFiles.Instant(article.Date.AddSeconds(chance.Between(60, 100)))}\n");
        text.Append($"section: {article.Section}\n");
        text.Append($"authors: [{SiteFiles.Author(chance.Between(1, SiteFiles.AuthorCount))}]\n");
        text.Append($"tags: [{string.Join(", ", Tags(chance))}]\n");
        if (chance.OneIn(2)) text.Append($"summary: '{prose.Sentence(chance).Replace("'", "''", StringComparison.Ordinal)}'\n");
        if (chance.OneIn(40)) text.Append("dont_miss: true\n");
        if (chance.OneIn(80)) text.Append("featured: true\n");
        text.Append("---\n");
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
