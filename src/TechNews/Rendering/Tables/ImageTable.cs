using TechNews.Composing;
using TechNews.Relating;
using TechNews.Scriban.Values;

namespace TechNews.Rendering.Tables;

internal static class ImageTable
{
    public static readonly MemberTable<StoryImage> Instance =
        new MemberTable<StoryImage>("image", "A picture with what is said of it.")
            .Text("url", image => image.Url, "Path from the host's root, or an absolute URL for a picture elsewhere.")
            .Text("absolute_url", image => image.AbsoluteUrl, "The URL with scheme and host.")
            .Text("type", image => ImageType.Of(image.Url), "Media type, where the URL's extension tells it, or null.")
            .Text("alt", image => image.Alt, "Text for those who do not see it; empty for decoration.")
            .Number("width", image => image.Size?.Width, "Width in pixels, where known.")
            .Number("height", image => image.Size?.Height, "Height in pixels, where known.")
            .Text("caption", image => image.Caption, "Caption, or null.")
            .Text("credit", image => image.Credit, "Who made it, or null.")
            .Text("licence", image => image.Licence, "Its licence, or null.");
}
