using Markdig.Syntax.Inlines;
using TechNews.Parsing.Markdown;

namespace TechNews.Checking.Lints;

/// <summary>Alt texts of pictures in Markdown.</summary>
internal static class Alt
{
    public static string Of(LinkInline picture) => ImageHtml.Text(picture).Trim();
}
