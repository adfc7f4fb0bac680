namespace TechNews.Scriban.Rendering;

/// <summary>Levels, each with its indent.</summary>
internal sealed partial class Utf8Output
{
    private readonly List<Level> levels = [];
    private byte[] scratch = [];
    private bool atLineStart;
    private int level;

    /// <summary>What each further line of the running code block starts with; null for nothing.</summary>
    public byte[]? Indent { get; set; }

    private bool IsDirect => Indent is null && level == floor;

    /// <summary>
    /// Starts a level: what it writes is indented as one value of the level below. False, and nothing to end, where
    /// nothing is indented.
    /// </summary>
    public bool TryPushLevel()
    {
        if (IsDirect)
        {
            return false;
        }

        levels.RemoveRange(level, levels.Count - level);
        levels.Add(new Level(Indent, atLineStart));
        level++;
        Indent = null;
        atLineStart = false;
        return true;
    }

    public void PopLevel()
    {
        level--;
        Indent = levels[level].Indent;
        atLineStart = levels[level].AtLineStart;
    }

    /// <summary>Takes back what was appended since the start and writes it through the indentation.</summary>
    private void Reindent(int start)
    {
        var count = length - start;
        if (scratch.Length < count)
        {
            scratch = new byte[Math.Max(count, 1024)];
        }

        buffer.AsSpan(start, count).CopyTo(scratch);
        length = start;
        WriteIndented(scratch.AsSpan(0, count));
    }

    private void WriteIndented(ReadOnlySpan<byte> utf8) => WriteIndented(utf8, Indent, ref atLineStart, level - 1);

    private void WriteIndented(ReadOnlySpan<byte> utf8, byte[]? indent, ref bool lineStart, int below)
    {
        if (indent is null)
        {
            lineStart = false;
            Descend(utf8, below);
            return;
        }

        while (!utf8.IsEmpty)
        {
            if (lineStart)
            {
                Descend(indent, below);
            }

            var end = utf8.IndexOf((byte)'\n') + 1;
            lineStart = end > 0;
            end = end > 0 ? end : utf8.Length;
            Descend(utf8[..end], below);
            utf8 = utf8[end..];
        }
    }

    private void Descend(ReadOnlySpan<byte> utf8, int to)
    {
        if (to < floor)
        {
            Append(utf8);
            return;
        }

        var target = levels[to];
        WriteIndented(utf8, target.Indent, ref target.AtLineStart, to - 1);
    }

    /// <summary>A suspended level: its indent, and whether it last wrote the end of a line.</summary>
    internal sealed class Level(byte[]? indent, bool atLineStart)
    {
        public readonly byte[]? Indent = indent;
        public bool AtLineStart = atLineStart;
    }
}
