using TechNews.Scriban.Values;

namespace TechNews.Scriban.Tests;

public sealed class LimitFacts
{
    private static string Many(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    public static TheoryData<string> DeepTemplates => new()
    {
        "{{ " + Many("(", 100_000),
        "{{ " + Many("(", 100_000) + "1" + Many(")", 100_000) + " }}",
        Many("{{ if true }}", 100_000),
        "{{ " + Many("[", 100_000),
        "{{ " + Many("{a:", 100_000),
        "{{ " + Many("!", 100_000) + "x }}",
        "{{ x = " + Many("do; ", 100_000),
        "{{ " + Many("$\"{", 100_000),
        "{{ " + Many("true ? ", 100_000),
        "{{ x" + Many("[0", 100_000),
        "{{ x" + Many(".y", 100_000) + " }}",
        "{{ 1" + Many(" + x", 100_000) + " }}",
        "{{ 1" + Many(" | f", 100_000) + " }}",
        "{{ @" + Many("@", 100_000) + "x }}",
    };

    [Theory]
    [MemberData(nameof(DeepTemplates))]
    public void Deep_nesting_is_a_located_problem(string template)
    {
        var problems = Run.Library(OutputKind.Text, template).Problems;
        Assert.NotEmpty(problems);
        Assert.All(problems, p => Assert.True(p is { Line: > 0, Column: > 0 }));
    }

    [Fact]
    public void A_long_sum_is_computed() => Assert.Equal("1501", Run.Text("{{ x = 1; 1" + Many(" + x", 1500) + " }}"));

    [Fact]
    public void A_long_chain_of_else_if_is_not_deep() =>
        Assert.Equal("e", Run.Text("{{ if false }}" + Many("{{ else if false }}", 20_000) + "{{ else }}e{{ end }}"));

    [Fact]
    public void Recursion_ends_at_its_limit()
    {
        var problem = Run.Problem("{{ func f; f; end; f }}");
        Assert.Contains("recursive limit of 100", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_repeated_without_end_is_nothing_at_once() =>
        Assert.Equal("[]", Run.Text("{{ [] * 2000000000 }}"));

    [Fact]
    public void A_page_that_is_too_long_is_a_problem()
    {
        var problem = Run.Problem(
            "{{ s = 'x' * 100000; while true; s; end }}", options: new RenderOptions { OutputLimit = 1_000_000, LoopLimit = int.MaxValue });
        Assert.Contains("1000000 bytes", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_string_that_is_too_long_is_a_problem() =>
        Assert.Contains("limit", Run.Problem("{{ s = 'xxxxxxxxxx'; while true; s = s + s; end }}").Message, StringComparison.Ordinal);

    [Fact]
    public void A_list_that_is_too_long_is_a_problem()
    {
        Assert.Contains("limit", Run.Problem("{{ a = []; a[100000000] = 1 }}").Message, StringComparison.Ordinal);
        Assert.Contains("limit", Run.Problem("{{ [1, 2] * 100000000 }}").Message, StringComparison.Ordinal);
        Assert.Contains("limit", Run.Problem("{{ 1..100000000 }}").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_regular_expression_ends_at_its_time_limit()
    {
        var problem = Run.Problem(
            "{{ ('a' * 40 + '!') | regex.match '^(a+)+$' }}", options: new RenderOptions { RegexTimeout = TimeSpan.FromMilliseconds(20) });
        Assert.Contains("seconds", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_within_itself_prints_and_compares_without_end_trouble() =>
        Assert.Contains("...", Run.Text("{{ a = [1]; a[1] = a; a; b = [1]; b[1] = b; a == b; a | object.to_json }}"), StringComparison.Ordinal);

    [Fact]
    public void Two_threads_give_the_same_bytes_as_one()
    {
        const string Template = "{{ for p in posts }}{{ include 'part' post: p }}{{ capture c }}{{ p.t | string.upcase }}{{ end; c; end }}";
        var library = Run.Library(OutputKind.Html, Template, ("part", "<li>{{ $post.t }} {{ for.index }}</li>"));
        var input = new RenderInput(JsonValues.Read("""{"posts": [{"t": "a<b"}, {"t": "c"}, {"t": "é"}]}"""));
        var expected = library["main"].RenderText(input);
        Parallel.For(0, 10_000, new ParallelOptions { MaxDegreeOfParallelism = 2 }, _ => Assert.Equal(expected, library["main"].RenderText(input)));
    }
}
