namespace TechNews.Files;

/// <summary>A store in memory that still has the files of an earlier build, which nobody can have touched.</summary>
public sealed class RememberedOutput(OutputTree last) : OutputStore
{
    private readonly Dictionary<string, FileContent> files = last.Files.ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal);

    public override bool Remembers => true;

    public override FileContent Keep(string path, ReadOnlySpan<byte> bytes) => InMemory.Keep(path, bytes);

    public override FileContent? Unchanged(string path) => files.GetValueOrDefault(path);
}
