using System.Text;

namespace TechNews.Benchmarks.Generating;

/// <summary>How large a generated site is, and which one of that size.</summary>
internal sealed record CorpusSize(int Articles, ulong Seed);

/// <summary>
/// A generated news site to measure with: articles of about 5 KB in eight sections, thirty tags by Zipf, five authors,
/// a month of readers. The same size and seed give the same bytes on every machine.
/// </summary>
internal static class Corpus
{
    /// <summary>Every file's path relative to the site's root, with forward slashes, and its text.</summary>
    public static IEnumerable<(string Path, string Text)> Files(CorpusSize size)
    {
        var words = new Words();
        var prose = new Prose(words);
        var site = Chance.For(size.Seed, Topic.Site, 0);
        var tags = Tags(words, site);
        var plan = Plan.Of(size, prose);
        var text = new ArticleText(plan, size.Seed, prose, tags);
        var articles = plan.Chunk(1000).SelectMany(some => some.AsParallel().AsOrdered().Select(Article).ToArray());
        return SiteFiles.All(prose, site).Concat(ViewFiles.All(plan, size.Seed)).Concat(articles);

        (string, string) Article(PlannedArticle article) =>
            ($"content/articles/{article.Folder}/{article.Slug}.md", text.Of(article));
    }

    /// <summary>Writes the files under <paramref name="directory"/>, which must be empty or absent; returns how many.</summary>
    public static int Write(string directory, CorpusSize size)
    {
        if (Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory).Any())
            throw new IOException($"{directory} is not empty");
        var count = 0;
        foreach (var (path, text) in Files(size))
        {
            var target = Path.Combine(directory, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text, Utf8);
            count++;
        }
        return count;
    }

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static string[] Tags(Words words, Chance chance)
    {
        var tags = new HashSet<string>(StringComparer.Ordinal);
        while (tags.Count < SiteFiles.TagCount) tags.Add(words.Rare(chance));
        return [.. tags.Order(StringComparer.Ordinal)];
    }
}
