using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using TechNews.Composing;
using TechNews.Files;
using TechNews.Rendering.Tables;
using TechNews.Scriban.Values;

namespace TechNews.Rendering;

/// <summary>
/// From what a page is made, as one number: the theme's text, and everything that its templates may read of the page and of the site. The members that
/// count are those that templates were seen to read, so that a change which no template shows renders nothing anew.
/// </summary>
internal sealed class PageKeys
{
    private readonly SiteView site;
    private readonly Fingerprints fingerprints;
    private readonly ContentHash theme;

    public PageKeys(PageSetting setting, SiteView site, MemberSet members)
    {
        this.site = site;
        fingerprints = new Fingerprints(members);
        theme = ThemeOf(setting, members);
    }

    /// <summary>For many threads.</summary>
    public ContentHash Of(Page page)
    {
        Span<byte> key = stackalloc byte[Fingerprints.Size + ContentHash.Size + ContentHash.Size];
        fingerprints.Write(key, new Globals(site, page.View), GlobalsTable.Instance);
        ContentHash.Of(Encoding.UTF8.GetBytes(page.Template)).WriteTo(key[Fingerprints.Size..]);
        theme.WriteTo(key[(Fingerprints.Size + ContentHash.Size)..]);
        return ContentHash.Of(key);
    }

    public ImmutableArray<ContentHash> Of(ImmutableArray<Page> pages)
    {
        var keys = new ContentHash[pages.Length];
        Parallel.For(0, keys.Length, i => keys[i] = Of(pages[i]));
        return [.. keys];
    }

    // Any template may include any other, and `asset` may name any file.
    private static ContentHash ThemeOf(PageSetting setting, MemberSet members)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in setting.Templates.Paths) Add(hash, path, setting.Templates.TextOf(path));
        foreach (var name in setting.Assets.Urls.Keys.Order(StringComparer.Ordinal)) Add(hash, name, setting.Assets.Urls[name]);
        foreach (var member in members.Names(GlobalsTable.Instance)) Add(hash, member, "");
        return ContentHash.OfDigest(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string name, string text)
    {
        Span<byte> lengths = stackalloc byte[8];
        var (first, second) = (Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(text));
        BinaryPrimitives.WriteInt32LittleEndian(lengths, first.Length);
        BinaryPrimitives.WriteInt32LittleEndian(lengths[4..], second.Length);
        hash.AppendData(lengths);
        hash.AppendData(first);
        hash.AppendData(second);
    }
}
