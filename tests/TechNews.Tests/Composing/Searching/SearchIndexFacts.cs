using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace TechNews.Tests.Composing.Searching;

public class SearchIndexFacts
{
    [Fact]
    public void Without_search_there_is_no_index() =>
        Assert.DoesNotContain(Documents.Of(Newsroom.Of("a")).Paths, path => path.StartsWith("search", StringComparison.Ordinal));

    [Fact]
    public void A_word_leads_to_the_stories_that_have_it_the_newest_first()
    {
        var index = DecodedIndex.Of(Newsroom.Of("a", "b")
            .Article("old-crash", Newsroom.Noon.AddDays(-3), "summary: A probe looks into it.", "The **battery** failed.")
            .Article("new-battery", Newsroom.Noon.AddHours(-1), "section: chips\nkind: opinion", "It works.")
            .And("content/sections/chips.yml", "title: Chips & more\n"));
        Assert.Equal(["new-battery", "old-crash"], index.Find("battery"));
        Assert.Equal([2], index.Words["battery"].Titles);
        Assert.Equal(["old-crash"], index.Find("probe"));
        Assert.Equal(
            ["new-battery", "/chips/new-battery/", "2026-01-10T11:00:00+00:00", "10 Jan 2026", "Opinion", "Chips & more", "It works."],
            index.Story(2));
    }

    [Fact]
    public void A_site_without_stories_has_an_empty_index()
    {
        var index = DecodedIndex.Of(TestSite.Empty);
        Assert.Equal(["search/index.json"], index.Paths);
        Assert.Equal(0, index.Root.GetProperty("stories").GetInt32());
    }

    [Fact]
    public void Nothing_unpublished_is_in_the_index()
    {
        var text = DecodedIndex.Of(Newsroom.Of("live")
            .Article("draft-xyzzy", Newsroom.Noon.AddDays(-1), "draft: true", "Xyzzy.")
            .Article("future-xyzzy", Newsroom.Noon.AddDays(1), "", "Xyzzy.")
            .Article("embargoed-xyzzy", Newsroom.Noon.AddDays(-1), "embargo_until: 2026-01-12T00:00:00Z", "Xyzzy.")
            .Article("expired-xyzzy", Newsroom.Noon.AddDays(-2), "expire_at: 2026-01-09T00:00:00Z", "Xyzzy.")
            .Article("gone-xyzzy", Newsroom.Noon.AddDays(-2), "expire_at: 2026-01-09T00:00:00Z\nunpublish: noindex", "Xyzzy.")
            .Article("hidden-xyzzy", Newsroom.Noon.AddDays(-1), "noindex: true", "Xyzzy.")
            .And("content/pages/about.md", "---\ntitle: About xyzzy\n---\nXyzzy.\n")).AllText();
        Assert.Contains("live", text, StringComparison.Ordinal);
        Assert.DoesNotContain("xyzzy", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_waits_is_there_when_its_time_has_come()
    {
        var site = Newsroom.Of("live").Article("future-xyzzy", Newsroom.Noon.AddDays(1));
        Assert.Empty(DecodedIndex.Of(site).Find("xyzzy"));
        Assert.Single(DecodedIndex.Of(site.At(Newsroom.Noon.AddDays(1))).Find("xyzzy"));
    }

    [Theory]
    [InlineData("Free words.\n\n<!--more-->\n\nXyzzy.\n", "Free words.")]
    [InlineData("Xyzzy.\n\nXyzzy too.\n", "")]
    [InlineData("Free words.\n\n<div>Xyzzy, <!--more--> xyzzy.</div>\n", null)]
    public void Of_a_paywalled_story_only_the_free_part_is_in_the_index(string body, string? excerpt)
    {
        var index = DecodedIndex.Of(TestSite.WithArticle("title: A\ndate: 2026-01-02\npaywall: true\nkind: live\nupdates: [{at: 2026-01-02, text: Xyzzy}]", body));
        Assert.Equal(body.Contains("Free", StringComparison.Ordinal) ? ["A"] : [], index.Find("free"));
        Assert.Empty(index.Find("xyzzy"));
        if (excerpt is null) return;
        Assert.Equal(excerpt, index.Story(0)[6]);
        Assert.DoesNotContain("xyzzy", index.AllText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_summary_is_free_to_read() =>
        Assert.Equal("The gist.", DecodedIndex.Of(TestSite.WithArticle("title: A\ndate: 2026-01-02\npaywall: true\nsummary: The gist.", "Paid.\n")).Story(0)[6]);

    [Fact]
    public void A_retracted_story_is_found_by_its_title_alone_and_labelled()
    {
        var index = DecodedIndex.Of(TestSite.WithArticle(
            "title: A claim\ndate: 2026-01-02\ncorrections: [{at: 2026-01-03, kind: retraction, text: It was wrong.}]", "Xyzzy.\n"));
        Assert.Equal(["A claim"], index.Find("claim"));
        Assert.Equal(("Retracted", ""), (index.Story(0)[4], index.Story(0)[6]));
        Assert.Empty(index.Find("xyzzy"));
    }

    [Fact]
    public void Entries_of_a_live_story_are_found() =>
        Assert.Equal(["A"], DecodedIndex.Of(TestSite.WithArticle("title: A\ndate: 2026-01-02\nkind: live\nupdates: [{at: 2026-01-02, text: The vote}]")).Find("vote"));

    [Fact]
    public void What_other_blocks_of_a_page_show_is_not_its_text()
    {
        var index = DecodedIndex.Of(Newsroom.Of("a", "b").Article("xyzzy", Newsroom.Noon.AddDays(-1), "dont_miss: true\ntags: [plugh]"));
        Assert.Equal(["xyzzy"], index.Find("xyzzy"));
        Assert.Empty(index.Find("plugh"));
    }

    [Fact]
    public void Every_word_of_every_story_is_read_back() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var texts = Enumerable.Range(0, random.Next(1, 30)).Select(_ => (Title: Words(random, 3), Body: Words(random, 60))).ToArray();
        var site = texts.Index().Aggregate(TestSite.Empty, (site, text) => site.And(
            $"content/articles/{text.Index:d2}.md",
            $"---\ntitle: {string.Join(' ', text.Item.Title)}\ndate: {Newsroom.Iso(Newsroom.Noon.AddMinutes(text.Index - 60))}\n---\n{string.Join(' ', text.Item.Body)}\n"));
        var index = DecodedIndex.Of(site);
        var expected = texts.SelectMany(text => text.Title.Concat(text.Body)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(expected, index.Words.Keys);
        foreach (var (word, found) in index.Words)
        {
            Assert.Equal(Having(text => text.Title.Concat(text.Body), word), found.Stories);
            Assert.Equal(Having(text => text.Title, word), found.Titles);
        }

        IEnumerable<int> Having(Func<(string[] Title, string[] Body), IEnumerable<string>> part, string word) =>
            texts.Index().Where(text => part(text.Item).Contains(word, StringComparer.Ordinal)).Select(text => text.Index).Reverse();
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void A_new_story_changes_only_the_files_that_hold_its_words()
    {
        var site = Enumerable.Range(0, 400).Aggregate(TestSite.Empty, (site, i) =>
            site.Article($"story{i}", Newsroom.Noon.AddHours(-i - 2), "", string.Join(' ', Words(new Random(i), 200, 9000))));
        var before = Documents.Of(site.WithSearch());
        var after = Documents.Of(site.Article("newest", Newsroom.Noon.AddHours(-1), "", "Nothing.").WithSearch());
        Assert.InRange(before.Paths.Count(path => path.StartsWith("search/words/", StringComparison.Ordinal)), 10, int.MaxValue);
        var changed = after.Paths.Where(path => path.StartsWith("search/", StringComparison.Ordinal))
            .Where(path => !before.Has(path) || !before.Bytes(path).AsSpan().SequenceEqual(after.Bytes(path))).ToArray();
        Assert.InRange(changed.Length, 3, 8);
        Assert.NotEqual(before.Json("search/index.json").GetProperty("version").GetString(), after.Json("search/index.json").GetProperty("version").GetString());
    }

    [Fact]
    public void The_same_stories_give_the_same_bytes()
    {
        var site = Newsroom.Of("a", "b", "c").Article("電池", Newsroom.Noon.AddDays(-1), "", "固体電池 <script>").WithSearch();
        var (one, other) = (Documents.Of(site), Documents.Of(site.At(Newsroom.Noon.AddYears(1))));
        Assert.All(one.Paths.Where(path => path.StartsWith("search/", StringComparison.Ordinal)), path => Assert.Equal(one.Bytes(path), other.Bytes(path)));
    }

    private static string[] Words(Random random, int most, int vocabulary = 500) =>
        [.. Enumerable.Range(0, random.Next(1, most)).Select(_ => Word(random.Next(vocabulary)))];

    // Letters, digits and letters beyond ASCII, of every length.
    private static string Word(int number)
    {
        var word = new StringBuilder();
        for (var rest = number; rest > 0 || word.Length == 0; rest /= 16) word.Append("abcdefghистжмноп0"[rest % 16]);
        return word.Append(number % 3 == 0 ? "" : "tail").ToString();
    }
}
