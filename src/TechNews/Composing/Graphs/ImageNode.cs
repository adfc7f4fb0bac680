using TechNews.Relating;

namespace TechNews.Composing.Graphs;

/// <summary>A picture with its true size, and who made it under which licence.</summary>
internal static class ImageNode
{
    // A search engine shows none that is smaller (developers.google.com/search/docs/appearance/structured-data/article).
    private const int LeastPixels = 50_000;

    /// <summary>Whether a picture is large enough to stand for an article; one whose size is not known may be.</summary>
    public static bool IsLargeEnough(StoryImage image) => image.Size is not { } size || (long)size.Width * size.Height >= LeastPixels;

    /// <summary>Type and members, inside an object that is open.</summary>
    public static void Members(GraphWriter node, StoryImage image)
    {
        node.Text(Names.Type, Types.ImageObject);
        node.Text(Names.Url, image.AbsoluteUrl);
        node.Text(Names.ContentUrl, image.AbsoluteUrl);
        if (image.Size is { } size)
        {
            node.Number(Names.Width, size.Width);
            node.Number(Names.Height, size.Height);
        }

        node.Text(Names.Caption, image.Caption);
        node.Text(Names.CreditText, image.Credit);
        if (image.Licence is null) return;
        if (Licences.UrlOf(image.Licence) is { } url) node.Text(Names.License, url);
        else node.Text(Names.CopyrightNotice, image.Licence);
    }
}
