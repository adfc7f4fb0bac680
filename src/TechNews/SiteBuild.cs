using System.Collections.Immutable;
using TechNews.Assets;
using TechNews.Caching;
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
    /// <summary>Both halves, in memory. Never touches the disk, the clock or the network. With an error among the findings the site may not be published.</summary>
    public static Reported<BuiltSite> Run(BuildInputs inputs)
    {
        var report = new Report();
        var plan = report.Take(Plan(inputs));
        return report.With(report.HasErrors ? BuiltSite.NothingOf(plan.Edition) : report.Take(Make(plan, OutputStore.InMemory, PageMemory.Empty)));
    }

    /// <summary>All that is known before a page is rendered. With an error among the findings nothing may be made of it.</summary>
    public static Reported<SitePlan> Plan(BuildInputs inputs) => Plan(inputs, Memo.None);

    /// <param name="memo">What earlier builds of this process computed.</param>
    public static Reported<SitePlan> Plan(BuildInputs inputs, Memo memo)
    {
        var report = new Report();
        var meter = inputs.Options.Meter;
        meter.Enter(BuildStage.Parse, inputs.Texts.Length);
        var (edition, parsed) = report.Take(Edit(SiteParser.Parse(inputs, memo), inputs.Options));
        meter.Enter(BuildStage.Compose);
        var assets = report.Take(AssetFiles.Plan(inputs, edition));
        var (pages, parsing) = AtOnce(() => SitePages.Compose(edition), () => TemplateSet.Parse(inputs, assets));
        var templates = report.Take(parsing);
        report.Add(PageRenderer.PagesWithoutTemplate(pages, templates));
        var missing = inputs.Options.Strict ? Severity.Error : Severity.Warning;
        return report.With(new SitePlan(inputs, parsed, pages, new PageSetting(templates, edition, assets, missing))).WithLines(inputs);
    }

    // By itself, so that nobody holds the texts any more when the stories are made.
    private static Reported<(Edition Edition, ParsedSite Site)> Edit(Reported<ParsedSite> parsed, BuildOptions options)
    {
        var lint = parsed.Value.Config.Lint;
        var findings = lint.Weigh(parsed).Findings;
        options.Meter.Enter(BuildStage.Relate);
        var edited = lint.Weigh(Editing.Edit(parsed.Value, options));
        return edited with { Findings = findings.AddRange(edited.Findings) };
    }

    /// <summary>Renders a plan, or the part of it that falls to this machine; the pages go into the store as they are made, and those that it still has from the last time stay.</summary>
    public static Reported<BuiltSite> Make(SitePlan plan, OutputStore store, PageMemory last)
    {
        var report = new Report();
        var (edition, assets) = (plan.Edition, plan.Setting.Assets);
        var (meter, shard) = (plan.Inputs.Options.Meter, plan.Inputs.Options.Shard);
        var (pages, elsewhere) = Parted(plan.Pages, shard);
        meter.Enter(BuildStage.Render, pages.Length);
        var (composed, rendering) = AtOnce(() => SiteDocuments.Compose(edition, plan.Pages, assets.Urls), () => PageRenderer.Render(pages, plan.Setting, store, last));
        var (documents, rendered) = (report.Take(composed), report.Take(rendering));
        meter.Enter(BuildStage.Links);
        var tree = report.Take(OutputTree.Of([.. rendered.Files, .. elsewhere, .. shard.Part([.. documents, .. assets.Files])]));
        report.Add(edition.Config.Lint.Weigh(PageLinks.Check(tree, edition)));
        return report.With(new BuiltSite(tree, edition, rendered)).WithLines(plan.Inputs);
    }

    // Neither needs the other: on a small site most of either is one thread's work.
    private static (TOne One, TOther Other) AtOnce<TOne, TOther>(Func<TOne> one, Func<TOther> other)
    {
        var first = Task.Run(one);
        var second = other();
        return (first.GetAwaiter().GetResult(), second);
    }

    // That the others' pages will be there is enough to know whether links and paths are right.
    private static (ImmutableArray<Page> Here, IEnumerable<PlannedFile> Elsewhere) Parted(ImmutableArray<Page> pages, Shard shard) => (
        [.. pages.Where(page => shard.Has(page.OutputPath))],
        pages.Where(page => !shard.Has(page.OutputPath)).Select(page => new PlannedFile(page.OutputPath, page.Origin)));
}

/// <summary>Which pages a site has, and all that they are rendered with. The texts of its articles are in the stories of <see cref="Edition"/> alone.</summary>
public sealed record SitePlan(BuildInputs Inputs, ParsedSite Parsed, ImmutableArray<Page> Pages, PageSetting Setting)
{
    public Edition Edition => Setting.Edition;
}

/// <summary>The finished site or the part of it that falls to this machine, and the edition that it shows.</summary>
/// <param name="Pages">The HTML pages in <paramref name="Tree"/>.</param>
public sealed record BuiltSite(OutputTree Tree, Edition Edition, RenderedPages Pages)
{
    /// <summary>What there is of a site with errors.</summary>
    public static BuiltSite NothingOf(Edition edition) => new(OutputTree.Empty, edition, RenderedPages.None);

    /// <summary>From what its pages were made.</summary>
    public PageMemory Memory => Pages.Memory;
}
