using FsCheck;
using FsCheck.Fluent;
using TechNews.Composing;
using TechNews.Parsing;

namespace TechNews.Tests.Composing;

/// <summary>An article stands on a page once, Most Viewed aside, whatever the fronts ask for.</summary>
public class NothingTwiceFacts
{
    [Fact]
    public void No_page_shows_an_article_in_two_places() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        foreach (var page in SitePages.Compose(RandomSite(new Random(seed)).Edition().Value))
        {
            var shown = page.View.Items.Concat(Newsroom.BlocksOf(page.View).Where(block => block.Kind != BlockKind.MostViewed).SelectMany(block => block.Cards))
                .Select(card => card.Story.Url).ToList();
            Assert.Equal(shown.Count, shown.Distinct(StringComparer.Ordinal).Count());
            Assert.DoesNotContain(page.View.Story?.Url, shown);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static TestSite RandomSite(Random random)
    {
        var site = TestSite.Empty.And("content/sections/cars.yml", "title: Cars\n").And("content/sections/chips.yml", "title: Chips\n").And("content/authors/jo.yml", "name: Jo\n");
        foreach (var number in Enumerable.Range(0, random.Next(1, 25)))
        {
            var lines = new List<string> { $"tags: [t{random.Next(3)}]" };
            if (random.Next(3) > 0) lines.Add($"section: {(random.Next(2) == 0 ? "cars" : "chips")}");
            if (random.Next(2) == 0) lines.Add("authors: [jo]");
            if (random.Next(5) == 0) lines.Add("dont_miss: true");
            if (random.Next(5) == 0) lines.Add("featured: true");
            if (random.Next(6) == 0) lines.Add("pin: {block: dont-miss, until: 2026-02-01}");
            if (random.Next(9) == 0) lines.Add("corrections: [{at: 2026-01-10, kind: retraction, text: Wrong.}]");
            site = site.Article($"s{number}", Newsroom.Noon.AddHours(-random.Next(1, 99)), string.Join('\n', lines));
        }

        foreach (var front in (string[])["home", "section", "sections/chips", "article"])
        {
            if (random.Next(3) > 0) site = site.Front($"blocks: [{string.Join(", ", Enumerable.Range(0, random.Next(1, 5)).Select(place => Block(place, random)))}, {{id: dont-miss, backfill: {{}}}}]", front);
        }

        return site.And("content/views/a.csv", "date,path,visitors,pageviews,source\n2026-01-10,/s0/,5,5,log\n2026-01-10,/cars/s0/,5,5,log\n");
    }

    private static string Block(int place, Random random)
    {
        string[] kinds = ["hero", "list", "strip", "top", "list"];
        string[] queries = ["{}", "{section: cars}", "{tag: t1}", "{author: jo}", "{sort: title}"];
        var kind = kinds[random.Next(kinds.Length)];
        var pin = random.Next(2) == 0 ? $"pins: [{{ref: s0, until: 2026-02-01}}], " : "";
        var limit = kind is "hero" ? "" : $"limit: {random.Next(1, 5)}, ";
        return $"{{id: b{place}, kind: {kind}, {limit}priority: {random.Next(4)}, {pin}backfill: {queries[random.Next(queries.Length)]}}}";
    }
}
