using TechNews.Files;

namespace TechNews.Emitting;

/// <summary>
/// The lists of written files in an output folder. There is one; where the folders of several jobs (<see cref="Shard"/>) were put together, one
/// of each. Then all that they list is ours, until a build into that folder puts its own list in their place.
/// </summary>
internal static class ManifestFiles
{
    private const string Between = "-of-";

    public static bool Any(string output) => In(output).Any();

    /// <summary>What all of them list. Null where one is damaged; empty where there is none.</summary>
    public static OutputManifest? Read(string output)
    {
        OutputManifest?[] lists = [.. In(output).Select(OutputManifest.Read)];
        return lists switch
        {
            [var one] => one,
            _ when lists.Contains(null) => null,
            _ => new OutputManifest([.. lists.SelectMany(list => list!.Paths).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]),
        };
    }

    /// <summary>Puts a new list in place, and only then takes the others away: until the end the files of both are known as ours.</summary>
    /// <param name="list">The file that holds <paramref name="next"/>.</param>
    public static void Replace(string list, OutputManifest next, string output)
    {
        var name = NameOf(next.Part);
        File.Move(list, Path.Combine(output, name), overwrite: true);
        foreach (var other in In(output).Where(file => !string.Equals(Path.GetFileName(file), name, StringComparison.Ordinal)).ToList()) File.Delete(other);
    }

    public static void Delete(string output)
    {
        foreach (var file in In(output).ToList()) File.Delete(file);
    }

    private static IEnumerable<string> In(string output) => Directory.Exists(output)
        ? Directory.EnumerateFiles(output, OutputNames.Manifest + "*").Where(file => IsName(Path.GetFileName(file))).Order(StringComparer.Ordinal)
        : [];

    private static bool IsName(string name) =>
        name == OutputNames.Manifest || Shard.Parse(name[OutputNames.Manifest.Length..].TrimStart('-').Replace(Between, "/", StringComparison.Ordinal)) is { } part && name == NameOf(part);

    private static string NameOf(Shard part) => part == Shard.Whole
        ? OutputNames.Manifest
        : $"{OutputNames.Manifest}-{part.ToString().Replace("/", Between, StringComparison.Ordinal)}";
}
