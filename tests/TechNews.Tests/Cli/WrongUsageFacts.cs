using System.Text.Json;

namespace TechNews.Tests.Cli;

public sealed class WrongUsageFacts
{
    [Theory]
    [InlineData("unknown command 'biuld' - did you mean 'build'?", "biuld")]
    [InlineData("unknown command 'biuld' - did you mean 'build'?", "biuld", "--help")]
    [InlineData("unknown flag '--drfats' - did you mean '--drafts'?", "build", "--drfats")]
    [InlineData("unknown flag '--outptu' - did you mean '--output'?", "build", "--outptu=x")]
    [InlineData("unknown flag '--drfats' - did you mean '--drafts'?", "build", "-o", "--drfats")]
    [InlineData("unknown flag '--hlep' - did you mean '--help'?", "--hlep")]
    [InlineData("WHAT is all, drafts, future, expired, published, pins or views, not 'drfts' - did you mean 'drafts'?", "list", "drfts")]
    [InlineData("--format is human, json, github or sarif, not 'jsno' - did you mean 'json'?", "build", "--format", "jsno")]
    [InlineData("no command given")]
    [InlineData("unexpected argument 'b'", "clean", ".", "b")]
    [InlineData("run 'technews collect views --help'", "collect", "views", "--since", "foo", "x.log")]
    [InlineData("the site's folder is given twice: --source . and .", "build", ".", "-s", ".")]
    [InlineData("there is no folder 'nowhere'", "build", "-s", "nowhere")]
    [InlineData("not 'yesterday'", "build", "--clock", "yesterday")]
    [InlineData("from 1900 to 9900", "check", "--clock", "0001-01-01T00:00:00Z")]
    [InlineData("from 1900 to 9900", "schedule", "--clock", "9999-12-31T23:59:59Z")]
    [InlineData("not '2026-11-20T18:00:00'", "build", "--clock", "2026-11-20T18:00:00")]
    [InlineData("not 'ftp://x/'", "build", "--base-url", "ftp://x/")]
    [InlineData("--config ../site.yml is outside the site's folder", "build", "--config", "../site.yml")]
    [InlineData("--quiet and --verbose contradict each other", "build", "-q", "-v")]
    [InlineData("--port is a number from 0 to 65535, not '70000'", "serve", "-p", "70000")]
    [InlineData("--bind is localhost or an IP address such as 0.0.0.0, not 'example.com'", "serve", "--bind", "example.com")]
    [InlineData("--jobs is a part of so many, such as 1/3, 2/3 or 3/3, not '0/3'", "build", "--jobs", "0/3")]
    [InlineData("--jobs is a part of so many, such as 1/3, 2/3 or 3/3, not '4/3'", "build", "--jobs", "4/3")]
    [InlineData("--jobs is a part of so many, such as 1/3, 2/3 or 3/3, not '3'", "build", "--jobs", "3")]
    [InlineData("--jobs is a part of so many, such as 1/3, 2/3 or 3/3, not 'a/b'", "build", "--jobs", "a/b")]
    [InlineData("the title is empty", "new", "  ")]
    [InlineData("--date is a date such as", "new", "x", "--date", "20.11.2026")]
    public void A_wrong_command_line_ends_with_2_and_a_way_out(string message, params string[] args)
    {
        using var run = new CommandRun();

        Assert.Equal(2, run.Run(args));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains("\n  help: run 'technews ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public void All_wrong_values_are_reported_in_one_run()
    {
        using var run = new CommandRun();

        Assert.Equal(2, run.Run("build", "-s", "nowhere", "--clock", "never", "--format", "xml"));
        Assert.Contains("nowhere", run.Error, StringComparison.Ordinal);
        Assert.Contains("never", run.Error, StringComparison.Ordinal);
        Assert.Contains("xml", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("3 errors\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("biuld", "--format", "json")]
    [InlineData("build", "--format=json", "--drfats")]
    [InlineData("build", "--json", "-s", "nowhere")]
    [InlineData("list", "--json", "drfts")]
    public void Wrong_usage_in_json_is_one_array_on_standard_output(params string[] args)
    {
        using var run = new CommandRun();

        Assert.Equal(2, run.Run(args));
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(["severity", "code", "message", "path", "line", "column", "help"], json.RootElement[0].EnumerateObject().Select(field => field.Name), StringComparer.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void A_bad_SOURCE_DATE_EPOCH_is_wrong_usage()
    {
        using var run = new CommandRun().Where("SOURCE_DATE_EPOCH", "now");

        Assert.Equal(2, run.Run("build"));
        Assert.Contains("SOURCE_DATE_EPOCH is a count of seconds", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_never_gets_control_characters_of_an_argument()
    {
        using var run = new CommandRun();

        run.Run("\u001b]0;owned\u0007");
        Assert.Contains("'\\u001B]0;owned\\u0007'", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Error);
    }
}
