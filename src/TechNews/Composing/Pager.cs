using System.Collections.Immutable;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>Where a page stands among the pages of a list.</summary>
/// <param name="Number">1-based.</param>
/// <param name="List">URL of the first page.</param>
public sealed record Pager(int Number, int Total, string List)
{
    private const int Neighbours = 2;

    public string? PreviousUrl => Number > 1 ? SiteUrls.ListPage(List, Number - 1) : null;

    public string? NextUrl => Number < Total ? SiteUrls.ListPage(List, Number + 1) : null;

    /// <summary>The first, the last, and those around this one, in order.</summary>
    public ImmutableArray<PagerLink> Pages
    {
        get
        {
            var links = ImmutableArray.CreateBuilder<PagerLink>();
            for (var number = 1; number <= Total; number++)
            {
                if (number == 1 || number == Total || Math.Abs(number - Number) <= Neighbours)
                    links.Add(new PagerLink(number, SiteUrls.ListPage(List, number), number == Number));
            }

            return links.ToImmutable();
        }
    }
}

public sealed record PagerLink(int Number, string Url, bool IsCurrent);
