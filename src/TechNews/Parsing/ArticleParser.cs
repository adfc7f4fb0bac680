using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Loading;
using TechNews.Parsing.Markdown;

namespace TechNews.Parsing;

/// <summary>
/// One Markdown file to one article. There is always an article, so that links to it are not reported as broken
/// besides what is wrong with it.
/// </summary>
internal static class ArticleParser
{
    public const string Folder = SourceNames.Articles;

    public static Reported<Article> Parse(SourceText source, SiteDefaults site)
    {
        var report = new Report();
        var (article, bodyStart) = report.Take(ParseFront(source, site));
        var body = report.Take(BodyParser.Parse(source, bodyStart, OptionsFor(article.Front, site)));
        return report.With(article with { Body = body });
    }

    /// <summary>The article without its body, and the offset at which the body starts.</summary>
    public static Reported<(Article Article, int BodyStart)> ParseFront(SourceText source, SiteDefaults site)
    {
        var report = new Report();
        FileName.Check(source.Path, report);
        var name = FileName.Of(source.Path, Folder);
        var block = report.Take(FrontMatterBlock.Read(source));
        var fields = Fields.Of(
            block.Yaml.Root, FrontMatterKeys.Article, report,
            missingAt: block.Yaml.IsComplete ? source.At(0, 3) : null,
            unknown: key => ParsingProblems.UnknownKey(key, FrontMatterKeys.Article.Names));
        var front = FrontMatterReader.Read(fields, site, name);
        var article = new Article
        {
            Id = name.Id,
            Path = source.Path,
            IsBundle = name.IsBundle,
            Slug = Slug(fields, name, source),
            Front = front,
            Body = ArticleBody.Empty,
            TitleAt = fields.Find("title")?.Value.At ?? source.At(0, 3),
            UrlAt = (fields.Find("url") ?? fields.Find("slug") ?? fields.Find("title"))?.Value.At ?? source.At(0, 3),
        };
        return report.With((article, block.BodyStart));
    }

    private static BodyOptions OptionsFor(FrontMatter front, SiteDefaults site) =>
        new() { Language = front.Language ?? site.Language, Typography = site.Typography, Words = new Headline(front.Title, front.Summary), IsPaidFor = front.IsPaidFor };

    private static string Slug(Fields fields, FileName name, SourceText source)
    {
        if (fields.Find("slug") is { } entry && fields.Located("slug", "a-short-name") is { } slug)
        {
            var problem = UrlPath.ProblemOfSegment(slug.Value);
            if (problem is null) return slug.Value;
            fields.Report.Add(ParsingProblems.BadSlug(entry.Value, problem, Proposal(slug.Value)));
        }
        else if (name.Slug.Length == 0)
        {
            fields.Report.Add(ParsingProblems.NoSlug(source.Path));
        }

        return name.Slug.Length > 0 ? name.Slug : "untitled";
    }

    /// <summary>A slug near the one that cannot be, or nothing where that could not be either.</summary>
    private static string Proposal(string slug) => Slugs.Of(slug) is var near && UrlPath.ProblemOfSegment(near) is null ? near : "";
}
