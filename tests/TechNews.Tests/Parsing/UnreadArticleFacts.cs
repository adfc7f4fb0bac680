using TechNews.Caching;
using TechNews.Files;
using TechNews.Parsing;

namespace TechNews.Tests.Parsing;

public class UnreadArticleFacts
{
    [Fact]
    public void An_article_that_could_not_be_read_is_read_again_by_the_next_build()
    {
        var text = "---\ntitle: A\ndate: 2026-01-01\n---\nText.\n"u8.ToArray();
        var isThere = false;
        var article = SourceFile.Known("content/articles/a.md", ContentHash.Of(text), () => isThere ? text : throw new IOException("it is gone"));
        var inputs = TestSite.Empty.Inputs;
        inputs = inputs with { Texts = inputs.Texts.Insert(0, article) };
        var memo = Memo.InMemory();

        Assert.Equal("TN002", Assert.Single(SiteParser.Parse(inputs, memo).Findings).Code);
        isThere = true;

        Assert.Empty(SiteParser.Parse(inputs, memo).Findings);
    }
}
