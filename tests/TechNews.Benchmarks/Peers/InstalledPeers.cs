namespace TechNews.Benchmarks.Peers;

/// <summary>Which other generators are on this machine, or were named.</summary>
internal static class InstalledPeers
{
    /// <param name="wanted">
    /// Nothing: whatever is on the path. Else names and, where a program is on no path, <c>name=program</c>, with commas; or <c>none</c>.
    /// </param>
    /// <exception cref="WrongUsageException">A name that is not known, or whose program is not there.</exception>
    public static (Peer Peer, string Program)[] Of(string? wanted) => wanted switch
    {
        null => [.. Peer.All.Select(peer => (peer, Program: OnPath(peer.Name))).Where(found => found.Program is not null).Select(found => (found.peer, found.Program!))],
        "none" => [],
        _ => [.. wanted.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Named)],
    };

    private static (Peer, string) Named(string word)
    {
        var parts = word.Split('=', 2);
        var peer = Array.Find(Peer.All, peer => string.Equals(peer.Name, parts[0], StringComparison.Ordinal))
            ?? throw new WrongUsageException($"{parts[0]} is none of {string.Join(", ", Peer.All.Select(peer => peer.Name))}");
        var program = parts is [_, var path] ? Existing(Path.GetFullPath(path)) : OnPath(peer.Name);
        return (peer, program ?? throw new WrongUsageException($"{parts[^1]} is not there; give its program: --peers {peer.Name}=PATH"));
    }

    private static string? OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Existing(Path.Combine(folder, name)) ?? Existing(Path.Combine(folder, name + ".exe")))
            .FirstOrDefault(file => file is not null);

    private static string? Existing(string file) => File.Exists(file) ? file : null;
}
