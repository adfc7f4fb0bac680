namespace TechNews.Parsing.Markdown;

/// <summary>The line that ends the lead: <c>&lt;!--more--&gt;</c>, <c>&lt;!-- more --&gt;</c> or <c>TEASER_END</c>.</summary>
internal readonly record struct LeadMarker(bool MayBeThere)
{
    /// <summary>A quick look: a marker may still turn out to be shown as code.</summary>
    public static LeadMarker In(ReadOnlySpan<char> body) =>
        new(body.Contains("more-->", StringComparison.Ordinal)
            || body.Contains("more -->", StringComparison.Ordinal)
            || body.Contains("TEASER_END", StringComparison.Ordinal));

    /// <summary>True for the inside of a comment, or for the text of a whole paragraph.</summary>
    public static bool IsComment(ReadOnlySpan<char> comment)
    {
        var word = comment.Trim();
        return word.SequenceEqual("more") || word.StartsWith("TEASER_END", StringComparison.Ordinal);
    }
}
