using System.CommandLine;
using TechNews.Cli.Printing;

namespace TechNews.Cli.Options;

/// <summary>How much is said, and in which format.</summary>
internal sealed class PrintingOptions
{
    private static readonly string[] Formats = ["human", "json", "github", "sarif"];

    private readonly Option<string?> format = new("--format")
    {
        Description = "how findings are printed: human (default), json (one array on standard output), github (annotations) or sarif (2.1.0, for code scanning); --json is short for --format json",
        HelpName = "FORMAT",
    };

    private readonly Option<bool> json = new("--json") { Hidden = true };
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "only errors and warnings" };
    private readonly Option<bool> verbose = new("--verbose", "-v") { Description = "also every file that changed" };

    public PrintingOptions(Command command)
    {
        format.Validators.Add(result => Choices.Check(result, Formats));
        command.Options.Add(format);
        command.Options.Add(json);
        command.Options.Add(quiet);
        command.Options.Add(verbose);
        command.Validators.Add(result =>
        {
            if (result.GetValue(quiet) && result.GetValue(verbose)) result.AddError("--quiet and --verbose contradict each other");
        });
    }

    public bool IsVerbose(ParseResult result) => result.GetValue(verbose);

    public Terminal Terminal(ParseResult result, Surroundings surroundings) => new(
        surroundings,
        result.GetValue(json) ? FindingsFormat.Json : Of(result.GetValue(format)),
        result.GetValue(quiet) ? Verbosity.Quiet : result.GetValue(verbose) ? Verbosity.Verbose : Verbosity.Normal);

    /// <summary>The wanted format of a command line that could not be understood, or whose command failed.</summary>
    public static FindingsFormat GuessFormat(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] is "--json" or "--format=json" or "--format:json") return FindingsFormat.Json;
            if (args[i] is "--format=github" or "--format:github") return FindingsFormat.GitHub;
            if (args[i] is "--format=sarif" or "--format:sarif") return FindingsFormat.Sarif;
            if (args[i] is "--format" && i + 1 < args.Length) return Of(args[i + 1]);
        }

        return FindingsFormat.Human;
    }

    private static FindingsFormat Of(string? name) => name switch
    {
        "json" => FindingsFormat.Json,
        "github" => FindingsFormat.GitHub,
        "sarif" => FindingsFormat.Sarif,
        _ => FindingsFormat.Human,
    };
}
