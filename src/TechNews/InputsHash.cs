using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TechNews.Caching;
using TechNews.Files;
using TechNews.Loading;

namespace TechNews;

/// <summary>Everything that a build reads, as one number; all but the clock, which is another question.</summary>
public static class InputsHash
{
    public static ContentHash Of(BuildInputs inputs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Parallel.For(0, inputs.Texts.Length, i => _ = inputs.Texts[i].Hash); // They are known from then on.
        Add(hash, inputs.Texts, text => text.Path, text => text.Hash);
        Add(hash, inputs.Assets, asset => asset.Path, HashOf);
        Add(hash, inputs.Templates, text => text.Path, text => HashOf(text.Text));
        Add(hash, inputs.TemplateAssets, asset => asset.Path, HashOf);
        Add(hash, [.. inputs.History.LastCommits.Keys.Order(StringComparer.Ordinal)], path => path, path => HashOf(inputs.History.LastCommits[path].UtcTicks.ToString(CultureInfo.InvariantCulture)));
        var options = inputs.Options;
        Add(hash, options.ConfigPath, default);
        Add(hash, options.BaseUrl ?? "", default);
        Add(hash, options.Shard.ToString(), default);
        hash.AppendData([Bit(options.BaseUrl is null), Bit(options.IncludeDrafts), Bit(options.IncludeFuture), Bit(options.IncludeExpired), Bit(options.Strict)]);
        return ContentHash.OfDigest(hash.GetHashAndReset());
    }

    // Pictures are not read to build a site; a changed one shows by its stamp.
    private static ContentHash HashOf(SourceAsset asset)
    {
        if (asset.Content is not FileContent.OnDisk disk) return ContentHash.Of(asset.Content.Read().Span);
        return HashOf($"{disk.AbsolutePath}\n{FileStamp.Of(disk.AbsolutePath)}\n{asset.Size}");
    }

    private static ContentHash HashOf(string text) => ContentHash.Of(Encoding.UTF8.GetBytes(text));

    private static void Add<T>(IncrementalHash hash, IReadOnlyCollection<T> entries, Func<T, string> path, Func<T, ContentHash> content)
    {
        Span<byte> count = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(count, entries.Count);
        hash.AppendData(count);
        foreach (var entry in entries) Add(hash, path(entry), content(entry));
    }

    private static void Add(IncrementalHash hash, string path, ContentHash content)
    {
        var name = Encoding.UTF8.GetBytes(path);
        Span<byte> rest = stackalloc byte[sizeof(int) + ContentHash.Size];
        BinaryPrimitives.WriteInt32LittleEndian(rest, name.Length);
        content.WriteTo(rest[sizeof(int)..]);
        hash.AppendData(rest);
        hash.AppendData(name);
    }

    private static byte Bit(bool value) => value ? (byte)1 : (byte)0;
}
