using TechNews.Composing;
using TechNews.Composing.Graphs;
using TechNews.Files;

namespace TechNews.Tests.Composing.Graphs;

/// <summary>What stands for a page's JSON-LD where pages are compared.</summary>
public class GraphHashFacts
{
    [Fact]
    public void The_hash_is_that_of_the_text_whether_it_was_made_before_or_not()
    {
        var edition = BuiltPages.Sample.Edition;
        var pages = SitePages.Compose(edition);
        var (asked, fresh) = (new PageGraphs(edition), new PageGraphs(edition));
        Assert.NotEmpty(pages);
        foreach (var page in pages)
        {
            var hash = asked.Of(page.View) is { } json ? ContentHash.Of(json).ToBytes() : null;
            Assert.Equal(hash, asked.HashOf(page.View));
            Assert.Equal(hash, fresh.HashOf(page.View));
        }
    }
}
