namespace TechNews.Tests.Cli;

public sealed class HelpFacts
{
    public static TheoryData<string> Verbs => ["build", "serve", "init", "new", "list", "clean", "render", "collect", "schedule"];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Help_of_each_command_has_usage_and_examples_on_standard_output(string verb)
    {
        using var run = new CommandRun();

        Assert.Equal(0, run.Run(verb, "--help"));
        Assert.Contains($"Usage: technews {verb}", run.Out, StringComparison.Ordinal);
        Assert.Contains($"Examples:\n  technews {verb}", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
        var help = run.Out;
        run.Run("help", verb);
        Assert.Equal(help, run.Out);
    }

    [Fact]
    public void Help_names_every_command_and_fits_100_columns()
    {
        using var run = new CommandRun();

        Assert.Equal(0, run.Run("--help"));
        foreach (var verb in Verbs) Assert.Contains($"\n  {(string)verb} ", run.Out, StringComparison.Ordinal);
        Assert.All(run.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
    }

    [Fact]
    public void Help_shows_a_flag_and_what_is_also_accepted()
    {
        using var run = new CommandRun();

        run.Run("build", "-h");
        Assert.Contains("  -s, --source DIR ", run.Out, StringComparison.Ordinal);
        Assert.Contains("(also --root)", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_is_one_line_without_a_commit()
    {
        using var run = new CommandRun();

        Assert.Equal(0, run.Run("--version"));
        Assert.Matches(@"^technews \d+\.\d+\.\d+[^+]*\n$", run.Out);
    }

    [Theory]
    [InlineData("server")]
    [InlineData("dev")]
    public void Serve_has_the_names_of_other_generators(string alias)
    {
        using var run = new CommandRun();

        Assert.Equal(0, run.Run(alias, "--help"));
        Assert.Contains("Usage: technews serve", run.Out, StringComparison.Ordinal);
    }
}
