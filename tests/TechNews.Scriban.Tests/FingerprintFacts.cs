using TechNews.Scriban.Values;

namespace TechNews.Scriban.Tests;

/// <summary>Equal fingerprints over what templates read must mean equal pages.</summary>
public sealed class FingerprintFacts
{
    private static readonly MemberTable<Person> People = new MemberTable<Person>("person", "Someone.")
        .Text("name", p => p.Name, "The name.")
        .Number("age", p => p.Age, "Years.")
        .Date("born", p => p.Born, "When.")
        .MarkupUtf8("bio", p => p.Bio, "A text.")
        .TextList("tags", p => p.Tags, "Words.")
        .Object("boss", p => p.Boss, () => People!, "Another one, or null.");

    private static readonly MemberTable<Globals> Table = new MemberTable<Globals>("globals", "All.")
        .Object("one", g => g.One, People, "The first.")
        .Object("two", g => g.Two, People, "The second.")
        .Any("free", g => g.Free, "Anything.");

    private static readonly Person Bo = new();

    [Theory]
    [InlineData("{{ one.name }}", "globals.one person.name")]
    [InlineData("{{ if two.boss }}x{{ end }}", "globals.two person.boss")]
    [InlineData("{{ [one, two] | array.map 'age' | array.join ' ' }}", "globals.one globals.two person.age")]
    [InlineData("{{ x = 'ag' + 'e'; one[x] }}", "globals.one person.age")]
    [InlineData("{{ one | object.keys | array.size }} {{ free }}", "globals.free globals.one")]
    [InlineData("{{ one.nobody }}", "globals.one")]
    public void Members_that_templates_read_are_noted_and_no_others(string template, string members) =>
        Assert.Equal(members.Split(' '), Reading(template).Names);

    [Fact]
    public void Printing_a_whole_object_reads_all_its_members() =>
        Assert.Equal(People.Members.Select(member => "person." + member.Name).Order(StringComparer.Ordinal), Reading("{{ one }}").Names.Where(name => name.StartsWith("person.", StringComparison.Ordinal)));

    [Theory]
    [InlineData("{{ date.now.year }}", true, false)]
    [InlineData("{{ one == two }}", false, true)]
    [InlineData("{{ one.name == two.name }}{{ one.born.year }}", false, false)]
    public void The_clock_and_the_identity_of_objects_are_noted(string template, bool clock, bool identity)
    {
        var (_, reads) = Reading(template);
        Assert.Equal((clock, identity), (reads.Clock, reads.Identity));
    }

    [Fact]
    public void A_difference_shows_just_where_its_member_is_covered()
    {
        Person[] others =
        [
            new() { Name = "Ann" }, new() { Age = 8 }, new() { Born = Bo.Born.ToOffset(TimeSpan.FromHours(1)) }, new() { Bio = [1] },
            new() { Tags = ["a", "b"] }, new() { Boss = new Person { Name = "C" } },
        ];
        var names = People.Members.Select(member => "person." + member.Name).ToArray();
        for (var i = 0; i < others.Length; i++)
        {
            Assert.NotEqual(Of(Bo, names), Of(others[i], names));
            Assert.Equal(Of(Bo, [.. names.Where((_, place) => place != i)]), Of(others[i], [.. names.Where((_, place) => place != i)]));
        }
    }

    [Fact]
    public void Texts_do_not_run_into_each_other() =>
        Assert.NotEqual(Of(new Person { Tags = ["ab", "c"] }, ["person.tags"]), Of(new Person { Tags = ["a", "bc"] }, ["person.tags"]));

    [Fact]
    public void Equal_content_has_one_fingerprint_whichever_the_object() =>
        Assert.Equal(Of(new Person { Boss = new Person() }, ["person.boss", "person.tags"]), Of(new Person { Boss = new Person() }, ["person.boss", "person.tags"]));

    [Fact]
    public void Free_values_are_covered_with_all_they_hold()
    {
        static string With(int inner) =>
            Of(new Globals { Free = Value.Of(new ScriptObject { ["a"] = Value.Of([Value.Int(inner)]) }) }, Table, ["globals.free"]);
        Assert.NotEqual(With(1), With(2));
        Assert.Equal(With(1), With(1));
    }

    [Fact]
    public void What_stands_for_a_value_is_looked_at_in_its_place()
    {
        var table = new MemberTable<Person>("printed", "Someone.").MarkupUtf8("bio", p => p.Bio, "A text.", print: p => p.Tags.Length == 0 ? null : [(byte)p.Age]);
        string Print(Person person)
        {
            var fingerprint = new byte[Fingerprints.Size];
            new Fingerprints(MemberSet.Of(table, ["printed.bio"])).Write(fingerprint, person, table);
            return Convert.ToHexString(fingerprint);
        }

        Assert.Equal(Print(new Person { Bio = [1], Tags = ["a"] }), Print(new Person { Bio = [2], Tags = ["b"] }));
        Assert.NotEqual(Print(new Person { Tags = ["a"] }), Print(new Person { Tags = ["a"], Age = 8 }));
        Assert.NotEqual(Print(new Person()), Print(new Person { Tags = ["a"] }));
        Assert.Equal("!", Run.Library(OutputKind.Html, "{{ bio }}")["main"].RenderText(new RenderInput(Value.Object(new Person { Bio = "!"u8.ToArray() }, table))));
    }

    [Fact]
    public void Objects_without_end_are_refused()
    {
        var one = new Person();
        one.Boss = one;
        Assert.Throws<NotSupportedException>(() => Of(one, ["person.boss"]));
    }

    private static string Of(Person person, string[] members) => Of(person, People, members);

    private static string Of<T>(T instance, MemberTable<T> table, string[] members) where T : class
    {
        var fingerprint = new byte[Fingerprints.Size];
        new Fingerprints(MemberSet.Of(Table, members)).Write(fingerprint, instance, table);
        return Convert.ToHexString(fingerprint);
    }

    private static (IReadOnlyList<string> Names, TemplateReads Reads) Reading(string template)
    {
        var reads = new TemplateReads();
        var globals = Value.Object(new Globals { One = Bo, Two = new Person() }, Table);
        Run.Library(OutputKind.Html, template)["main"].RenderText(new RenderInput(globals) { Reads = reads });
        var set = new MemberSet();
        reads.AddTo(set);
        return (set.Names(Table), reads);
    }

    private sealed class Person
    {
        public string Name { get; init; } = "Bo";

        public int Age { get; init; } = 7;

        public DateTimeOffset Born { get; init; } = new(2020, 1, 2, 3, 4, 5, TimeSpan.Zero);

        public byte[] Bio { get; init; } = [];

        public string[] Tags { get; init; } = [];

        public Person? Boss { get; set; }
    }

    private sealed record Globals
    {
        public Person? One { get; init; }

        public Person? Two { get; init; }

        public Value Free { get; init; }
    }
}
