using TechNews.Composing;
using TechNews.Parsing;

namespace TechNews;

/// <summary>How long a build with unchanged inputs gives the same bytes and says the same.</summary>
public static class AnswerTime
{
    /// <summary>From the first instant, up to but without the second. Empty where the site may change at any moment.</summary>
    public static (DateTimeOffset From, DateTimeOffset Until) Of(SitePlan plan, BuiltSite built)
    {
        var (config, asOf) = (plan.Parsed.Config, plan.Edition.AsOf);
        if (built.Memory.Keys.Count == 0 || MovesAlways(plan)) return (asOf, asOf);
        var members = built.Memory.Members;
        if (members.Contains("site.clock", StringComparer.Ordinal)) return (asOf, asOf);
        if (config.Clock is not null && plan.Inputs.Options.Clock is null) return (DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

        // Turning points are whole seconds, rounded up: what happens may happen within the second before.
        var until = TurningPoints.Next(plan.Parsed, plan.Edition)?.AddSeconds(-1) ?? DateTimeOffset.MaxValue;
        if (config.Security?.Expires.Value is { } expires && expires > asOf && expires < until) until = expires;
        if (!plan.Parsed.Views.IsEmpty && MostViewedJson.NextStamp(asOf) is var stamp && stamp < until) until = stamp;
        return (asOf, until);
    }

    private static bool MovesAlways(SitePlan plan) =>
        !plan.Parsed.Views.IsEmpty
        && plan.Edition.RankedBy.Any(settings => settings.OrderBy != RankingOrder.Views || settings.Window.Unit == WindowUnit.Hour);
}
