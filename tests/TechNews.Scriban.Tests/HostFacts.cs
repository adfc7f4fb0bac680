using TechNews.Scriban.Checking;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Tests;

public sealed class HostFacts
{
    private static readonly MemberTable<Person> People = new MemberTable<Person>("person", "Someone.")
        .Text("name", p => p.Name, "The name.")
        .List("friends", p => p.Friends, () => People!, "Others.");

    private static readonly MemberTable<Page> Globals = new MemberTable<Page>("globals", "What templates see.")
        .Text("title", p => p.Title, "The title.")
        .Object("author", p => p.Author, People, "Who wrote it.")
        .Date("posted", p => p.Date, "When.")
        .TextList("tags", p => p.Tags, "The tags.")
        .Object("site", p => p.Site, People, "The same on each page.")
        .Function("twice", new HostFunction("twice", "Two of it.", 1, 1, a => Value.Text(a[0].ToString() + a[0])));

    private static readonly Person Ann = new("Ann", []);
    private static readonly Page Sample = new("T<", new Person("Bo", [Ann]), new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)), ["x", "y"], Ann);

    [Fact]
    public void Templates_read_members_of_host_objects_and_lists() =>
        Assert.Equal(
            "T&lt; Bo Ann x,y 03:04 aa 1",
            Run.Html("{{ title }} {{ author.name }} {{ author.friends[0].name }} {{ tags | array.join ',' }} {{ posted | date.to_string '%H:%M' }} {{ twice 'a' }} {{ author.friends.size }}", Value.Object(Sample, Globals)));

    [Fact]
    public void Host_objects_cannot_be_changed() =>
        Assert.Contains("cannot be changed", Assert.Throws<TemplateException>(() => Run.Html("{{ author.name = 'x' }}", Value.Object(Sample, Globals))).Message, StringComparison.Ordinal);

    [Fact]
    public void Missing_members_are_told_with_a_suggestion()
    {
        var told = new List<TemplateProblem>();
        Run.Library(OutputKind.Html, "{{ author.nmae }}{{ titel }}")["main"].RenderText(
            new RenderInput(Value.Object(Sample, Globals)) { Options = new RenderOptions { OnMissing = told.Add } });
        Assert.Equal(["did you mean `name`?", "did you mean `title`?"], told.Select(p => p.Help));
    }

    [Theory]
    [InlineData("{{ author.nmae }}", "`person` has no member `nmae`")]
    [InlineData("{{ for f in author.friends }}{{ f.nam }}{{ end }}", "`person` has no member `nam`")]
    [InlineData("{{ for f in author.friends | array.sort 'name' }}{{ f.nam }}{{ end }}", "`person` has no member `nam`")]
    [InlineData("{{ a = author; a.friends[0].nam }}", "`person` has no member `nam`")]
    [InlineData("{{ (author.friends | array.first).nam }}", "`person` has no member `nam`")]
    [InlineData("{{ include 'part' who: author }}", "`person` has no member `nick`")]
    [InlineData("{{ include 'prt' }}", "the template `prt` does not exist")]
    [InlineData("{{ titel }}", "the variable `titel` is not defined")]
    [InlineData("{{ title | string.upcas }}", "`string` has no function `upcas`")]
    [InlineData("{{ with author }}{{ nam }}{{ end }}", "the variable `nam` is not defined")]
    public void The_checker_finds_it_without_rendering(string template, string message) =>
        Assert.Equal([message], TemplateChecker.Check(Run.Library(OutputKind.Html, template, ("part", "{{ $who.nick }}")), Globals).Select(p => p.Message));

    [Theory]
    [InlineData("{{ x = 1; x; $y; author.friends.size; posted.year; title.size; author.empty? }}")]
    [InlineData("{{ with author; name; end; func f(a, b); a.anything; end; f 1 2 }}")]
    [InlineData("{{ for t in tags }}{{ t | string.upcase }}{{ end; f = title ? author : null; f.whatever }}")]
    public void The_checker_is_silent_where_nothing_is_wrong(string template) =>
        Assert.Empty(TemplateChecker.Check(Run.Library(OutputKind.Html, template), Globals));

    [Fact]
    public void The_reference_names_all_members_and_functions()
    {
        var reference = TemplateReference.Markdown(Globals, []);
        Assert.Contains("| `friends` | list of [person](#person) | Others. |", reference, StringComparison.Ordinal);
        Assert.Contains("`string.truncate text length ellipsis?`", reference, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fragment_that_reads_nothing_of_the_page_is_reused()
    {
        const string Card = "{{ for f in $who.friends }}<li>{{ f.name }} {{ site.name | string.upcase }}</li>{{ end }}";
        var library = Shared("{{ title }}{{ include 'card' who: author }}{{ include 'page' }}", ("card", Card), ("page", "{{ for i in 1..3 }}{{ title }}{{ end }}"));
        var cache = new FragmentCache();
        var pages = Enumerable.Range(0, 5).Select(i => library["main"].RenderText(new RenderInput(Value.Object(Sample with { Title = $"{i}" }, Globals)) { Options = new RenderOptions { Fragments = cache } }));
        Assert.Equal(Enumerable.Range(0, 5).Select(i => $"{i}<li>Ann ANN</li>{i}{i}{i}"), pages);
        Assert.Equal((1, 3), (cache.Count, cache.Reused));
    }

    [Fact]
    public void What_a_fragment_misses_is_told_of_at_every_page()
    {
        var library = Shared("{{ include 'card' site }}{{ include 'whole' site }}", ("card", "{{ for i in 1..3 }}{{ $1.nothing }}{{ i }}{{ end }}"), ("whole", "{{ for i in 1..3 }}{{ $1.name }}{{ i }}{{ end }}"));
        var (cache, told) = (new FragmentCache(), 0);
        for (var page = 1; page <= 4; page++)
        {
            library["main"].RenderText(new RenderInput(Value.Object(Sample, Globals)) { Options = new RenderOptions { Fragments = cache, OnMissing = _ => told++ } });
            Assert.Equal(3 * page, told);
        }

        Assert.Equal((1, 2), (cache.Count, cache.Reused));
    }

    [Fact]
    public void A_template_whose_fragments_never_come_again_is_not_looked_for_any_longer()
    {
        var library = Shared("{{ for f in author.friends }}{{ include 'card' who: f }}{{ end }}", ("card", "{{ for i in 1..3 }}{{ $who.name }}{{ end }}"));
        var cache = new FragmentCache();
        IReadOnlyList<Person> strangers = [.. Enumerable.Range(0, 5000).Select(i => new Person($"{i} ", []))];
        Assert.Equal(string.Concat(strangers.Select(one => one.Name + one.Name + one.Name)), Render(strangers));
        IReadOnlyList<Person> friends = [.. Enumerable.Repeat(strangers[0], 10)];
        Assert.Equal(string.Concat(Enumerable.Repeat("0 ", 30)), Render(friends));
        Assert.Equal(0, cache.Reused);

        string Render(IReadOnlyList<Person> shown) =>
            library["main"].RenderText(new RenderInput(Value.Object(Sample with { Author = new Person("Ann", shown) }, Globals)) { Options = new RenderOptions { Fragments = cache, LoopLimit = 100_000 } });
    }

    [Fact]
    public void Fragments_take_bounded_memory_and_those_in_use_stay()
    {
        var library = Shared("{{ include 'card' who: site }}{{ for f in author.friends }}{{ include 'card' who: f }}{{ include 'card' who: f }}{{ end }}", ("card", "{{ for i in 1..3 }}{{ $who.name }}{{ end }}"));
        var cache = new FragmentCache(mostBytes: 16 * 1024);
        var always = new Person("Site", []);
        for (var page = 0; page < 100; page++)
        {
            var friends = Enumerable.Range(0, 10).Select(i => new Person($"{page}-{i}", [])).ToList();
            var shown = library["main"].RenderText(new RenderInput(Value.Object(Sample with { Site = always, Author = new Person("Ann", friends) }, Globals)) { Options = new RenderOptions { Fragments = cache } });
            Assert.Equal("SiteSiteSite" + string.Concat(friends.Select(friend => string.Concat(Enumerable.Repeat(friend.Name, 6)))), shown);
            Assert.InRange(cache.Count, 0, 16 * 1024 / 256);
        }

        Assert.Equal(98, cache.Reused); // It was seen, then kept, then reused; the others are kept and never asked for again.
    }

    [Theory]
    [InlineData("{{ for i in 1..3 }}{{ title }}{{ end }}")]
    [InlineData("{{ for i in 1..3 }}{{ array.cycle ['a', 'b'] }}{{ end }}")]
    [InlineData("{{ for i in 1..3 }}{{ i }}{{ x = i }}{{ end }}")]
    [InlineData("{{ for i in 1..3 }}{{ i }}{{ end }}{{ this.title }}")]
    [InlineData("{{ for.index }}{{ for i in 1..3 }}{{ i }}{{ end }}")]
    [InlineData("{{ for i in 1..3 }}{{ include $1 }}{{ end }}")]
    [InlineData("{{ for i in 1..3 }}{{ i }}{{ end }}{{ include 'other' }}")]
    public void A_fragment_that_reads_or_changes_the_page_is_not_reused(string fragment)
    {
        var library = Shared("{{ for k in 1..3 }}{{ include 'part' 'none' }}{{ end }}", ("part", fragment), ("other", "{{ title }}"), ("none", ""));
        var cache = new FragmentCache();
        library["main"].RenderText(new RenderInput(Value.Object(Sample, Globals)) { Options = new RenderOptions { Fragments = cache } });
        Assert.Equal(0, cache.Reused);
    }

    private static TemplateLibrary Shared(string template, params (string Path, string Text)[] includes)
    {
        var files = includes.ToDictionary(i => i.Path, i => i.Text, StringComparer.Ordinal);
        files["main"] = template;
        return TemplateLibrary.Parse(files, new LibraryOptions { KindOf = _ => OutputKind.Html, SharedGlobals = ["site"] });
    }

    private sealed record Person(string Name, IReadOnlyList<Person> Friends);

    private sealed record Page(string Title, Person Author, DateTimeOffset Date, IReadOnlyList<string> Tags, Person Site);
}
