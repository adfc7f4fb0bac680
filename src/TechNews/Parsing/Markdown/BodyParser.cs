using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Parsing.Markdown;

internal sealed record BodyOptions
{
    public required string Language { get; init; }
}

internal static class BodyParser
{
    public static Reported<ArticleBody> Parse(SourceText source, int bodyStart, BodyOptions options) => Reported.Clean(ArticleBody.Empty);
}
