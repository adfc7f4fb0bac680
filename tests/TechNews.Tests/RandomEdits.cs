using System.Collections.Immutable;
using System.Globalization;
using TechNews.Files;
using TechNews.Loading;

namespace TechNews.Tests;

/// <summary>A small newsroom at work: its editors, its owner and the clock, in a random order that a seed repeats.</summary>
internal sealed class RandomEdits
{
    private static readonly string[] Words = ["chips", "cars", "night", "river", "\u201Cnew\u201D", "a & b", "<b>", "price", "\u00FCber", "law", "it's", "\"so\""];

    private readonly Random random;
    private readonly SortedDictionary<string, Dictionary<string, string>> articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> more = new(StringComparer.Ordinal);
    private ImmutableArray<SourceText> templates = Theme.Texts;
    private DateTimeOffset clock = Newsroom.Noon;
    private int count;

    public RandomEdits(Random random)
    {
        this.random = random;
        more["site.yml"] = TestSite.Config;
        more["content/sections/cars.yml"] = "title: Cars\n";
        more["content/sections/law.yml"] = "title: Law\n";
        more["content/authors/ann.yml"] = "name: Ann\n";
        more["content/authors/bo.yml"] = "name: Bo\n";
        for (var i = random.Next(2, 7); i > 0; i--) Add();
    }

    public BuildInputs Inputs
    {
        get
        {
            var site = articles.Aggregate(TestSite.Empty.At(clock), (site, article) => site.And($"content/articles/{article.Key}.md", Text(article.Value)));
            return more.Aggregate(site, (site, file) => site.And(file.Key, file.Value)).WithTheme() with { Templates = templates };
        }
    }

    /// <summary>Makes one edit, and says which.</summary>
    public string Next()
    {
        Action[] edits =
        [
            Add, Remove, Rename, Retitle, Rewrite, Redate, Retag, ChangeAuthor, ChangeSection, Correct, Link, Mark,
            CountViews, Pin, EditTemplate, EditConfig, EditAuthor, AddPage, MoveClock, MoveClock,
        ];
        var edit = edits[random.Next(edits.Length)];
        edit();
        return edit.Method.Name;
    }

    private void Add() => articles[$"story-{count++}"] = new(StringComparer.Ordinal)
    {
        ["title"] = Phrase(),
        ["date"] = Newsroom.Iso(clock.AddMinutes(-random.Next(1, 60 * 24 * 40))),
        ["body"] = Phrase(30),
    };

    private void Remove()
    {
        if (articles.Count > 1) articles.Remove(Any());
    }

    private void Rename()
    {
        var name = Any();
        var article = articles[name];
        articles.Remove(name);
        articles[$"renamed-{count++}"] = article;
    }

    private void Retitle() => articles[Any()]["title"] = Phrase();

    private void Rewrite() => articles[Any()]["body"] = Phrase(random.Next(1, 60));

    private void Redate() => articles[Any()]["date"] = Newsroom.Iso(clock.AddMinutes(random.Next(-60 * 24 * 60, 60 * 30)));

    private void Retag() => articles[Any()]["tags"] = $"[{string.Join(", ", Enumerable.Range(0, random.Next(0, 3)).Select(_ => $"tag-{random.Next(4)}"))}]";

    private void ChangeAuthor() => articles[Any()]["authors"] = random.Next(3) switch { 0 => "[ann]", 1 => "[bo, ann]", _ => "[]" };

    private void ChangeSection() => articles[Any()]["section"] = random.Next(2) == 0 ? "cars" : "law";

    private void Correct() =>
        articles[Any()]["corrections"] = $"[{{at: {Newsroom.Iso(clock.AddHours(-1))}, kind: {(random.Next(4) == 0 ? "retraction" : "correction")}, text: {Phrase()}}}]";

    private void Link()
    {
        var (from, to) = (Any(), Any());
        articles[from]["body"] = $"{Phrase(9)} [there]({to}.md) {Phrase(4)}";
    }

    private void Mark()
    {
        var (key, value) = random.Next(7) switch
        {
            0 => ("dont_miss", "true"),
            1 => ("draft", random.Next(2) == 0 ? "true" : "false"),
            2 => ("kicker", Phrase(1)),
            3 => ("summary", Phrase(12)),
            4 => ("kind", random.Next(2) == 0 ? "opinion" : "analysis"),
            5 => ("noindex", "true"),
            _ => ("expire_at", Newsroom.Iso(clock.AddHours(random.Next(1, 50)))),
        };
        articles[Any()][key] = value;
    }

    private void CountViews()
    {
        var rows = articles.Keys.Select(name => $"{clock.AddDays(-random.Next(0, 4)):yyyy-MM-dd},/{name}/,{random.Next(1, 90)},99,log\n");
        more["content/views/a.csv"] = "date,path,visitors,pageviews,source\n" + string.Concat(rows);
    }

    private void Pin() => more["content/fronts/home.yml"] =
        $"blocks: [{{id: hero, pins: [{{ref: {Any()}, headline: {Phrase()}, until: {Newsroom.Iso(clock.AddHours(random.Next(1, 40)))}}}], backfill: {{}}}}, {{id: dont-miss, backfill: {{}}}}, {{id: most-viewed}}]\n";

    private void EditTemplate()
    {
        string[] additions =
        [
            "<p>x</p>", "{{ site.title }}", "{{ for i in page.items }}{{ i.article.word_count }}{{ end }}", "{{ page.article?.content }}", "{{ page.related?.items[0].article.summary }}",
            "{{ page.latest?.items | array.map 'date' | array.join ',' }}", "{{ site.clock | date.to_string '%H' }}", "{{ page.titel }}", "{{ page.most_viewed }}",
        ];
        var place = random.Next(templates.Length);
        var template = templates[place];
        if (!template.Path.EndsWith(".html", StringComparison.Ordinal)) return;
        templates = templates.SetItem(place, new SourceText(template.Path, template.Text + additions[random.Next(additions.Length)]));
    }

    private void EditConfig() => more["site.yml"] = TestSite.Config + random.Next(6) switch
    {
        0 => "description: Other words.\n",
        1 => "page_size: 2\n",
        2 => "most_viewed: {window: 2d, limit: 2}\n",
        4 => "search: true\n",
        3 => "menus: {footer: [{title: About, url: /about/}]}\n",
        _ => "excerpt: {sidebar: 3, list: 6}\n",
    };

    private void EditAuthor() => more["content/authors/ann.yml"] = $"name: {Phrase()}\nbio: {Phrase(6)}\n";

    private void AddPage() => more["content/pages/about.md"] = $"---\ntitle: {Phrase()}\n---\n{Phrase(9)}\n";

    private void MoveClock() => clock = clock.AddMinutes(random.Next(3) switch { 0 => 1, 1 => random.Next(1, 300), _ => random.Next(1, 60 * 24 * 9) });

    private string Any() => articles.Keys.ElementAt(random.Next(articles.Count));

    private string Phrase(int words = 3) => $"'{string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)])).Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Text(Dictionary<string, string> article) => string.Create(
        CultureInfo.InvariantCulture,
        $"---\n{string.Concat(article.Where(entry => entry.Key is not "body").Select(entry => $"{entry.Key}: {entry.Value}\n"))}---\n{article["body"]}\n");
}
