using System.Collections.Immutable;

namespace TechNews.Parsing;

/// <summary><c>trust</c> of <c>site.yml</c>: what the publisher says of itself, for readers and for machines.</summary>
public sealed record TrustSettings
{
    public static readonly TrustSettings None = new();

    /// <summary>A picture: a path relative to <c>site.yml</c>, or a path from the root for a file under <c>static/</c>.</summary>
    public Located<string>? Logo { get; init; }

    /// <summary><c>2019</c>, <c>2019-04</c> or <c>2019-04-01</c>.</summary>
    public string? FoundingDate { get; init; }

    /// <summary>In the order of <see cref="PolicyKind.All"/>.</summary>
    public ImmutableArray<StatedPolicy> Policies { get; init; } = [];
}

/// <param name="Link">A path of the site, perhaps with a fragment, or an absolute URL.</param>
public sealed record StatedPolicy(PolicyKind Kind, Located<string> Link);

/// <summary>A page by which readers can judge a publisher (schema.org/NewsMediaOrganization, thetrustproject.org).</summary>
/// <param name="Key">In <c>site.yml</c>.</param>
/// <param name="Property">The property of schema.org.</param>
/// <param name="Title">What a link to it is called.</param>
public sealed record PolicyKind(string Key, string Property, string Title)
{
    /// <summary>The page that says how to reach people: not a property of its own but a contact point.</summary>
    public static readonly PolicyKind Contact = new("contact", "contactPoint", "Contact");

    public static readonly ImmutableArray<PolicyKind> All =
    [
        new("publishing_principles", "publishingPrinciples", "Publishing principles"),
        new("mission_coverage_priorities_policy", "missionCoveragePrioritiesPolicy", "Mission and priorities"),
        new("corrections_policy", "correctionsPolicy", "Corrections policy"),
        new("ethics_policy", "ethicsPolicy", "Ethics policy"),
        new("verification_fact_checking_policy", "verificationFactCheckingPolicy", "Fact-checking"),
        new("unnamed_sources_policy", "unnamedSourcesPolicy", "Unnamed sources"),
        new("no_bylines_policy", "noBylinesPolicy", "Stories without bylines"),
        new("ownership_funding_info", "ownershipFundingInfo", "Ownership and funding"),
        new("masthead", "masthead", "Masthead"),
        new("diversity_policy", "diversityPolicy", "Diversity policy"),
        new("diversity_staffing_report", "diversityStaffingReport", "Diversity of our staff"),
        new("actionable_feedback_policy", "actionableFeedbackPolicy", "Feedback"),
        Contact,
    ];
}
