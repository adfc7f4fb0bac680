using System.Collections.Immutable;
using TechNews.Parsing;

namespace TechNews.Relating.Likeness;

/// <summary>
/// What two articles have in common besides words and tags: their section and authors. As numbers that lie side by side, since nearly every
/// candidate is asked for them and its story lies anywhere in memory.
/// </summary>
internal sealed class Kinship
{
    private const int NoSection = -1;

    private readonly Row[] rows; // One more than there are articles: an article's authors end where the next one's begin.
    private readonly int[] authors;
    private readonly double sharedSection;
    private readonly double sharedAuthor;

    /// <param name="stories">Of one edition, which has one link for each section and author.</param>
    public Kinship(ImmutableArray<Story> stories, RelatedWeights weights)
    {
        (sharedSection, sharedAuthor) = (weights.Section, weights.Author);
        var sectionNumbers = new Dictionary<SectionLink, int>(ReferenceEqualityComparer.Instance);
        var authorNumbers = new Dictionary<AuthorLink, int>(ReferenceEqualityComparer.Instance);
        var all = new List<int>(stories.Length);
        rows = new Row[stories.Length + 1];
        for (var i = 0; i < stories.Length; i++)
        {
            rows[i] = new Row(stories[i].Section is { } section ? NumberOf(section, sectionNumbers) : NoSection, all.Count);
            foreach (var author in stories[i].Authors) all.Add(NumberOf(author, authorNumbers));
        }

        rows[^1] = new Row(NoSection, all.Count);
        authors = [.. all];
        AuthorCount = authorNumbers.Count;
    }

    /// <summary>Authors are numbered below this.</summary>
    public int AuthorCount { get; }

    /// <summary>The most that <see cref="Bonus"/> gives.</summary>
    public double MostBonus => sharedSection + sharedAuthor;

    /// <summary>The numbers of an article's authors, by the article's place.</summary>
    public ReadOnlySpan<int> AuthorsOf(int article) => authors.AsSpan(rows[article].AuthorsFrom..rows[article + 1].AuthorsFrom);

    /// <summary>What is added to the score of two articles, by their places.</summary>
    public double Bonus(int one, int other)
    {
        var section = rows[one].Section;
        return (section == rows[other].Section && section != NoSection ? sharedSection : 0) + (HaveSharedAuthor(one, other) ? sharedAuthor : 0);
    }

    private bool HaveSharedAuthor(int one, int other)
    {
        var theirs = AuthorsOf(other);
        foreach (var author in AuthorsOf(one))
        {
            if (theirs.Contains(author)) return true;
        }

        return false;
    }

    private static int NumberOf<T>(T link, Dictionary<T, int> numbers)
        where T : class
    {
        if (!numbers.TryGetValue(link, out var number)) numbers.Add(link, number = numbers.Count);
        return number;
    }

    private readonly record struct Row(int Section, int AuthorsFrom);
}
