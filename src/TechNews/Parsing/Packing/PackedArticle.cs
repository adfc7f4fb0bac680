using TechNews.Caching;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Parsing.Packing;

/// <summary>A parsed article with its findings, as bytes for the cache; all but the markup of its body.</summary>
internal static class PackedArticle
{
    [ThreadStatic]
    private static ByteWriter? writer;

    /// <summary>Good until the thread writes its next.</summary>
    public static ReadOnlySpan<byte> Write(Reported<Article> parsed)
    {
        var to = writer ??= new ByteWriter();
        to.Clear();
        var (article, places) = (parsed.Value, new PackedPlaces(parsed.Value.Path));
        to.Text(article.Id);
        to.Flag(article.IsBundle);
        to.Text(article.Slug);
        places.Write(article.TitleAt, to);
        places.Write(article.UrlAt, to);
        PackedFront.Write(article.Front, places, to);
        PackedBody.Write(article.Body, places, to);
        to.Each(parsed.Findings, (finding, _) => Write(finding, places, to));
        return to.Written;
    }

    /// <param name="path">Of the file that was parsed.</param>
    /// <param name="markup">Reads the markup that has a hash, when it is asked for.</param>
    public static Reported<Article> Read(ReadOnlyMemory<byte> bytes, string path, Func<ContentHash, ReadOnlyMemory<byte>> markup)
    {
        var (from, places) = (new ByteReader(bytes), new PackedPlaces(path));
        var article = new Article
        {
            Path = path,
            Id = from.Text(),
            IsBundle = from.Flag(),
            Slug = from.Text(),
            TitleAt = places.Read(from),
            UrlAt = places.Read(from),
            Front = PackedFront.Read(places, from),
            Body = PackedBody.Read(places, from, markup),
        };
        return new Reported<Article>(article, from.Each(_ => ReadFinding(places, from)));
    }

    private static void Write(Diagnostic finding, PackedPlaces places, ByteWriter to)
    {
        to.Number((int)finding.Severity);
        to.Text(finding.Code);
        to.Text(finding.Message);
        places.Write(finding.Where, to);
        to.Text(finding.Help);
    }

    private static Diagnostic ReadFinding(PackedPlaces places, ByteReader from) =>
        new((Severity)from.Number(), from.Text(), from.Text(), places.Read(from), from.TextOrNull());
}
