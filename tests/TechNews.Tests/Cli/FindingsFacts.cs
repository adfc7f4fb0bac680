using System.Text.Json;
using TechNews.Cli.Printing;
using TechNews.Diagnostics;

namespace TechNews.Tests.Cli;

public sealed class FindingsFacts
{
    private static readonly Diagnostic Author = Diagnostic.Error(
        "TN012",
        "unknown author 'jane-do' - did you mean 'jane-doe'?",
        new SourceLocation("content/articles/chips.md", 4, 9, 7, "author: jane-do"),
        "there is one file per author under content/authors");

    private static readonly Diagnostic Early = Diagnostic.Warning("TN040", "50% \u001b[31m,\r\nnew:", new SourceLocation("content/a,b:c.md", 2, 1, 1, "x"));

    private static readonly Diagnostic Whole = Diagnostic.Error("TN001", "not UTF-8", SourceLocation.WholeFile("content/z.md"));

    [Fact]
    public void People_get_place_code_carets_help_and_a_count_on_standard_error()
    {
        using var run = new CommandRun();

        new Terminal(run.Surroundings).Report([Whole, Author, Early], run.Folder);

        Assert.Equal("""
            content/a,b:c.md:2:1: warning TN040: 50% \u001B[31m,\r\nnew:
                x
                ^
            content/articles/chips.md:4:9: error TN012: unknown author 'jane-do' - did you mean 'jane-doe'?
                author: jane-do
                        ^^^^^^^
              help: there is one file per author under content/authors
            content/z.md:1:1: error TN001: not UTF-8
            2 errors, 1 warning

            """, run.Error);
        Assert.Empty(run.Out);
    }

    [Fact]
    public void Json_is_one_array_with_the_same_keys_in_the_same_order()
    {
        using var run = new CommandRun();

        new Terminal(run.Surroundings, FindingsFormat.Json).Report([Whole, Author, Early], run.Folder);

        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(["TN040", "TN012", "TN001"], json.RootElement.EnumerateArray().Select(finding => finding.GetProperty("code").GetString()), StringComparer.Ordinal);
        Assert.All(
            json.RootElement.EnumerateArray(),
            finding => Assert.Equal(["severity", "code", "message", "path", "line", "column", "help"], finding.EnumerateObject().Select(field => field.Name), StringComparer.Ordinal));
        Assert.Equal(9, json.RootElement[1].GetProperty("column").GetInt32());
        Assert.Equal(Early.Message, json.RootElement[0].GetProperty("message").GetString());
        Assert.DoesNotContain('\u001b', run.Out);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void Json_without_findings_is_an_empty_array()
    {
        using var run = new CommandRun();

        new Terminal(run.Surroundings, FindingsFormat.Json).Report([], run.Folder);

        Assert.Equal("[]\n", run.Out);
    }

    [Fact]
    public void Json_survives_half_a_character()
    {
        using var run = new CommandRun();

        new Terminal(run.Surroundings, FindingsFormat.Json).Report([Whole with { Message = "\uD83D" }], run.Folder);

        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal("\uFFFD", json.RootElement[0].GetProperty("message").GetString());
    }

    [Fact]
    public void Annotations_escape_what_the_runner_reads()
    {
        using var run = new CommandRun();

        new Terminal(run.Surroundings, FindingsFormat.GitHub).Report([Early, Whole, Author], run.Folder);

        Assert.Equal("""
            ::warning file=content/a%2Cb%3Ac.md,line=2,col=1,title=TN040::50%25 \u001B[31m,%0D%0Anew:
            ::error file=content/articles/chips.md,line=4,col=9,title=TN012::unknown author 'jane-do' - did you mean 'jane-doe'?
            ::error file=content/z.md,line=1,col=1,title=TN001::not UTF-8
            2 errors, 1 warning

            """, run.Out);
    }

    [Fact]
    public void Annotations_name_files_from_the_repository_s_root()
    {
        using var run = new CommandRun();
        var inRepository = run.Where("GITHUB_WORKSPACE", run.Folder).Surroundings;

        new Terminal(inRepository, FindingsFormat.GitHub).Report([Whole], Path.Combine(run.Folder, "news"));

        Assert.StartsWith("::error file=news/content/z.md,", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_gets_colours()
    {
        using var run = new CommandRun().OnTerminal();

        new Terminal(run.Surroundings).Report([Whole], run.Folder);

        Assert.Contains("\u001b[1;31merror TN001:\u001b[0m", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NO_COLOR", "1")]
    [InlineData("TERM", "dumb")]
    public void Colours_can_be_switched_off(string variable, string value)
    {
        using var run = new CommandRun().OnTerminal().Where(variable, value);

        new Terminal(run.Surroundings).Report([Whole, Author], run.Folder);

        Assert.DoesNotContain("\u001b[", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CI", "true")]
    [InlineData("TERM", "dumb")]
    public void Progress_is_for_a_terminal_with_somebody_before_it(string variable, string value)
    {
        using var watched = new CommandRun().OnTerminal();
        using var unwatched = new CommandRun().OnTerminal().Where(variable, value);
        using var piped = new CommandRun();

        foreach (var run in (CommandRun[])[watched, unwatched, piped]) new Terminal(run.Surroundings).Stage("building");

        Assert.Contains("building", watched.Error, StringComparison.Ordinal);
        Assert.Empty(unwatched.Error);
        Assert.Empty(piped.Error);
    }
}
