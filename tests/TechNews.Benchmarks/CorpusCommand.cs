using TechNews.Benchmarks.Generating;

namespace TechNews.Benchmarks;

internal static class CorpusCommand
{
    public static int Run(Options options)
    {
        options.AllowOnly("articles", "seed");
        if (options.Rest is not [var directory]) throw new WrongUsageException("corpus needs one folder");
        Console.WriteLine($"{Corpus.Write(directory, Corpus.Files(CorpusContent.Of(Size(options))))} files in {directory}");
        return 0;
    }

    public static CorpusSize Size(Options options) =>
        new(options.Number("articles", 10_000), (ulong)options.Number("seed", 1));
}
