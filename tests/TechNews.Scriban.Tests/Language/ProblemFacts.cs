namespace TechNews.Scriban.Tests.Language;

public sealed class ProblemFacts
{
    [Theory]
    [InlineData("a\n{{ x.y }}", 2, 6)]
    [InlineData("{{ 1 + }}", 1, 8)]
    [InlineData("{{ [1] - 2 }}", 1, 8)]
    [InlineData("{{ string.upcase }}", 1, 17)]
    [InlineData("{{ nothing_here 1 }}", 1, 4)]
    [InlineData("{{ 5 % 0 }}", 1, 6)]
    [InlineData("{{ readonly x; x = 1 }}", 1, 16)]
    [InlineData("{{ break }}", 1, 4)]
    [InlineData("{{ 'x' | math.round }}", 1, 4)]
    [InlineData("{{ math.uuid }}", 1, 4)]
    [InlineData("{{ if true }}", 1, 12)]
    public void A_problem_has_its_place(string template, int line, int column)
    {
        var problem = Run.Problem(template);
        Assert.Equal((line, column), (problem.Line, problem.Column));
    }

    [Fact]
    public void All_parse_problems_are_reported_at_once()
    {
        var problems = Run.Library(OutputKind.Text, "{{ 1 + }}\n{{ if }}x{{ end }}\n{{ 'ok' }}\n{{ [1, }}").Problems;
        Assert.Equal([1, 2, 2, 4], problems.Select(p => p.Line));
    }

    [Theory]
    [InlineData("{{ strng.upcase 'x' }}", "did you mean `string`?")]
    [InlineData("{{ 'x' | string.upcas }}", "did you mean `string.upcase`?")]
    [InlineData("{{ include 'prt' }}", "did you mean `part`?")]
    [InlineData("{{ for x in [1]; for.idnex; end }}", "did you mean `index`?")]
    [InlineData("{{ func f(title); end; f titel: 1 }}", "did you mean `title`?")]
    public void A_mistyped_name_gets_a_suggestion(string template, string help) =>
        Assert.Equal(help, Run.Problem(template, includes: ("part", "")).Help?.Replace("`upcase`", "`string.upcase`", StringComparison.Ordinal));

    [Fact]
    public void A_problem_in_an_include_names_the_chain()
    {
        var problem = Run.Problem("\n{{ include 'a' }}", includes: [("a", "{{ include 'b' }}"), ("b", "x {{ y.z }}")]);
        Assert.Equal(("b", 1, 8), (problem.Path, problem.Line, problem.Column));
        Assert.Equal([new TemplatePlace("a", 1, 4), new TemplatePlace("main", 2, 4)], problem.IncludedFrom);
    }

    [Fact]
    public void A_broken_include_is_a_problem_where_it_is_included() =>
        Assert.Contains("x:1:8", Run.Problem("{{ include 'x' }}", includes: ("x", "{{ 1 + }}")).Message, StringComparison.Ordinal);

    [Fact]
    public void Undefined_variables_are_null_unless_strict()
    {
        Assert.Equal("[]", Run.Text("[{{ nothing }}]"));
        Assert.Equal((1, 5), Place(Run.Problem("[{{ nothing }}]", options: new RenderOptions { StrictVariables = true })));
    }

    [Fact]
    public void The_clock_is_the_one_given() =>
        Assert.Equal("2024-05-06", Run.Library(OutputKind.Text, "{{ date.now | date.to_string '%F' }}")["main"].RenderText(
            new RenderInput(Values.Value.Null) { Options = new RenderOptions { Clock = new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero) } }));

    private static (int Line, int Column) Place(TemplateProblem problem) => (problem.Line, problem.Column);
}
