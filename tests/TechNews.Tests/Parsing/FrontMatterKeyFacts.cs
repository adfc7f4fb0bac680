using TechNews.Parsing;

namespace TechNews.Tests.Parsing;

/// <summary>Every key of front matter, and every spelling of it, gives the same model.</summary>
public sealed class FrontMatterKeyFacts
{
    private const string Head = "title: T\ndate: 2026-01-02\n";

    public static TheoryData<string, string> Spellings => new()
    {
        { "publish_at: 2026-01-03", "publishDate: 2026-01-03" },
        { "publish_at: 2026-01-03", "pubdate: 2026-01-03" },
        { "publish_at: 2026-01-03", "published: 2026-01-03" },
        { "expire_at: 2026-01-03", "expiryDate: 2026-01-03" },
        { "expire_at: 2026-01-03", "unpublishdate: 2026-01-03" },
        { "updated: 2026-01-03", "lastmod: 2026-01-03" },
        { "updated: 2026-01-03", "modified: 2026-01-03" },
        { "updated: 2026-01-03", "last_modified_at: 2026-01-03" },
        { "draft: true", "published: false" },
        { "draft: true", "status: draft" },
        { "draft: false", "published: true" },
        { "draft: false", "status: published" },
        { "url: /x/", "permalink: /x/" },
        { "url: /x/", "path: /x" },
        { "aliases: [/y/]", "redirect_from: /y/" },
        { "aliases: [/y/]", "RedirectFrom: [/y/]" },
        { "section: chips", "category: chips" },
        { "section: chips", "categories: [chips]" },
        { "section: chips", "categories: chips" },
        { "authors: [jane]", "author: jane" },
        { "summary: S", "excerpt: S" },
        { "image: {src: a.png}", "image: a.png" },
        { "image: a.png", "images: [a.png, b.png]" },
        { "image: a.png", "images: [{src: a.png}]" },
        { "image: a.png", "cover: a.png" },
        { "image: a.png", "previewimage: a.png" },
        { "image: {src: a.png, alt: A, caption: C, credit: P}", "image: a.png\nimage_alt: A\nimage_caption: C\nimage_credit: P" },
        { "featured: true", "pin: true" },
        { "featured: true", "status: featured" },
        { "layout: wide", "template: wide.html" },
        { "params: {a: 1}", "extra: {a: 1}" },
        { "tags: [b, c]\nsection: a", "categories: [a, b, c]" },
        { "tags: [a]", "tags: a" },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Another_generators_spelling_means_the_same(string ours, string theirs) =>
        Assert.Equal(Model(Head + ours), Model(Head + theirs));

    [Fact]
    public void Every_key_reaches_the_model()
    {
        var front = TestSite.WithArticle(
            """
            title: "  A  title "
            seo_title: Seo
            date: 2026-01-02T10:00
            publish_at: 2026-01-03T10:00Z
            embargo_until: 2026-01-04
            expire_at: 2026-02-01
            unpublish: {redirect: /target/}
            updated: 2026-01-05
            id: my-id
            draft: true
            url: /x/y
            aliases: [/old/, /old/, /older.html, "/?p=12"]
            section: chips
            tags: [a, b, " a ", ""]
            keywords: [k]
            authors: [jane, john]
            summary: S
            description: D
            image: {src: a.png, alt: A, caption: C, credit: P, licence: CC0}
            kicker: K
            kind: Live
            featured: true
            dont_miss: true
            most_viewed: false
            related: [r]
            related_exclude: [e]
            weight: -3
            layout: wide
            type: article
            series: S1
            lang: en-GB
            translations: {de: b, fr: "https://fr.example/"}
            sitemap: false
            noindex: true
            paywall: true
            sponsored: Example Ltd
            pin: {block: hero, until: 2026-03-01, rank: 1}
            corrections:
              - {at: 2026-01-07, kind: retraction, text: Second}
              - {at: 2026-01-06, text: First}
            updates: [{at: 2026-01-06, title: T, text: X}]
            params: {a: 1, b: [true, "true", ~, 007], c: {d: 1.5e1}}
            """.Replace("            ", "", StringComparison.Ordinal)).Front();
        Assert.Equal([("de", "b"), ("fr", "https://fr.example/")], front.Translations.Select(one => (one.Language, one.Target.Value)));
        Assert.Equal([("/", "p=12")], front.QueryAliases.Select(alias => (alias.Path, alias.Query)));
        Assert.Equal([new LiveUpdate(1, new DateTimeOffset(2026, 1, 6, 0, 0, 0, TimeSpan.Zero), "T", "X")], front.Updates.ToArray());


        Assert.Equal("A title", front.Title);
        Assert.Equal("Seo", front.SeoTitle);
        Assert.Equal(Utc(2, 10), front.Date);
        Assert.Equal(Utc(3, 10), front.PublishAt);
        Assert.Equal(Utc(4), front.EmbargoUntil);
        Assert.Equal(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), front.ExpireAt);
        Assert.Equal((UnpublishKind.Redirect, "/target/"), (front.Unpublish.Kind, front.Unpublish.Target!.Value));
        Assert.Equal(Utc(5), front.Updated);
        Assert.Equal("my-id", front.Id);
        Assert.True(front.Draft);
        Assert.Equal("/x/y/", front.Url!.Value);
        Assert.Equal(["/old/", "/older.html"], front.Aliases.Select(alias => alias.Value).ToArray());
        Assert.Equal("chips", front.Section!.Value);
        Assert.Equal(["a", "b"], front.Tags.ToArray());
        Assert.Equal(["k"], front.Keywords.ToArray());
        Assert.Equal(["jane", "john"], front.Authors.Select(author => author.Value).ToArray());
        Assert.Equal(("S", "D", "K"), (front.Summary, front.Description, front.Kicker));
        Assert.Equal(("a.png", "A", "C", "P", "CC0"), (front.Image!.Source.Value, front.Image.Alt, front.Image.Caption, front.Image.Credit, front.Image.Licence));
        Assert.Equal(ArticleKind.Live, front.Kind);
        Assert.True(front.Featured && front.DontMiss && !front.MostViewed && !front.InSitemap && front.NoIndex && front.Paywall);
        Assert.Equal(("r", "e"), (front.Related[0].Value, front.RelatedExclude[0].Value));
        Assert.Equal(-3, front.Weight);
        Assert.Equal(("wide", "S1", "en-GB", "Example Ltd"), (front.Layout!.Value, front.Series, front.Language, front.Sponsored));
        Assert.Equal(
            [new Correction(Utc(6), CorrectionKind.Correction, "First"), new Correction(Utc(7), CorrectionKind.Retraction, "Second")],
            front.Corrections.ToArray());
        Assert.Equal("{a: 1, b: [True, \"true\", ~, \"007\"], c: {d: 15}}", Text(front.Params));
    }

    [Fact]
    public void Without_more_than_the_required_keys_everything_has_its_default()
    {
        var front = TestSite.WithArticle(Head).Front();

        Assert.False(front.Draft || front.Featured || front.DontMiss || front.NoIndex || front.Paywall);
        Assert.True(front.MostViewed && front.InSitemap);
        Assert.Null(front.Url);
        Assert.Null(front.Sponsored);
        Assert.Equal(UnpublishKind.Gone, front.Unpublish.Kind);
        Assert.Equal(ArticleKind.News, front.Kind);
        Assert.Empty(front.Tags);
    }

    [Fact]
    public void Sponsored_may_be_a_flag_or_a_name()
    {
        Assert.Equal("", TestSite.WithArticle(Head + "sponsored: true").Front().Sponsored);
        Assert.Null(TestSite.WithArticle(Head + "sponsored: false").Front().Sponsored);
    }

    [Fact]
    public void Params_are_never_checked() =>
        Assert.Empty(TestSite.WithArticle(Head + "params: {titel: x, deep: {deeper: [1, {a: b}]}}").Findings());

    [Fact]
    public void An_anchor_is_written_out_and_a_merged_mapping_loses_to_own_keys()
    {
        var front = TestSite.WithArticle(Head + "params:\n  base: &b {x: 1, y: 2}\n  mine: {<<: *b, x: 3}\n  same: *b").Front();

        Assert.Equal("{base: {x: 1, y: 2}, mine: {x: 3, y: 2}, same: {x: 1, y: 2}}", Text(front.Params));
    }

    private static DateTimeOffset Utc(int day, int hour = 0) => new(2026, 1, day, hour, 0, 0, TimeSpan.Zero);

    /// <summary>A model without its places, so that two ways of writing it can be compared.</summary>
    private static string Model(string frontMatter)
    {
        var front = TestSite.WithArticle(frontMatter).Front();
        return string.Join('\n', front.PublishAt, front.ExpireAt, front.Updated, front.Draft, front.Featured, front.Url?.Value,
            string.Join(',', front.Aliases.Select(alias => alias.Value)), front.Section?.Value, string.Join(',', front.Tags),
            string.Join(',', front.Authors.Select(author => author.Value)), front.Summary, front.Layout?.Value, Text(front.Params),
            front.Image?.Source.Value, front.Image?.Alt, front.Image?.Caption, front.Image?.Credit);
    }

    private static string Text(Setting setting) => setting switch
    {
        Setting.Map map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Text(entry.Value)}"))}}}",
        Setting.List list => $"[{string.Join(", ", list.Items.Select(Text))}]",
        Setting.Text text => $"\"{text.Value}\"",
        Setting.Number number => $"{number.Value}",
        Setting.Flag flag => $"{flag.Value}",
        _ => "~",
    };
}
