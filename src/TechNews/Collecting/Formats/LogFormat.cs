namespace TechNews.Collecting.Formats;

/// <summary>How one kind of log writes a request. Holds no state of a line, so that many threads read with one.</summary>
internal abstract class LogFormat
{
    /// <summary>Bytes; a longer line is malformed.</summary>
    public const int MaxLine = 64 * 1024;

    /// <summary>The source that is written beside the numbers.</summary>
    public abstract string Name { get; }

    /// <summary>False where the log has no agents, so that bots cannot be told.</summary>
    public virtual bool KnowsAgents => true;

    /// <summary>Lines that begin with this start a part of the file with columns of its own; empty where there are none.</summary>
    public virtual ReadOnlySpan<byte> HeaderMark => default;

    public virtual bool IsComment(ReadOnlySpan<byte> line) => false;

    /// <summary>Fills the request, or says why the line is none; the reason never holds a part of the line.</summary>
    public abstract string? Read(ReadOnlySpan<byte> line, Scratch scratch, ref LoggedRequest request);
}
