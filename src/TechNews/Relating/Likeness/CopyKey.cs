using System.Numerics;
using System.Runtime.InteropServices;

namespace TechNews.Relating.Likeness;

/// <summary>By what an article is known as another's copy.</summary>
/// <param name="Fingerprint">SimHash over its different words.</param>
/// <param name="Text">Hash of its body alone: a wire story often runs again under another headline.</param>
internal readonly record struct CopyKey(ulong Fingerprint, ulong Text)
{
    // So few words hash too alike to tell a copy from a relative.
    private const int LeastWords = 24;

    private const ulong Prime = 0x9E3779B97F4A7C15;

    /// <summary>Null for an article that is too short, or that no list may show.</summary>
    public static CopyKey? Of(Story story)
    {
        var terms = story.Article.Body.Terms;
        return terms.Packed.Length >= LeastWords && FeatureLists.IsCandidate(story) ? new CopyKey(terms.Fingerprint, Hash(story.Content.Span)) : null;
    }

    // Eight bytes at a time: half a gigabyte of bodies is nothing to wait for.
    private static ulong Hash(ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(text)) hash = BitOperations.RotateLeft((hash ^ word) * Prime, 31);
        foreach (var last in text[(text.Length & ~7)..]) hash = BitOperations.RotateLeft((hash ^ last) * Prime, 31);
        return hash ^ (hash >> 32);
    }
}
