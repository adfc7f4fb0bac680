using TechNews.Caching;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Parsing.Packing;

/// <summary>A parsed article with its findings, as bytes for the cache; all but the markup of its body.</summary>
internal static class PackedArticle
{
    [ThreadStatic]
    private static ByteWriter? writer;

    [ThreadStatic]
    private static ByteWriter? textWriter;

    /// <summary>The text of the body first, by itself. Good until the thread writes its next.</summary>
    public static ReadOnlySpan<byte> Write(Reported<Article> parsed)
    {
        var (to, text) = (Cleared(ref writer), Cleared(ref textWriter));
        var (article, places) = (parsed.Value, new PackedPlaces(parsed.Value.Path));
        PackedBody.WriteText(article.Body, places, text);
        to.Bytes(text.Written);
        to.Text(article.Id);
        to.Flag(article.IsBundle);
        to.Text(article.Slug);
        places.Write(article.TitleAt, to);
        to.Maybe(article.UrlAt == article.TitleAt ? null : article.UrlAt, places.Write);
        PackedFront.Write(article.Front, places, to);
        PackedBody.Write(article.Body, to);
        to.Each(parsed.Findings, (finding, _) => Write(finding, places, to));
        return to.Written;
    }

    /// <summary>All but the text of the body.</summary>
    /// <param name="path">Of the file that was parsed.</param>
    /// <param name="markup">Reads the markup that has a hash, when it is asked for.</param>
    /// <param name="text">Reads the text of a body of which the rest is known, when it is asked for.</param>
    public static Reported<Article> Read(ReadOnlyMemory<byte> bytes, string path, Func<ContentHash, ReadOnlyMemory<byte>> markup, Func<ArticleBody, ArticleBody> text)
    {
        var (from, places) = (new ByteReader(bytes), new PackedPlaces(path));
        _ = from.Bytes();
        var (id, isBundle, slug, titleAt) = (from.Text(), from.Flag(), from.Text(), places.Read(from));
        var article = new Article
        {
            Path = path,
            Id = id,
            IsBundle = isBundle,
            Slug = slug,
            TitleAt = titleAt,
            UrlAt = from.Maybe(places.Read) ?? titleAt,
            Front = PackedFront.Read(places, from),
            Body = PackedBody.Read(from, markup),
            Text = text,
        };
        return new Reported<Article>(article, from.Each(_ => ReadFinding(places, from)));
    }

    /// <summary>A body with its text.</summary>
    /// <param name="known">The rest of it.</param>
    public static ArticleBody ReadText(ReadOnlyMemory<byte> bytes, string path, ArticleBody known) =>
        PackedBody.ReadText(known, new PackedPlaces(path), new ByteReader(new ByteReader(bytes).Bytes()));

    private static ByteWriter Cleared(ref ByteWriter? writer)
    {
        writer ??= new ByteWriter();
        writer.Clear();
        return writer;
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
