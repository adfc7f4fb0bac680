using System.Text.Json;
using AngleSharp.Dom;
using TechNews.Loading;

namespace TechNews.Tests.Composing.Graphs;

/// <summary>What every page of the sample newspaper says to machines is what it shows to people.</summary>
public class SampleFacts
{
    private static readonly BuiltPages Sample = BuiltPages.Sample;

    /// <summary>All but the 404 page and the stubs at old addresses, which only lead on.</summary>
    public static TheoryData<string> Pages =>
        [.. Sample.HtmlPaths.Where(path => path is not "404.html" && Sample.Html(path).QuerySelector("meta[http-equiv=refresh]") is null)];

    public static TheoryData<string> Articles => [.. Sample.Edition.Stories.Select(story => Sample.Edition.Urls.OutputPath(story.Url))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_one_graph_and_one_canonical_address_which_agree(string path)
    {
        var page = Sample.Html(path);
        var canonical = Assert.Single(page.QuerySelectorAll("link[rel=canonical]")).GetAttribute("href")!;
        Assert.True(Uri.IsWellFormedUriString(canonical, UriKind.Absolute));
        Assert.Equal(canonical, Assert.Single(Sample.Meta(path, "og:url")));
        Assert.Equal(canonical, Sample.Subject(path).GetProperty("url").GetString());
        Assert.Equal(path, Sample.Edition.Urls.OutputPath(new Uri(canonical).AbsolutePath));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_address_of_the_site_in_a_graph_leads_to_a_file(string path)
    {
        var urls = Sample.Graph(path).SelectMany(Strings).Where(text => text.StartsWith("https://technews.example/", StringComparison.Ordinal));
        Assert.All(urls, url => Assert.True(Sample.Has(Sample.Edition.Urls.OutputPath(new Uri(url).AbsolutePath)), url));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Pictures_have_the_size_that_is_stated(string path)
    {
        foreach (var image in Sample.Graph(path).SelectMany(node => Objects(node, "ImageObject")))
        {
            var file = Sample.Edition.Urls.OutputPath(new Uri(image.GetProperty("contentUrl").GetString()!).AbsolutePath);
            var size = Assert.NotNull(ImageHeader.SizeOf(Sample.Bytes(file)));
            Assert.Equal((size.Width, size.Height), (image.GetProperty("width").GetInt32(), image.GetProperty("height").GetInt32()));
        }

        foreach (var url in Sample.Meta(path, "og:image"))
        {
            var size = Assert.NotNull(ImageHeader.SizeOf(Sample.Bytes(Sample.Edition.Urls.OutputPath(new Uri(url).AbsolutePath))));
            Assert.Equal([$"{size.Width}"], Sample.Meta(path, "og:image:width"));
            Assert.Equal([$"{size.Height}"], Sample.Meta(path, "og:image:height"));
            Assert.NotEmpty(Assert.Single(Sample.Meta(path, "og:image:alt")));
            Assert.StartsWith("image/", Assert.Single(Sample.Meta(path, "og:image:type")), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void An_article_is_signed_and_dated_as_its_page_shows(string path)
    {
        var page = Sample.Html(path);
        var article = Sample.Subject(path);
        Assert.Equal(Text(page, "h1.story-title"), article.GetProperty("headline").GetString());
        Assert.Equal(
            page.QuerySelectorAll(".byline a").Select(link => link.TextContent),
            article.GetProperty("author").EnumerateArray().Select(author => author.GetProperty("name").GetString()!));
        var times = page.QuerySelectorAll(".story-head .meta time").Select(time => time.GetAttribute("datetime")!).ToArray();
        Assert.Equal(times[0], article.GetProperty("datePublished").GetString());
        Assert.Equal(times[^1], article.GetProperty("dateModified").GetString());
        Assert.Equal([times[0]], Sample.Meta(path, "article:published_time"));
        Assert.Equal(page.QuerySelectorAll(".tag-list a").Select(tag => tag.TextContent), Sample.Meta(path, "article:tag"));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void An_article_has_what_search_engines_ask_for(string path)
    {
        var article = Sample.Subject(path);
        foreach (var name in new[] { "@id", "mainEntityOfPage", "headline", "description", "wordCount", "inLanguage", "isAccessibleForFree" })
            Assert.True(article.TryGetProperty(name, out _), name);
        Assert.All(article.GetProperty("author").EnumerateArray(), author => Assert.True(author.TryGetProperty("url", out _)));
        var publisher = article.GetProperty("publisher");
        Assert.Equal("NewsMediaOrganization", publisher.GetProperty("@type").GetString());
        Assert.True(publisher.TryGetProperty("logo", out _));
        Assert.Equal(["max-image-preview:large"], Sample.Meta(path, "robots"));
    }

    [Fact]
    public void Every_policy_in_the_graph_stands_in_the_footer()
    {
        var publisher = Sample.Subject("index.html").GetProperty("publisher");
        var links = Sample.Html("index.html").QuerySelectorAll("footer a").Select(link => "https://technews.example" + link.GetAttribute("href"));
        Assert.Contains(publisher.GetProperty("correctionsPolicy").GetString(), links);
        Assert.Contains(publisher.GetProperty("ownershipFundingInfo").GetString(), links);
        Assert.Contains(publisher.GetProperty("contactPoint").GetProperty("url").GetString(), links);
    }

    [Fact]
    public void Kinds_of_pages_have_their_types()
    {
        Assert.Equal("WebSite", TypeOf("index.html"));
        Assert.Equal("CollectionPage", TypeOf("chips/index.html"));
        Assert.Equal("ProfilePage", TypeOf("authors/mara-lindqvist/index.html"));
        Assert.Equal("Organization", Sample.Subject("authors/stillwater-power/index.html").GetProperty("mainEntity").GetProperty("@type").GetString());
        Assert.Equal("AboutPage", TypeOf("about/index.html"));
        Assert.Equal("ContactPage", TypeOf("contact/index.html"));
        Assert.Equal("WebPage", TypeOf("privacy/index.html"));
        Assert.Empty(Sample.Graph("404.html"));
    }

    private static string? TypeOf(string path) => Sample.Subject(path).GetProperty("@type").GetString();

    private static string Text(IDocument page, string selector) => page.QuerySelector(selector)!.TextContent;

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Strings(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    };

    private static IEnumerable<JsonElement> Objects(JsonElement value, string type) => value.ValueKind switch
    {
        JsonValueKind.Object => (value.TryGetProperty("@type", out var own) && own.ValueEquals(type) ? [value] : Enumerable.Empty<JsonElement>())
            .Concat(value.EnumerateObject().SelectMany(member => Objects(member.Value, type))),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Objects(item, type)),
        _ => [],
    };
}
