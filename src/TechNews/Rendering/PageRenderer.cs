using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using TechNews.Caching;
using TechNews.Composing;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Rendering.Tables;
using TechNews.Scriban;
using TechNews.Scriban.Values;

namespace TechNews.Rendering;

/// <summary>Pages through templates, in parallel; the order of the output is the order of the pages.</summary>
public static class PageRenderer
{
    private const int LoopLimit = 1_000_000;

    /// <param name="pages">None without a template (<see cref="PagesWithoutTemplate"/>).</param>
    /// <param name="store">Takes in each page as soon as it is rendered, and may still have it from the last time.</param>
    /// <param name="last">A page that is made of the same as then, and still there, is not rendered.</param>
    public static Reported<RenderedPages> Render(ImmutableArray<Page> pages, PageSetting setting, OutputStore store, PageMemory last)
    {
        var report = new Report();
        var run = new Run(pages, setting, store);
        run.Reuse(last);
        run.RenderRest();
        report.Add(Failures(pages, run.Failures, setting.Templates));
        report.Add(run.Unknown.Select(problem => RenderingProblems.Missing(problem, setting.Templates.TextOf(problem), setting.Missing)).Order());
        return report.With(run.Finish());
    }

    /// <summary>An error for each page that cannot be rendered, since its template is not there.</summary>
    public static IEnumerable<Diagnostic> PagesWithoutTemplate(ImmutableArray<Page> pages, TemplateSet templates) =>
        pages.Where(page => templates.Find(page.Template) is null)
            .Select(page => RenderingProblems.NoTemplate(page, templates.Paths));

    // One mistake in a template is one finding, however many pages meet it.
    private static IEnumerable<Diagnostic> Failures(ImmutableArray<Page> pages, TemplateProblem?[] failures, TemplateSet templates)
    {
        var failed = new List<Failure>();
        for (var i = 0; i < failures.Length; i++)
        {
            if (failures[i] is { } problem) failed.Add(new Failure(problem, pages[i]));
        }

        if (failed.Count == 0) return [];
        return failed
            .GroupBy(failure => (failure.Problem.Path, failure.Problem.Line, failure.Problem.Column, failure.Problem.Message))
            .Select(group => RenderingProblems.WhileRendering(group.First().Problem, templates.TextOf(group.First().Problem), group.First().Page, group.Count() - 1));
    }

    // Pages meet it in the order of threads; which of them is told of must not depend on that.
    private static TemplateProblem FirstOf(TemplateProblem one, TemplateProblem other) =>
        string.CompareOrdinal(one.ToString(), other.ToString()) <= 0 ? one : other;

    private sealed record Failure(TemplateProblem Problem, Page Page);

    private sealed class Run(ImmutableArray<Page> pages, PageSetting setting, OutputStore store)
    {
        private readonly SiteView site = new(setting.Edition, setting.Assets);
        private readonly FragmentCache fragments = new();
        private readonly ConcurrentDictionary<TemplatePlace, TemplateProblem> unknown = new();
        private readonly OutputFile?[] files = new OutputFile?[pages.Length];
        private readonly bool[] hasFindings = new bool[pages.Length];
        private readonly MemberSet read = new();
        private ImmutableArray<ContentHash> keys;
        private MemberSet known = new();
        private int reused;
        private bool isOfTheMoment;

        private ImmutableArray<Page> Pages => pages;

        private PageSetting Setting => setting;

        private OutputStore Store => store;

        public TemplateProblem?[] Failures { get; } = new TemplateProblem?[pages.Length];

        public IEnumerable<TemplateProblem> Unknown => unknown.Values;

        public void Reuse(PageMemory last)
        {
            if (last.Keys.Count == 0) return;
            known = MemberSet.Of(GlobalsTable.Instance, last.Members);
            keys = new PageKeys(setting, site, known).Of(pages);
            Parallel.For(0, pages.Length, i =>
            {
                var path = pages[i].OutputPath;
                if (!last.Keys.TryGetValue(path, out var key) || key != keys[i] || store.Unchanged(path) is not { } content) return;
                files[i] = new OutputFile(path, content, pages[i].Origin);
                Interlocked.Increment(ref reused);
            });
        }

        public void RenderRest()
        {
            var workers = new ConcurrentBag<Worker>(); // A thread comes and goes many times.
            Parallel.For(0, pages.Length, () => workers.TryTake(out var idle) ? idle : new Worker(this), (i, _, worker) =>
            {
                if (files[i] is null) worker.Render(i);
                return worker;
            }, workers.Add);
            foreach (var worker in workers) worker.Leave();
        }

        /// <summary>What is known for the next time: nothing, where the templates looked at the clock or at which object is which.</summary>
        public RenderedPages Finish()
        {
            ImmutableArray<OutputFile> made = [.. files.OfType<OutputFile>()];
            if (isOfTheMoment || !store.Remembers || made.Length < pages.Length) return new RenderedPages(made, PageMemory.Empty, reused);
            if (keys.IsDefault || !known.Contains(read))
            {
                known.Add(read);
                keys = new PageKeys(setting, site, known).Of(pages);
            }

            var memory = new Dictionary<string, ContentHash>(pages.Length, StringComparer.Ordinal);
            for (var i = 0; i < pages.Length; i++)
            {
                if (!hasFindings[i]) memory.TryAdd(pages[i].OutputPath, keys[i]);
            }

            return new RenderedPages(made, new PageMemory([.. known.Names(GlobalsTable.Instance)], memory), reused);
        }

        private sealed class Worker
        {
            private readonly Run run;
            private readonly ArrayBufferWriter<byte> buffer = new(64 * 1024);
            private readonly TemplateReads reads = new();
            private readonly RenderOptions options;
            private bool hasFindings;

            public Worker(Run run)
            {
                this.run = run;
                options = new RenderOptions
                {
                    Clock = run.Setting.Edition.AsOf,
                    LoopLimit = LoopLimit,
                    Fragments = run.fragments,
                    Meter = run.Setting.Templates.Meter.Templates,
                    OnMissing = Missing,
                };
            }

            public void Render(int i)
            {
                var page = run.Pages[i];
                buffer.ResetWrittenCount();
                hasFindings = false;
                var since = run.Setting.Templates.Meter.Mark();
                try
                {
                    var globals = Value.Object(new Globals(run.site, page.View), GlobalsTable.Instance);
                    run.Setting.Templates.Find(page.Template)!.Render(buffer, new RenderInput(globals) { Options = options, Reads = reads });
                    run.files[i] = new OutputFile(page.OutputPath, run.Store.Keep(page.OutputPath, buffer.WrittenSpan), page.Origin);
                }
                catch (TemplateException failed)
                {
                    run.Failures[i] = failed.Problem;
                }

                run.Setting.Templates.Meter.Rendered(page.Origin.Path, since);
                run.hasFindings[i] = hasFindings;
            }

            public void Leave()
            {
                reads.AddTo(run.read);
                run.isOfTheMoment |= reads.Clock || reads.Identity;
            }

            private void Missing(TemplateProblem problem)
            {
                hasFindings = true;
                run.unknown.AddOrUpdate(new TemplatePlace(problem.Path, problem.Line, problem.Column), problem, (_, known) => FirstOf(known, problem));
            }
        }
    }
}
