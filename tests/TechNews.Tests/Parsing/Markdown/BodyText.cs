using System.Text;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Parsing;
using TechNews.Parsing.Markdown;

namespace TechNews.Tests.Parsing.Markdown;

/// <summary>A body as facts see it: holes filled with what the author wrote.</summary>
internal static class BodyText
{
    public static Reported<ArticleBody> Parse(string markdown, string language = "en", bool typography = true) =>
        BodyParser.Parse(new SourceText("content/articles/a.md", markdown), 0, new BodyOptions(language, typography));

    public static string Html(string markdown, string language = "en", bool typography = true) =>
        Html(Parse(markdown, language, typography).Value).TrimEnd('\n');

    public static string Html(ArticleBody body)
    {
        var html = new StringBuilder();
        foreach (var part in body.Parts)
        {
            _ = part switch
            {
                BodyPart.Markup markup => html.Append(Encoding.UTF8.GetString(body.Markup.Utf8.Span.Slice(markup.Start, markup.Length))),
                BodyPart.LinkStart link => html.Append($"<a href=\"[{link.Target.Value}]\"{link.Attributes}>"),
                BodyPart.LeadEnd => html,
                BodyPart.LinkEnd => html.Append("</a>"),
                BodyPart.Image image => html.Append($"<img src=\"[{image.Source.Value}]\"{image.Attributes}>"),
                _ => throw new NotSupportedException(),
            };
        }

        return html.ToString();
    }

    public static string[] Findings(string markdown) =>
        [.. Parse(markdown).Findings.Select(finding => $"{finding.Where.Line}:{finding.Where.Column} {finding.Code}")];
}
