using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using TechNews.Caching;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Loading;
using TechNews.Tests.Files;

namespace TechNews.Tests;

/// <summary>Law 8: any sequence of edits built incrementally equals a clean build, byte for byte.</summary>
public class IncrementalFacts
{
    private const int Edits = 8;

    // A few seconds here; CI asks for thousands.
    private static int Sequences => int.TryParse(Environment.GetEnvironmentVariable("TECHNEWS_SEQUENCES"), System.Globalization.CultureInfo.InvariantCulture, out var wanted) ? wanted : 60;

    [Fact]
    public void Any_edits_in_any_order_equal_a_clean_build()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            using var temp = new TempFolder();
            var edited = new RandomEdits(new Random(seed));
            var builds = new IncrementalBuilds(seed % 2 == 0 ? temp.Root : null);
            builds.Build(edited.Inputs, "at first");
            for (var i = 0; i < Edits; i++)
            {
                var what = edited.Next();
                builds.Build(edited.Inputs, $"{what}, as edit {i + 1} of seed {seed}");
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Sequences));
    }

    [Fact]
    public void A_build_with_nothing_new_renders_nothing()
    {
        var builds = new IncrementalBuilds();
        var inputs = Newsroom.Of("a", "b", "c").WithTheme();
        builds.Build(inputs, "first");
        Assert.Equal(builds.Pages, builds.Build(inputs, "second"));
    }

    [Fact]
    public void An_edited_body_renders_its_page_alone()
    {
        var builds = new IncrementalBuilds();
        var site = Newsroom.Of("a", "b", "c", "d").Article("old", Newsroom.Noon.AddDays(-9), "summary: The same.", "Some words.");
        builds.Build(site.WithTheme(), "first");
        var reused = builds.Build(site.Article("old", Newsroom.Noon.AddDays(-9), "summary: The same.", "Some other words.").WithTheme(), "edited");
        Assert.Equal(builds.Pages - 1, reused);
    }

    [Fact]
    public void A_changed_template_renders_every_page()
    {
        var builds = new IncrementalBuilds();
        var inputs = Newsroom.Of("a").WithTheme();
        builds.Build(inputs, "first");
        var templates = inputs.Templates.Select(text => text.Path is "templates/home.html" ? new SourceText(text.Path, text.Text + "<!-- x -->") : text);
        Assert.Equal(0, builds.Build(inputs with { Templates = [.. templates] }, "changed"));
    }

    [Fact]
    public void A_remembered_body_that_is_damaged_is_made_anew()
    {
        using var temp = new TempFolder();
        var builds = new IncrementalBuilds(temp.Root);
        var inputs = Newsroom.Of("a", "b").Article("old", Newsroom.Noon.AddDays(-9), "summary: The same.", "Unmistakable words.").WithTheme();
        builds.Build(inputs, "first");
        var file = Assert.Single(Directory.GetFiles(temp.Root));
        var bytes = File.ReadAllBytes(file);
        var at = bytes.AsSpan().IndexOf("<p>Unmistakable"u8);
        Assert.True(at > 0);
        bytes[at + 5] ^= 1;
        File.WriteAllBytes(file, bytes);
        var templates = inputs.Templates.Select(text => text.Path is "templates/article.html" ? new SourceText(text.Path, text.Text + "<!-- x -->") : text);
        Assert.Equal(0, builds.Build(inputs with { Templates = [.. templates] }, "damaged"));
    }

    [Theory]
    [InlineData("{{ date.now.year }}")]
    [InlineData("{{ page.article == page.article }}")]
    public void What_no_key_can_tell_is_rendered_each_time(string template)
    {
        var builds = new IncrementalBuilds();
        var inputs = Newsroom.Of("a").WithTheme();
        var templates = inputs.Templates.Select(text => text.Path is "templates/article.html" ? new SourceText(text.Path, template) : text);
        inputs = inputs with { Templates = [.. templates] };
        builds.Build(inputs, "first");
        Assert.Equal(0, builds.Build(inputs, "second"));
    }

    [Fact]
    public void A_page_with_a_finding_is_found_out_each_time()
    {
        var inputs = Newsroom.Of("a", "b").WithTheme();
        var templates = inputs.Templates.Select(text => text.Path is "templates/article.html" ? new SourceText(text.Path, "{{ page.titel }}") : text);
        inputs = inputs with { Templates = [.. templates] };
        var builds = new IncrementalBuilds();
        for (var i = 0; i < 3; i++)
        {
            builds.Build(inputs, "with a finding");
            Assert.Contains(builds.Findings, finding => finding.Code is "TN072");
        }
    }

    /// <summary>Builds one after the other, each knowing the last; each compared with one that knows nothing.</summary>
    /// <param name="folder">Where a new process for each build would find what was parsed; null for one process that goes on.</param>
    private sealed class IncrementalBuilds(string? folder = null)
    {
        private readonly Memo memo = Memo.InMemory();
        private readonly Dictionary<string, SourceFile> files = new(StringComparer.Ordinal);
        private OutputRecord record = OutputRecord.Empty;
        private OutputTree last = OutputTree.Empty;

        public int Pages { get; private set; }

        public ImmutableArray<Diagnostic> Findings { get; private set; } = [];

        /// <summary>How many pages were not rendered.</summary>
        public int Build(BuildInputs inputs, string after)
        {
            var clean = SiteBuild.Run(inputs);
            if (record.Answer is { } answer && answer.Answers(InputsHash.Of(inputs), inputs.Options.Clock ?? inputs.Options.Now)) Compare(clean.Value.Tree, last, after);

            using var packs = folder is null ? Packs.None : Packs.Open(folder, "test");
            var plan = SiteBuild.Plan(inputs with { Texts = [.. inputs.Texts.Select(Kept)] }, folder is null ? memo : Memo.OnDisk(packs));
            Assert.Null(packs.Close());
            Assert.Equal(clean.HasErrors, plan.HasErrors);
            if (plan.HasErrors) return 0;
            var made = SiteBuild.Make(plan.Value, new RememberedOutput(last), record.Pages);
            Compare(clean.Value.Tree, made.Value.Tree, after);
            Findings = [.. plan.Findings.AddRange(made.Findings).Order()];
            Assert.Equal(clean.Findings.Order(), Findings);
            Note(inputs, plan.Value, made.Value);
            return made.Value.Pages.Reused;
        }

        // As a loader that keeps what it read: what did not change stays the same object.
        private SourceFile Kept(SourceFile file) =>
            files.TryGetValue(file.Path, out var known) && known.Utf8.Span.SequenceEqual(file.Utf8.Span) ? known : files[file.Path] = file;

        private void Note(BuildInputs inputs, SitePlan plan, BuiltSite built)
        {
            var (from, until) = AnswerTime.Of(plan, built);
            var answer = from < until ? new BuildAnswer(InputsHash.Of(inputs), from.UtcTicks, until.UtcTicks, new BuildOutcome(SiteSummary.Of(built), Findings).ToBytes()) : null;
            var noted = new OutputRecord { Files = [], Pages = built.Memory, Answer = answer };
            using var written = new MemoryStream();
            OutputRecordFormat.Write(written, noted, "test");
            record = OutputRecordFormat.Read(written.ToArray(), "test")!;
            last = built.Tree;
            Pages = built.Pages.Files.Length;
        }

        private static void Compare(OutputTree clean, OutputTree made, string after)
        {
            Assert.Equal(clean.Files.Select(file => file.Path), made.Files.Select(file => file.Path));
            for (var i = 0; i < clean.Files.Length; i++)
            {
                if (clean.Files[i].Content.Read().Span.SequenceEqual(made.Files[i].Content.Read().Span)) continue;
                Assert.Fail($"{clean.Files[i].Path} is another after {after}:\n{Text(made.Files[i])}\n--- instead of\n{Text(clean.Files[i])}");
            }
        }
    }

    private static string Text(OutputFile file) => System.Text.Encoding.UTF8.GetString(file.Content.Read().Span);
}
