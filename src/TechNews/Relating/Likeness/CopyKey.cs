namespace TechNews.Relating.Likeness;

/// <summary>By what an article is known as another's copy.</summary>
/// <param name="Fingerprint">SimHash over its different words.</param>
/// <param name="Text">64 bits of the hash of its body alone: a wire story often runs again under another headline.</param>
internal readonly record struct CopyKey(ulong Fingerprint, ulong Text)
{
    // So few words hash too alike to tell a copy from a relative.
    private const int LeastWords = 24;

    /// <summary>Null for an article that is too short, or that no list may show.</summary>
    public static CopyKey? Of(MadeStory story)
    {
        var terms = story.Terms;
        return terms.Packed.Length >= LeastWords && FeatureLists.IsCandidate(story.Story) ? new CopyKey(terms.Fingerprint, story.Story.Html.Hash.High) : null;
    }
}
