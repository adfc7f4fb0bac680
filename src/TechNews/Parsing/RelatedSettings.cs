namespace TechNews.Parsing;

/// <summary><c>related</c> of <c>site.yml</c>: how related articles are found.</summary>
public sealed record RelatedSettings
{
    /// <summary>Cards in Related on article pages.</summary>
    public int Limit { get; init; } = 3;

    /// <summary>With fewer computed than this, the section's own articles stand there under the section's name.</summary>
    public int Min { get; init; } = 1;

    /// <summary>False relates an article only to older ones, and by what was known when it appeared, so that old pages stay as they are.</summary>
    public bool IncludeNewer { get; init; } = true;

    /// <summary>Days between two articles at which their score is halved.</summary>
    public int HalfLifeDays { get; init; } = 180;

    /// <summary>The share of all articles beyond which a word or a tag says nothing of any of them; 0.01 is one in a hundred.</summary>
    public double MaxShare { get; init; } = 0.01;

    /// <summary>How many of an article's words are looked for in others.</summary>
    public int Terms { get; init; } = 25;

    /// <summary>Most articles of one author in a list, where there are others.</summary>
    public int PerAuthor { get; init; } = 2;

    public RelatedWeights Weights { get; init; } = new(Text: 1, Tag: 2, Section: 1, Author: 0.5);
}

/// <summary>What counts for how much; the text's own score is usually between 10 and 60.</summary>
public sealed record RelatedWeights(double Text, double Tag, double Section, double Author);
