using System.Text.RegularExpressions;
using TechNews.Benchmarks.Generating;
using TechNews.Benchmarks.Peers;

namespace TechNews.Tests.Benchmarks;

/// <summary>Other generators are measured with the same articles; whether their pages are right, only they can say.</summary>
public sealed class PeerSiteFacts
{
    private static readonly CorpusContent Content = CorpusContent.Of(new CorpusSize(Articles: 60, Seed: 7));

    public static TheoryData<string> Names => [.. Peer.All.Select(peer => peer.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_article_is_there_with_its_own_words(string name)
    {
        var peer = Of(name);
        var files = PeerSite.Files(peer, Content).ToDictionary(StringComparer.Ordinal);
        foreach (var article in Content.Articles())
        {
            var text = files[peer.ArticlePath(article.Plan)];
            Assert.Contains(article.Plan.Title, text);
            Assert.EndsWith(WithoutAddresses(article.Body), WithoutAddresses(text));
            Assert.DoesNotContain("../", text);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Templates_style_and_what_is_most_viewed_come_with_it(string name)
    {
        var files = PeerSite.Files(Of(name), Content).ToDictionary(StringComparer.Ordinal);
        Assert.NotEmpty(files[Of(name).StylePath]);
        Assert.Contains(files.Keys, path => path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".njk", StringComparison.Ordinal));
        Assert.Contains(files.Values, text => PeerData.MostViewed(Content).All(url => text.Contains(url, StringComparison.Ordinal)));
        Assert.All(Content.Authors, author => Assert.Contains(files.Values, text => text.Contains(author.Bio, StringComparison.Ordinal)));
    }

    private static string WithoutAddresses(string markdown) => Regex.Replace(markdown, @"\]\([^)]*\)", "]", RegexOptions.None, TimeSpan.FromSeconds(5));

    private static Peer Of(string name) => Peer.All.Single(peer => peer.Name == name);
}
