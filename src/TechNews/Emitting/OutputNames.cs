using TechNews.Files;

namespace TechNews.Emitting;

/// <summary>What the tool keeps for itself in an output folder. All are dotfiles, which hosts do not publish as pages.</summary>
internal static class OutputNames
{
    /// <summary>The list of files that the tool wrote; that of one part of a site has a longer name (<see cref="ManifestFiles"/>).</summary>
    public const string Manifest = OutputPath.ReservedPrefix + "manifest";

    /// <summary>Held while a build writes. It stays, since deleting a lock is a race of its own.</summary>
    public const string Lock = OutputPath.ReservedPrefix + "lock";

    /// <summary>New files on their way. Found at start: a build was killed before it was complete.</summary>
    public const string Staging = OutputPath.ReservedPrefix + "staging";

    /// <summary>Complete new files going in place. Found at start: a build was killed while it put them there.</summary>
    public const string Swap = OutputPath.ReservedPrefix + "swap";

    /// <summary>Those that an output folder has.</summary>
    public static IEnumerable<string> In(string output) =>
        Directory.EnumerateFileSystemEntries(output, OutputPath.ReservedPrefix + "*").Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal);
}
