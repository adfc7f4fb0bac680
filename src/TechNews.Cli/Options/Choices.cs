using System.CommandLine.Parsing;
using TechNews.Diagnostics;

namespace TechNews.Cli.Options;

/// <summary>Values that must be one of a few words.</summary>
internal static class Choices
{
    /// <summary>Adds an error, with the nearest word, for every value that is none of them.</summary>
    public static void Check(SymbolResult result, string[] known)
    {
        var name = result is OptionResult option ? option.Option.Name : ((ArgumentResult)result).Argument.Name;
        foreach (var token in result.Tokens.Where(token => !known.Contains(token.Value, StringComparer.Ordinal)))
        {
            var choice = $"{string.Join(", ", known[..^1])} or {known[^1]}";
            result.AddError($"{name} is {choice}, not '{token.Value}'{Suggestion.Tail(token.Value, known)}");
        }
    }
}
