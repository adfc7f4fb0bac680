using System.Text.Json;

namespace TechNews.Tests.Composing.Graphs;

public class ArticleNodeFacts
{
    private const string Page = "a/index.html";

    [Theory]
    [InlineData("kind: news", "NewsArticle")]
    [InlineData("kind: analysis", "AnalysisNewsArticle")]
    [InlineData("kind: opinion", "OpinionNewsArticle")]
    [InlineData("kind: review", "ReviewNewsArticle")]
    [InlineData("kind: background", "BackgroundNewsArticle")]
    [InlineData("kind: live", "LiveBlogPosting")]
    [InlineData("kind: sponsored", "AdvertiserContentArticle")]
    [InlineData("kind: review\nsponsored: Some Maker", "AdvertiserContentArticle")]
    public void The_kind_of_work_decides_the_type(string lines, string type) =>
        Assert.Equal(type, Article(lines).GetProperty("@type").GetString());

    [Fact]
    public void A_sponsor_is_named() =>
        Assert.Equal("Some Maker", Article("sponsored: Some Maker").GetProperty("sponsor").GetProperty("name").GetString());

    [Fact]
    public void Corrections_are_told_and_later_news_is_none()
    {
        var notes = Article(
            """
            corrections:
              - {at: 2026-01-03T10:00:00+08:00, kind: correction, text: It was ten.}
              - {at: 2026-01-04, kind: update, text: It opened.}
            """).GetProperty("correction").EnumerateArray().ToArray();
        var note = Assert.Single(notes);
        Assert.Equal("CorrectionComment", note.GetProperty("@type").GetString());
        Assert.Equal("It was ten.", note.GetProperty("text").GetString());
        Assert.Equal(new DateTimeOffset(2026, 1, 3, 2, 0, 0, TimeSpan.Zero), note.GetProperty("datePublished").GetDateTimeOffset());
    }

    [Fact]
    public void Updates_of_a_live_article_are_its_entries()
    {
        var article = Article("kind: live\ncorrections:\n  - {at: 2026-01-03, kind: update, text: It opened.}");
        Assert.Equal("It opened.", Assert.Single(article.GetProperty("liveBlogUpdate").EnumerateArray()).GetProperty("articleBody").GetString());
        Assert.False(article.TryGetProperty("correction", out _));
    }

    [Fact]
    public void A_retraction_is_a_status_and_a_correction()
    {
        var article = Article("corrections:\n  - {at: 2026-01-03, kind: retraction, text: It was not so.}");
        Assert.Equal("Retracted", article.GetProperty("creativeWorkStatus").GetString());
        Assert.Single(article.GetProperty("correction").EnumerateArray());
    }

    [Fact]
    public void Without_authors_nobody_is_named_as_one() => Assert.False(Article("kind: news").TryGetProperty("author", out _));

    [Fact]
    public void Two_authors_are_two_objects_in_the_order_of_the_byline()
    {
        var site = Site("authors: [b, a]\nexpire_at: 2027-01-01")
            .With("content/authors/a.yml", "name: Ann A").With("content/authors/b.yml", "name: Bureau B\ntype: organization");
        var pages = BuiltPages.Of(site);
        var authors = pages.Subject(Page).GetProperty("author").EnumerateArray().ToArray();
        Assert.Equal(["Bureau B", "Ann A"], authors.Select(author => author.GetProperty("name").GetString()));
        Assert.Equal(["Organization", "Person"], authors.Select(author => author.GetProperty("@type").GetString()));
        Assert.Equal(["https://news.example/authors/b/", "https://news.example/authors/a/"], pages.Meta(Page, "article:author"));
        Assert.Equal(["2027-01-01T00:00:00+00:00"], pages.Meta(Page, "article:expiration_time"));
    }

    [Fact]
    public void The_language_is_the_articles_own()
    {
        var pages = BuiltPages.Of(Site("lang: pt-BR"));
        Assert.Equal("pt-BR", pages.Subject(Page).GetProperty("inLanguage").GetString());
        Assert.Equal(["pt_BR"], pages.Meta(Page, "og:locale"));
    }

    [Theory]
    [InlineData("CC BY-SA 4.0", "license", "https://creativecommons.org/licenses/by-sa/4.0/")]
    [InlineData("https://news.example/licence", "license", "https://news.example/licence")]
    [InlineData("CC BY 3.0 DE", "copyrightNotice", "CC BY 3.0 DE")]
    [InlineData("© Some Agency", "copyrightNotice", "© Some Agency")]
    public void A_licence_is_an_address_or_a_notice(string licence, string property, string value)
    {
        var article = Article($"image: {{src: \"https://pictures.example/a.jpg\", alt: A chip, credit: Ann, licence: \"{licence}\"}}");
        var image = Assert.Single(article.GetProperty("image").EnumerateArray());
        Assert.Equal(value, image.GetProperty(property).GetString());
        Assert.Equal("Ann", image.GetProperty("creditText").GetString());
        Assert.False(image.TryGetProperty("width", out _));
    }

    private static JsonElement Article(string lines) => BuiltPages.Of(Site(lines)).Subject(Page);

    private static TestSite Site(string lines) => TestSite.WithArticle($"title: A\ndate: 2026-01-02\n{lines}");
}
