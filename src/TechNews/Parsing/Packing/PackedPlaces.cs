using TechNews.Caching;
using TechNews.Diagnostics;

namespace TechNews.Parsing.Packing;

/// <summary>Places in the one file that is packed, so that its path need not be said again and again.</summary>
internal sealed class PackedPlaces(string path)
{
    private ByteReader.Item<Located<string>>? located;

    public void Write(SourceLocation place, ByteWriter to)
    {
        to.Text(string.Equals(place.Path, path, StringComparison.Ordinal) ? null : place.Path);
        to.Number(place.Line);
        to.Number(place.Column);
        to.Number(place.Length);
        to.Text(place.LineText);
    }

    public SourceLocation Read(ByteReader from) => new(from.TextOrNull() ?? path, from.Number(), from.Number(), from.Number(), from.TextOrNull());

    public void Write(Located<string> value, ByteWriter to)
    {
        to.Text(value.Value);
        Write(value.At, to);
    }

    /// <summary>Reads a value with its place.</summary>
    public ByteReader.Item<Located<string>> Located => located ??= from => new Located<string>(from.Text(), Read(from));
}
