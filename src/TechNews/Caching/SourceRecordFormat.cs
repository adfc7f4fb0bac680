using System.Runtime.InteropServices;
using TechNews.Files;

namespace TechNews.Caching;

/// <summary>A <see cref="SourceRecord"/> as bytes.</summary>
internal static class SourceRecordFormat
{
    private const string Kind = "technews-sources 1";

    /// <exception cref="IOException">The disk refuses.</exception>
    public static void Write(Stream to, SourceRecord record, string writer) => SealedRecord.Write(to, Kind, writer, to =>
    {
        to.Write(record.Texts.Length);
        foreach (var text in record.Texts)
        {
            to.Write(text.Path);
            SealedRecord.Write(text.Stamp, to);
            SealedRecord.Write(text.Hash, to);
        }
    });

    /// <summary>Null where it cannot be believed.</summary>
    public static SourceRecord? Read(byte[] bytes, string writer) => SealedRecord.Read(bytes, Kind, writer, from =>
    {
        var texts = new RecordedSource[Decoding.Count(from, SealedRecord.StampSize + ContentHash.Size)];
        string? last = null;
        for (var i = 0; i < texts.Length; i++) texts[i] = new RecordedSource(last = SealedRecord.ReadPath(from, last), SealedRecord.ReadStamp(from), SealedRecord.ReadHash(from));
        return new SourceRecord(ImmutableCollectionsMarshal.AsImmutableArray(texts));
    });
}
