namespace TechNews.Files;

/// <summary>Where the bytes of finished files go as they are made, so that a large site need not fit into memory. For many threads.</summary>
public abstract class OutputStore
{
    /// <summary>Keeps everything in memory and touches no disk.</summary>
    public static OutputStore InMemory { get; } = new Memory();

    /// <summary>Takes in the bytes of one file; the caller may use its buffer again.</summary>
    /// <param name="path">As in <see cref="PlannedFile.Path"/>. It is not checked yet, and two files may want the same.</param>
    public abstract FileContent Keep(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Whether what is kept now may be asked for again: without that, nobody need remember what it was made of.</summary>
    public virtual bool Remembers => false;

    /// <summary>What was published at a path the last time, if it is there as it was left; else null.</summary>
    public virtual FileContent? Unchanged(string path) => null;

    private sealed class Memory : OutputStore
    {
        public override FileContent Keep(string path, ReadOnlySpan<byte> bytes) => new FileContent.InMemory(bytes.ToArray());
    }
}
