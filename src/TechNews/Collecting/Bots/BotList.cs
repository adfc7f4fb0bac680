using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TechNews.Collecting.Bots;

/// <summary>
/// Patterns of agents from a file in the form of the public crawler-user-agents list: a JSON array of objects whose <c>pattern</c> is
/// a regular expression without look-around.
/// </summary>
public sealed class BotList
{
    private readonly Regex? pattern;

    private BotList(Regex? pattern) => this.pattern = pattern;

    public static BotList None { get; } = new(null);

    /// <summary>The list, or null with the reason why the text is none.</summary>
    public static BotList? Read(ReadOnlyMemory<byte> json, out string problem)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Array) return Fail("it is no JSON array", out problem);
            var all = new StringBuilder();
            foreach (var entry in document.RootElement.EnumerateArray())
            {
                if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("pattern", out var text) || text.ValueKind != JsonValueKind.String)
                    return Fail("an entry has no 'pattern'", out problem);
                all.Append(all.Length > 0 ? "|" : "").Append("(?:").Append(text.GetString()).Append(')');
            }

            problem = "";
            // Linear in the agent's length whatever the patterns: an agent is written by a stranger.
            return all.Length == 0 ? None : new BotList(new Regex(all.ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Regex.InfiniteMatchTimeout));
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

    internal bool Names(string agent) => pattern?.IsMatch(agent) ?? false;

    private static BotList? Fail(string reason, out string problem)
    {
        problem = reason;
        return null;
    }
}
