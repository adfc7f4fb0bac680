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

    /// <summary>Which part of the site they are.</summary>
    public Shard Part { get; init; } = Shard.Whole;

    public static OutputManifest Of(OutputTree tree) => new([.. tree.Files.Select(file => file.Path)]);

    /// <summary>Null where the file is damaged or could make the tool leave its folder; empty where there is none.</summary>
    public static OutputManifest? Read(string file)
    {
        if (!File.Exists(file)) return Empty;
        var lines = File.ReadAllLines(file);
        if (lines.Length == 0) return null;
        var part = Shard.Parse(lines[0][(lines[0].LastIndexOf(' ') + 1)..]) ?? Shard.Whole;
        var list = new OutputManifest(lines.AsSpan(1).ToImmutableArray()) { Part = part };
        return string.Equals(lines[0], list.HeadingLine, StringComparison.Ordinal) && list.Paths.All(path => OutputPath.Flaw(path) is null) ? list : null;
    }

    public void Write(string file)
    {
        using var writer = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.NewLine = "\n";
        writer.WriteLine(HeadingLine);
        foreach (var path in Paths) writer.WriteLine(path);
    }

    public bool Matches(OutputManifest other) => Paths.AsSpan().SequenceEqual(other.Paths.AsSpan());

    // The count shows a list that was cut off.
    private string HeadingLine => string.Create(CultureInfo.InvariantCulture, $"{Heading}{Paths.Length}{(Part == Shard.Whole ? "" : $" {Part}")}");
}
