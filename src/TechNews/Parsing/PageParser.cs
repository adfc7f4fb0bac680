using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Parsing.Markdown;

namespace TechNews.Parsing;

/// <summary>One Markdown file of <c>content/pages</c> to one page.</summary>
internal static class PageParser
{
    public const string Folder = "content/pages/";

    public static Reported<StaticPage> Parse(SourceText source, SiteDefaults site)
    {
        var report = new Report();
        var name = FileName.Of(source.Path, Folder);
        var block = report.Take(FrontMatterBlock.Read(source));
        var fields = Fields.Of(
            block.Yaml.Root, FrontMatterKeys.Page, report,
            missingAt: block.Yaml.IsComplete ? source.At(0, 3) : null,
            unknown: key => ParsingProblems.UnknownKey(key, FrontMatterKeys.Page.Names));
        var language = FrontMatterReader.Language(fields) ?? site.Language;
        CheckUnusedKeys(fields);
        if (fields.Find("url") is null) CheckId(name.Id, source.Path, report);
        return report.With(new StaticPage
        {
            Id = name.Id,
            Path = source.Path,
            Title = fields.RequiredLine("title", "\"About us\"") ?? name.Id,
            Description = fields.Line("description"),
            Url = PathFields.Url(fields),
            Draft = Standing.Read(fields).Draft,
            Weight = fields.Whole("weight"),
            Layout = PathFields.Layout(fields),
            Updated = (fields.Instant("updated", site.Zone) ?? fields.Instant("date", site.Zone))?.Value,
            NoIndex = fields.Flag("noindex") ?? false,
            Params = fields.Settings("params"),
            Body = report.Take(BodyParser.Parse(source, block.BodyStart, new BodyOptions { Language = language, Typography = site.Typography })),
            TitleAt = fields.Find("title")?.Value.At ?? source.At(0, 3),
        });
    }

    // Without a key of its own the page's path is its URL.
    private static void CheckId(string id, string path, Report report)
    {
        var problem = id.Split('/').Select(UrlPath.ProblemOfSegment).FirstOrDefault(found => found is not null);
        if (problem is not null) report.Add(ParsingProblems.BadFileName(path, problem));
    }

    private static void CheckUnusedKeys(Fields fields)
    {
        if (fields.Line("type", "page") is { } type && type is not "page")
            fields.Report.Add(ParsingProblems.NoEffect("type", fields.Find("type")!.Key.At, "'layout' names another template"));
    }
}
