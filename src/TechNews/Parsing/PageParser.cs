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
        CheckUnusedKeys(fields, site.Zone);
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
            NoIndex = fields.Flag("noindex") ?? false,
            Params = fields.Settings("params"),
            Body = report.Take(BodyParser.Parse(source, block.BodyStart, new BodyOptions { Language = language })),
            TitleAt = fields.Find("title")?.Value.At ?? source.At(0, 3),
        });
    }

    private static void CheckUnusedKeys(Fields fields, SiteZone zone)
    {
        fields.Instant("date", zone);
        fields.Instant("updated", zone);
        fields.Line("type", "page");
    }
}
