using System.Text;

namespace TechNews.Collecting;

/// <summary>Verdicts by host name, remembered. A port is no part of it. For one thread.</summary>
internal sealed class HostVerdicts
{
    private const int Remembered = 16 * 1024;
    private const int LongestName = 255;

    private readonly Func<string, bool> judge;
    private readonly Dictionary<byte[], bool> known = new(ByteKeys.Comparer);
    private readonly Dictionary<byte[], bool>.AlternateLookup<ReadOnlySpan<byte>> knownBytes;

    public HostVerdicts(Func<string, bool> judge)
    {
        this.judge = judge;
        knownBytes = known.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    public bool Of(ReadOnlySpan<byte> host)
    {
        if (host.IsEmpty || host.Length > LongestName) return false;
        if (knownBytes.TryGetValue(host, out var verdict)) return verdict;
        if (known.Count >= Remembered) known.Clear();
        return knownBytes[host] = judge(WithoutPort(Encoding.UTF8.GetString(host)));
    }

    internal static string WithoutPort(string host)
    {
        var colon = host.LastIndexOf(':');
        return colon > 0 && !host.EndsWith(']') && host.AsSpan(colon + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? host[..colon] : host;
    }
}
