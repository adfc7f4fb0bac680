namespace TechNews.Parsing;

/// <summary><c>feeds</c> of <c>site.yml</c>.</summary>
/// <param name="Limit">Most items of the whole site's feeds.</param>
/// <param name="ListLimit">Most items of every other feed: sections, topics, authors, picks, corrections.</param>
/// <param name="IsFull">Whether items carry the whole text; else the summary alone.</param>
public sealed record FeedSettings(int Limit, int ListLimit, bool IsFull)
{
    public static readonly FeedSettings Usual = new(20, 20, IsFull: true);
}
