using TechNews.Benchmarks.Generating;
using TechNews.Benchmarks.Peers;

namespace TechNews.Benchmarks.Measuring;

/// <summary>One program that builds the corpus, and what it leaves behind.</summary>
/// <param name="Site">Where it runs; <paramref name="Output"/> and <paramref name="Caches"/> are relative to it.</param>
/// <param name="Caches">What must go, besides the output, for a build to be cold.</param>
/// <param name="Article">The file that is edited.</param>
internal sealed record Contender(string Name, string Program, string[] Arguments, string Site, string Output, string[] Caches, string Article)
{
    public static Contender TechNews(string tool, string name, string site, CorpusContent content)
    {
        Corpus.Write(site, Corpus.Files(content));
        return new(name, Path.GetFullPath(tool), ["build", "--output", Peer.Output], site, Peer.Output, [".technews"], Corpus.PathOf(Edited(content)));
    }

    public static Contender Of(Peer peer, string program, string site, CorpusContent content)
    {
        Corpus.Write(site, PeerSite.Files(peer, content));
        return new(NameOf(peer, program), program, peer.Arguments, site, Peer.Output, peer.Caches, peer.ArticlePath(Edited(content)));
    }

    public BuildRun Build(Scenario scenario, int run)
    {
        if (scenario == Scenario.Cold) Clear();
        var article = Path.Combine(Site, Article);
        var before = File.ReadAllText(article);
        if (scenario == Scenario.Edited) File.WriteAllText(article, $"{before}\nOne more sentence, number {run}.\n");
        try
        {
            var used = Measured.Run(Program, Arguments, Site);
            var files = Directory.GetFiles(Path.Combine(Site, Output), "*", SearchOption.AllDirectories);
            return new(Name, scenario, used, files.Length, files.Count(file => file.EndsWith(".html", StringComparison.Ordinal)));
        }
        finally
        {
            if (scenario == Scenario.Edited) File.WriteAllText(article, before);
        }
    }

    private void Clear()
    {
        foreach (var folder in Caches.Append(Output).Select(folder => Path.Combine(Site, folder)).Where(Directory.Exists))
            Directory.Delete(folder, recursive: true);
    }

    // Neither the newest nor the oldest: it is on lists of its own, and on no front.
    private static PlannedArticle Edited(CorpusContent content) => content.Plan[content.Plan.Length / 2];

    // "hugo v0.131.0+extended linux/amd64 BuildDate=...", "jekyll 4.3.1" or "3.1.8".
    private static string NameOf(Peer peer, string program)
    {
        var words = Measured.Output(program, peer.VersionArguments).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var version = words is [var first, var second, ..] && string.Equals(first, peer.Name, StringComparison.Ordinal) ? second : words.FirstOrDefault();
        return $"{peer.Name} {version?.TrimStart('v')}";
    }
}
