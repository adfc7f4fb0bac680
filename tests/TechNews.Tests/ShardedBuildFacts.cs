using System.Collections.Immutable;
using TechNews.Caching;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Loading;

namespace TechNews.Tests;

/// <summary><c>build --jobs N/M</c>: what several machines make of the same inputs is, put together, the site.</summary>
public class ShardedBuildFacts
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void The_parts_together_are_the_site_byte_for_byte_and_no_two_have_a_file_in_common(int machines)
    {
        var inputs = Site().WithTheme();
        var parts = Parts(inputs, machines).SelectMany(part => part.Value.Tree.Files).ToList();

        Assert.Equal(parts.Count, parts.Select(file => file.Path).Distinct(StringComparer.Ordinal).Count());
        AssertSame(SiteBuild.Run(inputs).Value.Tree.Files, parts);
    }

    [Fact]
    public void Every_machine_has_pages_to_render_and_renders_no_others()
    {
        var inputs = Site().WithTheme();
        var parts = Parts(inputs, 3);
        Assert.All(parts, part => Assert.NotEmpty(part.Value.Pages.Files));
        Assert.Equal(SiteBuild.Run(inputs).Value.Pages.Files.Length, parts.Sum(part => part.Value.Pages.Files.Length));
    }

    [Fact]
    public void Every_machine_says_what_one_alone_would()
    {
        var inputs = Site().Article("broken", Newsroom.Noon.AddHours(-1), "", "[good](/b/) [document](/robots.txt) [bad](/nowhere/)")
            .WithAsset("static/c/index.html", "mine"u8.ToArray()).WithAsset("static/D/index.html", "mine"u8.ToArray())
            .And("content/articles/warned.md", "---\ntitle: W\ndate: 2026-01-09\nauhtors: []\n---\nText.\n").WithTheme();
        var whole = SiteBuild.Run(inputs);
        Assert.Equal(["TN017", "TN080", "TN087", "TN112"], whole.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));

        Assert.All(Parts(inputs, 7), part => Assert.Equal(whole.Findings.Order(), part.Findings.Order()));
    }

    // One part, included from two templates: which page is drawn first is for the threads to say, what is told is not.
    [Fact]
    public void An_unknown_member_is_told_the_same_whichever_page_met_it_first()
    {
        var inputs = Newsroom.Of([.. Enumerable.Range(0, 40).Select(i => $"a{i}")]).WithTheme();
        inputs = inputs with
        {
            Templates =
            [
                .. inputs.Templates.Where(text => text.Path is not ("templates/home.html" or "templates/article.html")),
                new SourceText("templates/home.html", "{{ include 'odd.html' }}"),
                new SourceText("templates/article.html", "\n{{ include 'odd.html' }}"),
                new SourceText("templates/odd.html", "{{ page.titel }}"),
            ],
        };
        var first = SiteBuild.Run(inputs).Findings;
        Assert.Contains(first, finding => finding.Code is "TN072");
        for (var i = 0; i < 200; i++) Assert.Equal(first.Order(), SiteBuild.Run(inputs).Findings.Order());
    }

    [Fact]
    public void A_page_without_its_template_is_an_error_on_every_machine()
    {
        var inputs = Site().WithTheme();
        inputs = inputs with { Templates = [.. inputs.Templates.Where(text => text.Path is not "templates/home.html")] };
        var whole = SiteBuild.Run(inputs);
        Assert.True(whole.HasErrors);
        Assert.All(Parts(inputs, 3), part => Assert.Equal(whole.Findings.Order(), part.Findings.Order()));
    }

    [Fact]
    public void A_machine_that_built_its_part_before_renders_what_is_new_in_it()
    {
        var before = Site().Article("old", Newsroom.Noon.AddDays(-9), "summary: The same.", "Some words.").WithTheme();
        var after = Site().Article("old", Newsroom.Noon.AddDays(-9), "summary: The same.", "Other words.").WithTheme();
        var rendered = 0;
        foreach (var shard in Shards(3))
        {
            var first = Make(before, shard, OutputTree.Empty, PageMemory.Empty);
            var same = Make(before, shard, first.Tree, first.Memory);
            Assert.Equal(same.Pages.Files.Length, same.Pages.Reused);

            var edited = Make(after, shard, first.Tree, first.Memory);
            AssertSame(SiteBuild.Run(after with { Options = after.Options with { Shard = shard } }).Value.Tree.Files, edited.Tree.Files);
            rendered += edited.Pages.Files.Length - edited.Pages.Reused;
        }

        Assert.Equal(1, rendered);
    }

    [Fact]
    public void What_is_remembered_of_one_part_answers_for_no_other()
    {
        var inputs = Site().WithTheme();
        var hashes = Shards(3).Append(Shard.Whole).Select(shard => InputsHash.Of(inputs with { Options = inputs.Options with { Shard = shard } }));
        Assert.Equal(4, hashes.Distinct().Count());
    }

    // Sections, topics, authors, redirects, feeds, a ranking, an index for search and media: every kind of file.
    private static TestSite Site() => Newsroom.Of("a", "b", "c", "d", "e", "f")
        .And("site.yml", TestSite.Config + "search: true\n")
        .And("content/sections/chips.yml", "title: Chips\n")
        .And("content/authors/ada.yml", "name: Ada\n")
        .Article("g", Newsroom.Noon.AddHours(-2), "section: chips\ntags: [one, two]\nauthors: [ada]\naliases: [/old/]", "Text with a [link](b.md).")
        .And("content/views/2026-01-09.csv", "date,path,visitors,pageviews,source\n2026-01-09,/a/,7,9,logs\n")
        .WithAsset("static/data/figures.csv", "1,2\n"u8.ToArray());

    private static IEnumerable<Shard> Shards(int machines) => Enumerable.Range(1, machines).Select(number => new Shard(number, machines));

    private static ImmutableArray<Reported<BuiltSite>> Parts(BuildInputs inputs, int machines) =>
        [.. Shards(machines).Select(shard => SiteBuild.Run(inputs with { Options = inputs.Options with { Shard = shard } }))];

    private static BuiltSite Make(BuildInputs inputs, Shard shard, OutputTree last, PageMemory memory)
    {
        var plan = SiteBuild.Plan(inputs with { Options = inputs.Options with { Shard = shard } });
        return SiteBuild.Make(plan.Value, new RememberedOutput(last), memory).Value;
    }

    private static void AssertSame(IEnumerable<OutputFile> expected, IEnumerable<OutputFile> files) => Assert.Equal(Bytes(expected), Bytes(files));

    private static IEnumerable<(string Path, string Bytes)> Bytes(IEnumerable<OutputFile> files) =>
        files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => (file.Path, Convert.ToHexString(file.Content.Read().Span)));
}
