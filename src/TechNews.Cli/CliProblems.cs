using TechNews.Diagnostics;

namespace TechNews.Cli;

/// <summary>Everything that can be wrong with a command line or with the machine: TN090 to TN099.</summary>
internal static class CliProblems
{
    private static readonly SourceLocation Nowhere = SourceLocation.WholeFile("");

    public static Diagnostic MissingVerb() =>
        Diagnostic.Error("TN090", "no command given", Nowhere, "run 'technews --help' for the commands");

    public static Diagnostic UnknownVerb(string verb, IEnumerable<string> known) =>
        Diagnostic.Error("TN090", $"unknown command '{verb}'{Suggestion.Tail(verb, known)}", Nowhere, "run 'technews --help' for the commands");

    public static Diagnostic UnknownFlag(string verb, string flag, IEnumerable<string> known) =>
        Diagnostic.Error("TN091", $"unknown flag '{flag}'{Suggestion.Tail(flag, known)}", Nowhere, HelpOf(verb));

    public static Diagnostic BadValue(string verb, string message) =>
        Diagnostic.Error("TN092", message, Nowhere, HelpOf(verb));

    public static Diagnostic UnexpectedArgument(string verb, string argument) =>
        Diagnostic.Error("TN092", $"unexpected argument '{argument}'", Nowhere, HelpOf(verb));

    public static Diagnostic AlreadyThere(string path) =>
        Diagnostic.Error("TN094", "the file is there already, and nothing is overwritten", SourceLocation.WholeFile(path));

    public static bool IsAlreadyThere(Diagnostic problem) => problem.Code is "TN094";

    public static Diagnostic NoSite(string root, string configPath) =>
        Diagnostic.Error("TN092", $"there is no site in '{root}': it has no {configPath}", Nowhere, "'technews init' makes one, --source names another folder");

    public static Diagnostic UnknownId(string what, string id, IEnumerable<string> known) =>
        Diagnostic.Error("TN092", $"unknown {what} '{id}'{Suggestion.Tail(id, known)}", Nowhere, $"there is one file per {what} under content/{what}s");

    public static Diagnostic Unreadable(string message) =>
        Diagnostic.Error("TN095", message, Nowhere);

    public static Diagnostic CannotRead(string path, string message) =>
        Diagnostic.Error("TN095", $"the file cannot be read: {message}", SourceLocation.WholeFile(path));

    public static Diagnostic NotText(string path) =>
        Diagnostic.Error("TN095", "the file is not UTF-8 text", SourceLocation.WholeFile(path));

    public static Diagnostic BadModel(string message, SourceLocation where) =>
        Diagnostic.Error("TN095", message, where);

    public static Diagnostic TooManyIncludes(string folder, int most) =>
        Diagnostic.Error("TN095", $"the folder '{folder}' holds more than {most} text files", Nowhere, "name the folder of the templates with --include-dir");

    /// <param name="message">The template engine's own.</param>
    public static Diagnostic Template(string message, SourceLocation where, string? help) =>
        Diagnostic.Error("TN093", message, where, help);

    public static Diagnostic NotPermitted(string message) =>
        Diagnostic.Error("TN096", $"the system refuses access: {message}", Nowhere, "check the owner and the permissions of the file and of its folder");

    public static Diagnostic DiskFull(string message) =>
        Diagnostic.Error("TN097", $"the disk is full: {message}", Nowhere, "make room and run the command again; the last good site still stands");

    public static Diagnostic PortTaken(int port, string message) =>
        Diagnostic.Error("TN098", $"cannot listen on port {port}: {message}", Nowhere, "choose another with --port");

    public static Diagnostic NotConfigured(string configPath, string key) =>
        Diagnostic.Error("TN258", $"{configPath} does not say whom to tell: it lacks a usable '{key}'", SourceLocation.WholeFile(configPath), "see docs/outputs.md, \"Telling others\"");

    public static Diagnostic NothingToCompare(string channel) => Diagnostic.Warning(
        "TN259", $"{channel}: there is no record of an earlier ping to compare with, so nothing is told", Nowhere, "this one takes stock; --all tells every address as new");

    public static Diagnostic Unexpected(string message) =>
        Diagnostic.Error("TN099", $"unexpected: {message}; please report", Nowhere, "the command line, with -v, and this line are what a report needs");

    private static string HelpOf(string verb) =>
        verb.Length > 0 ? $"run 'technews {verb} --help' for its flags" : "run 'technews --help' for the commands";
}
