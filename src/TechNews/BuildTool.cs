using TechNews.Scriban;

namespace TechNews;

/// <summary>The exact code that builds: what other code made may differ from what this would make.</summary>
public static class BuildTool
{
    private static readonly Type[] Parts =
    [
        typeof(BuildTool), typeof(Template), typeof(Markdig.Markdown), typeof(YamlDotNet.Core.Parser), typeof(AngleSharp.Html.Parser.HtmlParser), typeof(NodaTime.Instant), typeof(object),
    ];

    /// <summary>Changes with any of the assemblies that decide what a build makes, the framework's own among them.</summary>
    public static string Id { get; } = string.Join('-', Parts.Select(part => part.Module.ModuleVersionId.ToString("N")));
}
