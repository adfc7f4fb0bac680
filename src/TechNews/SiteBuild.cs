using TechNews.Assets;
using TechNews.Checking;
using TechNews.Composing;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Loading;
using TechNews.Metering;
using TechNews.Parsing;
using TechNews.Relating;
using TechNews.Rendering;

namespace TechNews;

/// <summary>The whole build: one direction, each stage a function from the last stage's noun to its own.</summary>
public static class SiteBuild
{
    /// <summary>Never touches the disk, the clock or the network. With an error among the findings the site may not be published.</summary>
    public static Reported<BuiltSite> Run(BuildInputs inputs)
    {
        var report = new Report();
        var meter = inputs.Options.Meter;
        meter.Enter(BuildStage.Parse, inputs.Texts.Length);
        var parsing = SiteParser.Parse(inputs);
        var parsed = report.Take(parsing.Value.Config.Lint.Weigh(parsing));
        meter.Enter(BuildStage.Relate);
        var edition = report.Take(parsed.Config.Lint.Weigh(Editing.EditionOf(parsed, inputs.Options)));
        meter.Enter(BuildStage.Compose);
        var pages = SitePages.Compose(edition);
        var assets = report.Take(AssetFiles.Plan(inputs, edition));
        meter.Enter(BuildStage.Templates);
        var templates = report.Take(TemplateSet.Parse(inputs, assets));
        if (report.HasErrors) return report.With(new BuiltSite(OutputTree.Empty, edition, 0));

        var missing = inputs.Options.Strict ? Severity.Error : Severity.Warning;
        meter.Enter(BuildStage.Documents);
        var documents = report.Take(SiteDocuments.Compose(edition, pages, assets.Urls));
        meter.Enter(BuildStage.Render, pages.Length);
        var rendered = report.Take(PageRenderer.Render(pages, templates, edition, assets, missing));
        meter.Enter(BuildStage.Links);
        var tree = report.Take(OutputTree.Of([.. rendered, .. documents, .. assets.Files]));
        report.Add(parsed.Config.Lint.Weigh(PageLinks.Check(tree, edition)));
        return report.With(new BuiltSite(tree, edition, rendered.Length));
    }
}

/// <summary>The finished site, and the edition that it shows.</summary>
/// <param name="PageCount">HTML pages in <paramref name="Tree"/>.</param>
public sealed record BuiltSite(OutputTree Tree, Edition Edition, int PageCount);
