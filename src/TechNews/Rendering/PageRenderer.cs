using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using TechNews.Assets;
using TechNews.Composing;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Relating;
using TechNews.Rendering.Tables;
using TechNews.Scriban;
using TechNews.Scriban.Values;

namespace TechNews.Rendering;

/// <summary>Pages through templates, in parallel; the order of the output is the order of the pages.</summary>
public static class PageRenderer
{
    private const int LoopLimit = 1_000_000;

    /// <param name="missing">How much an unknown template member weighs.</param>
    public static Reported<ImmutableArray<OutputFile>> Render(
        ImmutableArray<Page> pages, TemplateSet templates, Edition edition, AssetFiles assets, Severity missing)
    {
        var report = new Report();
        report.Add(PagesWithoutTemplate(pages, templates));
        if (report.HasErrors) return report.With(ImmutableArray<OutputFile>.Empty);

        var unknown = new ConcurrentDictionary<TemplatePlace, TemplateProblem>();
        var failures = new TemplateProblem?[pages.Length];
        var files = new OutputFile?[pages.Length];
        var site = new SiteView(edition, assets);
        var options = new RenderOptions
        {
            Clock = edition.AsOf,
            LoopLimit = LoopLimit,
            Fragments = new FragmentCache(),
            Meter = templates.Meter.Templates,
            OnMissing = problem => unknown.TryAdd(new TemplatePlace(problem.Path, problem.Line, problem.Column), problem),
        };
        Parallel.For(0, pages.Length, () => new ArrayBufferWriter<byte>(64 * 1024), (i, _, buffer) =>
        {
            buffer.ResetWrittenCount();
            var since = templates.Meter.Mark();
            try
            {
                var globals = Value.Object(new Globals(site, pages[i].View), GlobalsTable.Instance);
                templates.Find(pages[i].Template)!.Render(buffer, new RenderInput(globals) { Options = options });
                files[i] = new OutputFile(pages[i].OutputPath, new FileContent.InMemory(buffer.WrittenSpan.ToArray()), pages[i].Origin);
            }
            catch (TemplateException failed)
            {
                failures[i] = failed.Problem;
            }

            templates.Meter.Rendered(pages[i].Origin.Path, since);

            return buffer;
        }, static _ => { });

        report.Add(Failures(pages, failures, templates));
        report.Add(unknown.Values.Select(problem => RenderingProblems.Missing(problem, templates.TextOf(problem), missing)).Order());
        return report.With<ImmutableArray<OutputFile>>([.. files.OfType<OutputFile>()]);
    }

    private static IEnumerable<Diagnostic> PagesWithoutTemplate(ImmutableArray<Page> pages, TemplateSet templates) =>
        pages.Where(page => templates.Find(page.Template) is null)
            .Select(page => RenderingProblems.NoTemplate(page, templates.Paths));

    // One mistake in a template is one finding, however many pages meet it.
    private static IEnumerable<Diagnostic> Failures(ImmutableArray<Page> pages, TemplateProblem?[] failures, TemplateSet templates) =>
        failures
            .Select((problem, i) => (Problem: problem, Page: pages[i]))
            .Where(failure => failure.Problem is not null)
            .GroupBy(failure => (failure.Problem!.Path, failure.Problem.Line, failure.Problem.Column, failure.Problem.Message))
            .Select(group => RenderingProblems.WhileRendering(
                group.First().Problem!, templates.TextOf(group.First().Problem!), group.First().Page, group.Count() - 1));
}
