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
    /// <summary>Every file's path relative to the site's root, with forward slashes, and its text, as TechNews reads it.</summary>
    public static IEnumerable<(string Path, string Text)> Files(CorpusContent content) =>
        SiteFiles.All(content.Sections, content.Authors)
            .Concat(ViewFiles.All(content.Plan, content.Seed))
            .Concat(content.Articles().Select(article => (PathOf(article.Plan), article.FrontMatter + article.Body)));

    public static string PathOf(PlannedArticle article) => $"content/articles/{article.Folder}/{article.Slug}.md";

    /// <summary>Writes the files under <paramref name="directory"/>, which must be empty or absent; returns how many.</summary>
    public static int Write(string directory, IEnumerable<(string Path, string Text)> files)
    {
        if (Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory).Any())
            throw new IOException($"{directory} is not empty");
        var count = 0;
        foreach (var (path, text) in files)
        {
            var target = Path.Combine(directory, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text, Utf8);
            count++;
        }
        return count;
    }

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
}
