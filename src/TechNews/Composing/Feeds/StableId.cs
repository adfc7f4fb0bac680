using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace TechNews.Composing.Feeds;

/// <summary>
/// Identities that stay when a title, slug, section or URL changes: made of the site's host and the article's id. A name-based UUID
/// (RFC 9562, version 5) rather than a tag: URI, whose date would have to stay right for ever.
/// </summary>
internal static class StableId
{
    // RFC 9562, 6.6: names that are URLs.
    private static readonly Guid UrlNames = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    /// <param name="site">The site's address; its scheme takes no part, so that ids outlive a move to https.</param>
    /// <param name="id">Front matter's <c>id</c>, kept as it is where it is a URI already; else the article's own.</param>
    public static string Of(Uri site, string id) =>
        IsUri(id) ? id : "urn:uuid:" + Named($"https://{site.Authority}{site.AbsolutePath}{id}");

    private static bool IsUri(string id) =>
        !id.Contains(' ', StringComparison.Ordinal)
        && Uri.TryCreate(id, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" or "urn" or "tag";

    private static Guid Named(string name)
    {
        var input = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        UrlNames.TryWriteBytes(input, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, input.AsSpan(16));
#pragma warning disable CA5350 // The standard names SHA-1; nothing is kept secret with it.
        var digest = SHA1.HashData(input).AsSpan(0, 16);
#pragma warning restore CA5350
        var third = BinaryPrimitives.ReadUInt16BigEndian(digest[6..]);
        BinaryPrimitives.WriteUInt16BigEndian(digest[6..], (ushort)((third & 0x0FFF) | 0x5000));
        digest[8] = (byte)((digest[8] & 0x3F) | 0x80);
        return new Guid(digest, bigEndian: true);
    }
}
