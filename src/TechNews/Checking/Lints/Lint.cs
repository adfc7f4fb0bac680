using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>A rule of the newsroom: one finding of editorial judgement, which a site may weigh otherwise or switch off.</summary>
/// <param name="Usual">What it weighs where site.yml says nothing.</param>
/// <param name="Help">The way out, one sentence.</param>
internal abstract record Lint(string Code, Severity Usual, string Help)
{
    public Diagnostic Finding(Remark remark) => new(remark.Weight ?? Usual, Code, remark.Message, remark.Where, remark.Help ?? Help);
}

/// <summary>A rule that needs one article to decide.</summary>
internal sealed record ArticleLint(string Code, Severity Usual, string Help, Func<LintedArticle, IEnumerable<Remark>> Find) : Lint(Code, Usual, Help);

/// <summary>A rule that compares articles, or is about the site as a whole.</summary>
internal sealed record SiteLint(string Code, Severity Usual, string Help, Func<LintedSite, IEnumerable<Remark>> Find) : Lint(Code, Usual, Help);

/// <summary>What a rule has to say about one place.</summary>
/// <param name="Weight">Where one rule has two weights: this one's.</param>
/// <param name="Help">Where the way out differs from place to place: this one's.</param>
internal sealed record Remark(SourceLocation Where, string Message, Severity? Weight = null, string? Help = null);
