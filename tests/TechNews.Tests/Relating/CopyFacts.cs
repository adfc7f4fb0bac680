using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using TechNews.Relating.Likeness;

namespace TechNews.Tests.Relating;

/// <summary>The same text again is "more on this story", not related reading.</summary>
public class CopyFacts
{
    private static readonly string Wire = Words(0, 1200);

    // Strangers, so that the words of the story are rare enough to relate anything.
    private static readonly TestSite Site = Enumerable.Range(0, 9).Aggregate(TestSite.Empty, (site, i) => site.Article($"stranger{i}", "2026-01-08", body: Words(2000 + (60 * i), 60)))
        .Article("one", "2026-01-02", "tags: [rare]", Wire)
        .Article("copy", "2026-01-05", body: Wire)
        .Article("edited", "2026-01-03", body: Wire + " " + Words(1900, 2))
        .Article("relative", "2026-01-04", "tags: [rare]", Words(1180, 60));

    [Fact]
    public void Copies_are_more_on_the_story_and_never_related()
    {
        var page = Site.Page("one/index.html");
        Assert.Equal("More on this story: copy edited", page.MoreOnStory.Said());
        Assert.Equal("Related: relative", page.Related.Said());
        Assert.Equal("nothing", Site.Page("relative/index.html").MoreOnStory.Said());
        Assert.Equal("more-on-story", page.MoreOnStory!.Id);
    }

    [Fact]
    public void The_same_text_under_another_headline_is_a_copy_however_short()
    {
        var brief = Words(100, 40);
        var site = Site.Article("brief1", "2026-01-01", body: brief)
            .And("content/articles/brief2.md", $"---\ntitle: {Words(3000, 12)}\ndate: 2026-01-02\n---\n{brief}\n");
        Assert.Equal("More on this story: brief2", site.Page("brief1/index.html").MoreOnStory.Said());
    }

    [Fact]
    public void A_copy_stands_on_the_page_once_even_where_it_is_pinned()
    {
        var page = Site.Article("copy", "2026-01-05", "pin: {block: dont-miss, until: 2026-02-01}", Wire).Page("one/index.html");
        Assert.Equal("More on this story: copy edited", page.MoreOnStory.Said());
        Assert.DoesNotContain(page.DontMiss!.Cards, card => card.Story.Article.Id is "copy" or "edited");
    }

    [Fact]
    public void What_the_text_links_to_or_the_editor_places_or_bans_is_no_more_on_the_story()
    {
        Assert.Equal("More on this story: edited", Site.Article("one", "2026-01-02", body: Wire + "\n\n[That](copy.md)\n").Page("one/index.html").MoreOnStory.Said());
        Assert.Equal("More on this story: edited", Site.Article("one", "2026-01-02", "related_exclude: [copy]", Wire).Page("one/index.html").MoreOnStory.Said());
        var chosen = Site.Article("one", "2026-01-02", "tags: [rare]\nrelated: [copy]", Wire).Page("one/index.html");
        Assert.Equal(("More on this story: edited", "Related: copy relative"), (chosen.MoreOnStory.Said(), chosen.Related.Said()));
    }

    [Fact]
    public void Retracted_hidden_and_unpublished_copies_are_not_shown()
    {
        foreach (var hidden in (string[])["noindex: true", "corrections: [{at: 2026-01-06, kind: retraction, text: Wrong.}]", "draft: true", "publish_at: 2026-02-01"])
            Assert.Equal("More on this story: edited", Site.Article("copy", "2026-01-05", hidden, Wire).Page("one/index.html").MoreOnStory.Said());
    }

    [Fact]
    public void Where_old_pages_stand_as_they_are_a_copy_leads_only_to_older_ones()
    {
        var stable = Site.Setting("related: {include_newer: false}");
        Assert.Equal("nothing", stable.Page("one/index.html").MoreOnStory.Said());
        Assert.Equal("More on this story: edited one", stable.Page("copy/index.html").MoreOnStory.Said());
    }

    [Fact]
    public void As_many_as_there_are_related_and_none_where_there_are_none()
    {
        var many = Enumerable.Range(1, 9).Aggregate(TestSite.Empty, (site, i) => site.Article($"copy{i}", $"2026-01-0{i}", body: Wire));
        Assert.Equal("More on this story: copy9 copy8 copy7", many.Page("copy1/index.html").MoreOnStory.Said());
        Assert.Equal("nothing", many.Setting("related: {limit: 0}").Page("copy1/index.html").MoreOnStory.Said());
    }

    [Fact]
    public void So_few_words_hash_too_alike_to_tell_a_copy_from_a_relative()
    {
        var site = TestSite.Empty.Article("x", "2026-01-01", body: "Short text.").Article("y", "2026-01-01", body: "Short text.");
        Assert.Equal("nothing", site.Page("x/index.html").MoreOnStory.Said());
    }

    [Fact]
    public void Every_pair_that_differs_in_three_bits_or_fewer_is_found() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var fingerprints = new List<ulong>();
        for (var i = 0; i < 40; i++)
        {
            var fingerprint = i == 0 || random.Next(3) == 0 ? (ulong)random.NextInt64() : fingerprints[random.Next(i)];
            for (var flips = random.Next(5); flips > 0; flips--) fingerprint ^= 1UL << random.Next(64);
            fingerprints.Add(fingerprint);
        }

        var found = new CopyIndex([.. fingerprints.Select((one, i) => (CopyKey?)new CopyKey(one, (ulong)i))], most: 100);
        for (var i = 0; i < fingerprints.Count; i++)
        {
            var alike = Enumerable.Range(0, fingerprints.Count).Where(other => other != i && BitOperations.PopCount(fingerprints[i] ^ fingerprints[other]) <= 3);
            Assert.Equal(alike, found.Of(i));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void A_hundred_thousand_copies_of_one_text_are_bounded_work()
    {
        var found = new CopyIndex([.. Enumerable.Repeat((CopyKey?)new CopyKey(7, 7), 100_000)], most: 12);
        Assert.Equal(Enumerable.Range(50_001, 12), found.Of(50_000).Where(place => place > 50_000));
        Assert.Equal(24, found.Of(50_000).Count);
    }

    private static string Words(int from, int count) => string.Join(' ', Enumerable.Range(from, count).Select(number =>
        string.Concat(number.ToString("0000", System.Globalization.CultureInfo.InvariantCulture).Select(digit => "qwertzuiop"[digit - '0'] + "x"))));
}
