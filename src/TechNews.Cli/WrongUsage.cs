using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using TechNews.Diagnostics;

namespace TechNews.Cli;

/// <summary>What is wrong with a command line, each with a suggestion where there is one.</summary>
internal static class WrongUsage
{
    public static ImmutableArray<Diagnostic> Of(ParseResult result)
    {
        var command = result.CommandResult.Command;
        var isRoot = result.CommandResult.Parent is null;
        if (isRoot) return OfRoot(result, command);

        var name = NameOf(result.CommandResult);
        Diagnostic[] flags = [.. UnknownFlags(result.Tokens).Select(flag => CliProblems.UnknownFlag(name, flag, FlagsOf(command)))];
        // The parser took an unknown flag for a value: what it says besides would only mislead.
        if (flags.Length > 0) return [.. flags];
        return
        [
            .. result.UnmatchedTokens.Select(token => CliProblems.UnexpectedArgument(name, token)),
            .. result.Errors.Where(error => !IsUnmatched(error, result)).Select(error => CliProblems.BadValue(name, Sentence(error.Message))),
        ];
    }

    // With the command that it belongs to, as in `collect views`.
    private static string NameOf(CommandResult result) =>
        result.Parent is CommandResult { Parent: not null } outer ? $"{NameOf(outer)} {result.Command.Name}" : result.Command.Name;

    private static ImmutableArray<Diagnostic> OfRoot(ParseResult result, Command root) => result.UnmatchedTokens switch
    {
        [] => [CliProblems.MissingVerb()],
        [['-', ..] flag, ..] => [CliProblems.UnknownFlag("", flag, FlagsOf(root))],
        [var verb, ..] => [CliProblems.UnknownVerb(verb, root.Subcommands.SelectMany(known => known.Aliases.Append(known.Name)))],
    };

    private static IEnumerable<string> UnknownFlags(IEnumerable<Token> tokens) => tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token.Type == TokenType.Argument && token.Value is ['-', not (>= '0' and <= '9'), ..])
        .Select(token => token.Value.Split('=')[0]);

    private static IEnumerable<string> FlagsOf(Command command) =>
        command.Options.Where(option => !option.Hidden).SelectMany(option => option.Aliases.Append(option.Name)).Append("--help");

    private static bool IsUnmatched(ParseError error, ParseResult result) =>
        result.UnmatchedTokens.Any(token => error.Message.EndsWith($"'{token}'.", StringComparison.Ordinal));

    // The house's messages begin in lower case and end without a full stop.
    private static string Sentence(string message) =>
        message.Length > 1 && char.IsUpper(message[0]) && char.IsLower(message[1])
            ? char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.')
            : message;
}
