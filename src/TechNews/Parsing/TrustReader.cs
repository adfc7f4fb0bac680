using System.Collections.Immutable;
using System.Globalization;

namespace TechNews.Parsing;

/// <summary><c>trust</c> of <c>site.yml</c>.</summary>
internal static class TrustReader
{
    public static readonly KeyTable Keys = new([["logo"], ["founding_date"], .. PolicyKind.All.Select(kind => new[] { kind.Key })]);

    /// <param name="fields">The mapping, or null where there is none.</param>
    public static TrustSettings Read(Fields? fields) => fields is null ? TrustSettings.None : new TrustSettings
    {
        Logo = PathFields.Picture(fields, "logo"),
        FoundingDate = FoundingDate(fields),
        Policies = Policies(fields),
    };

    private static ImmutableArray<StatedPolicy> Policies(Fields fields)
    {
        var policies = ImmutableArray.CreateBuilder<StatedPolicy>();
        foreach (var kind in PolicyKind.All)
        {
            if (fields.Located(kind.Key, "/about/") is not { } link) continue;
            if (Problem(link.Value) is { } problem) fields.Report.Add(ParsingProblems.BadLink(link.At, problem));
            else policies.Add(new StatedPolicy(kind, link));
        }

        return policies.ToImmutable();
    }

    private static string? Problem(string link) =>
        WebAddress.IsWeb(link) ? null
        : link.StartsWith("@/", StringComparison.Ordinal) ? null
        : link.StartsWith('/') ? UrlPath.ProblemOfPath(link.Split('#')[0])
        : "it must be a path of the site such as /about/, or start with https:";

    // A date of schema.org may leave out day and month (ISO 8601, reduced precision).
    private static string? FoundingDate(Fields fields)
    {
        if (fields.Located("founding_date", "2019-04-01") is not { } date) return null;
        if (DateOnly.TryParseExact(date.Value, ["yyyy", "yyyy-MM", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return date.Value;
        fields.Report.Add(ParsingProblems.WrongType("founding_date", fields.Find("founding_date")!.Value, "a year or a date", "2019-04-01"));
        return null;
    }
}
