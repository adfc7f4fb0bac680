using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TechNews.Files;

namespace TechNews.Emitting;

/// <summary>
/// The files that the tool wrote into an output folder, ordered by path. Paths are all that it needs to know: whether a file is
/// still right is told by its bytes, never by a note about them, so that a file changed by hand or lost with a crash is mended.
/// </summary>
internal sealed record OutputManifest(ImmutableArray<string> Paths)
{
    private const string Heading = "technews-manifest 1 ";

    public static OutputManifest Empty { get; } = new([]);

    public static OutputManifest Of(OutputTree tree) => new([.. tree.Files.Select(file => file.Path)]);

    /// <summary>Null where the file is damaged or could make the tool leave its folder; empty where there is none.</summary>
    public static OutputManifest? Read(string file)
    {
        if (!File.Exists(file)) return Empty;
        var lines = File.ReadAllLines(file);
        if (lines.Length == 0 || !string.Equals(lines[0], HeadingFor(lines.Length - 1), StringComparison.Ordinal)) return null;
        var paths = lines.AsSpan(1).ToImmutableArray();
        return paths.All(path => OutputPath.Flaw(path) is null) ? new OutputManifest(paths) : null;
    }

    public void Write(string file)
    {
        using var writer = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.NewLine = "\n";
        writer.WriteLine(HeadingFor(Paths.Length));
        foreach (var path in Paths) writer.WriteLine(path);
    }

    public bool Matches(OutputManifest other) => Paths.AsSpan().SequenceEqual(other.Paths.AsSpan());

    // The count shows a list that was cut off.
    private static string HeadingFor(int count) => Heading + count.ToString(CultureInfo.InvariantCulture);
}
