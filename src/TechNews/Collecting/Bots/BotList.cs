using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TechNews.Collecting.Bots;

/// <summary>
/// Patterns of agents from a file in the form of the public crawler-user-agents list: a JSON array of objects whose <c>pattern</c> is
/// a regular expression without look-around.
/// </summary>
public sealed class BotList
{
    private readonly ImmutableArray<Regex> patterns;

    private BotList(ImmutableArray<Regex> patterns) => this.patterns = patterns;

    public static BotList None { get; } = new([]);

    /// <summary>The list, or null with the reason why the text is none.</summary>
    public static BotList? Read(ReadOnlyMemory<byte> json, out string problem)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Array) return Fail("it is no JSON array", out problem);
            var all = new List<string>();
            foreach (var entry in document.RootElement.EnumerateArray())
            {
                if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("pattern", out var text) || text.ValueKind != JsonValueKind.String)
                    return Fail("an entry has no 'pattern'", out problem);
                all.Add(text.GetString()!);
            }

            problem = "";
            return new BotList([.. Compile(all)]);
        }
        catch (JsonException)
        {
            return Fail("it is no JSON", out problem);
        }
        catch (Exception bad) when (bad is ArgumentException or NotSupportedException)
        {
            return Fail("a pattern is no regular expression, or looks around", out problem);
        }
    }

    internal bool Names(string agent) => patterns.Any(pattern => pattern.IsMatch(agent));

    // Linear in the agent's length whatever the patterns, for an agent is written by a stranger. As many patterns make one automaton as
    // the runtime allows.
    private static IEnumerable<Regex> Compile(List<string> texts)
    {
        if (texts.Count == 0) return [];
        try
        {
            var all = string.Join('|', texts.Select(text => $"(?:{text})"));
            return [new Regex(all, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Regex.InfiniteMatchTimeout)];
        }
        catch (NotSupportedException) when (texts.Count > 1)
        {
            var half = texts.Count / 2;
            return [.. Compile(texts[..half]), .. Compile(texts[half..])];
        }
    }

    private static BotList? Fail(string reason, out string problem)
    {
        problem = reason;
        return null;
    }
}
