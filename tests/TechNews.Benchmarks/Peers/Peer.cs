using TechNews.Benchmarks.Generating;

namespace TechNews.Benchmarks.Peers;

/// <summary>Another generator: how the corpus looks in its own files, and how it builds them.</summary>
internal sealed record Peer
{
    /// <summary>Of its program, of its folder under <c>Sites</c>, and in the results.</summary>
    public required string Name { get; init; }

    public required Func<PlannedArticle, string> ArticlePath { get; init; }

    /// <summary>Of one article, fences included.</summary>
    public required Func<WrittenArticle, string> FrontMatter { get; init; }

    /// <summary>What the templates need besides: sections, authors, what is most viewed.</summary>
    public required Func<CorpusContent, IEnumerable<(string Path, string Text)>> Data { get; init; }

    public required string StylePath { get; init; }

    /// <summary>Run in the site's folder, into its <see cref="Output"/>.</summary>
    public required string[] Arguments { get; init; }

    public required string[] VersionArguments { get; init; }

    /// <summary>What it keeps between builds, relative to the site's folder.</summary>
    public string[] Caches { get; init; } = [];

    public const string Output = "public";

    public static Peer[] All { get; } = [Hugo.Peer, Eleventy.Peer, Jekyll.Peer, Pelican.Peer];
}
