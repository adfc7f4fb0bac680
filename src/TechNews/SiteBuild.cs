using System.Collections.Immutable;
using TechNews.Assets;
using TechNews.Checking;
using TechNews.Composing;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Loading;
using TechNews.Parsing;
using TechNews.Relating;
using TechNews.Rendering;

namespace TechNews;

/// <summary>The whole build: one direction, each stage a function from the last stage's noun to its own.</summary>
public static class SiteBuild
{
    /// <summary>Both halves, in memory. Never touches the disk, the clock or the network. With an error among the findings the site may not be published.</summary>
    public static Reported<BuiltSite> Run(BuildInputs inputs)
    {
        var report = new Report();
        var plan = report.Take(Plan(inputs));
        return report.With(report.HasErrors ? new BuiltSite(OutputTree.Empty, plan.Edition, 0) : report.Take(Make(plan, OutputStore.InMemory)));
    }

    /// <summary>All that is known before a page is rendered. With an error among the findings nothing may be made of it.</summary>
    public static Reported<SitePlan> Plan(BuildInputs inputs)
    {
        var report = new Report();
        var parsing = SiteParser.Parse(inputs);
        var parsed = report.Take(parsing.Value.Config.Lint.Weigh(parsing));
        var edition = report.Take(parsed.Config.Lint.Weigh(Editing.EditionOf(parsed, inputs.Options)));
        var pages = SitePages.Compose(edition);
        var assets = report.Take(AssetFiles.Plan(inputs, edition));
        var templates = report.Take(TemplateSet.Parse(inputs, assets));
        var missing = inputs.Options.Strict ? Severity.Error : Severity.Warning;
        return report.With(new SitePlan(inputs, pages, new PageSetting(templates, edition, assets, missing))).WithLines(inputs);
    }

    /// <summary>Renders a plan; the pages go into the store as they are made.</summary>
    public static Reported<BuiltSite> Make(SitePlan plan, OutputStore store)
    {
        var report = new Report();
        var (edition, assets) = (plan.Edition, plan.Setting.Assets);
        var documents = report.Take(SiteDocuments.Compose(edition, plan.Pages, assets.Urls));
        var rendered = report.Take(PageRenderer.Render(plan.Pages, plan.Setting, store));
        var tree = report.Take(OutputTree.Of([.. rendered, .. documents, .. assets.Files]));
        report.Add(edition.Config.Lint.Weigh(PageLinks.Check(tree, edition)));
        return report.With(new BuiltSite(tree, edition, rendered.Length)).WithLines(plan.Inputs);
    }
}

/// <summary>Which pages a site has, and all that they are rendered with.</summary>
public sealed record SitePlan(BuildInputs Inputs, ImmutableArray<Page> Pages, PageSetting Setting)
{
    public Edition Edition => Setting.Edition;
}

/// <summary>The finished site, and the edition that it shows.</summary>
/// <param name="PageCount">HTML pages in <paramref name="Tree"/>.</param>
public sealed record BuiltSite(OutputTree Tree, Edition Edition, int PageCount);
