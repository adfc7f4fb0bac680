using System.Text;
using TechNews.Collecting.Formats;

namespace TechNews.Collecting.Bots;

/// <summary>What an agent is.</summary>
internal enum AgentVerdict
{
    Person,
    Bot,

    /// <summary>A delivery network, which tells nobody who asked.</summary>
    Cdn,
}

/// <summary>Verdicts by agent, remembered: a log has millions of lines and some thousand agents. For one thread.</summary>
internal sealed class AgentVerdicts
{
    private const int Remembered = 32 * 1024;
    private const int LongestRemembered = 1024;

    private readonly BotList list;
    private readonly Dictionary<byte[], AgentVerdict> known = new(ByteKeys.Comparer);
    private readonly Dictionary<byte[], AgentVerdict>.AlternateLookup<ReadOnlySpan<byte>> knownBytes;

    public AgentVerdicts(BotList list)
    {
        this.list = list;
        knownBytes = known.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    public AgentVerdict Of(ReadOnlySpan<byte> agent)
    {
        if (knownBytes.TryGetValue(agent, out var verdict)) return verdict;
        verdict = Judge(Encoding.UTF8.GetString(agent), list);
        if (agent.Length > LongestRemembered) return verdict;
        if (known.Count >= Remembered) known.Clear();
        knownBytes[agent] = verdict;
        return verdict;
    }

    private static AgentVerdict Judge(string agent, BotList list)
    {
        if (agent is CdnHeaders.CloudFrontAgent) return AgentVerdict.Cdn;
        return BotRules.IsBot(agent) || list.Names(agent) ? AgentVerdict.Bot : AgentVerdict.Person;
    }
}
