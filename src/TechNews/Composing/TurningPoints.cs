using System.Collections.Immutable;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>Every instant after an edition's own at which its pages may change. Not all of them do: a pinned story may have stood there anyway.</summary>
public static class TurningPoints
{
    private const int LastYear = EditionClock.LastYear; // What follows from dates beyond it would leave the calendar.

    /// <summary>How long a story is in the sitemap for news (Google News sitemaps: articles of the last two days).</summary>
    private static readonly TimeSpan NewsAge = TimeSpan.FromHours(48);

    /// <summary>In the order of time, then by reason (ordinal).</summary>
    public static ImmutableArray<Turn> After(ParsedSite site, Edition edition) =>
    [
        .. All(site, edition).Where(turn => turn.At > edition.AsOf)
            .Select(turn => turn with { At = site.Config.Zone.Convert(turn.At) })
            .OrderBy(turn => turn.At)
            .ThenBy(turn => turn.Why, StringComparer.Ordinal)
            .ThenBy(turn => turn.Path, StringComparer.Ordinal),
    ];

    /// <summary>The first of them; null where none comes.</summary>
    public static DateTimeOffset? Next(ParsedSite site, Edition edition)
    {
        DateTimeOffset? next = null;
        foreach (var turn in All(site, edition))
        {
            if (turn.At > edition.AsOf && (next is null || turn.At < next)) next = turn.At;
        }

        return next;
    }

    private static IEnumerable<Turn> All(ParsedSite site, Edition edition) => Publications(site)
        .Concat(Pins(edition))
        .Concat(ViewCounts(site, edition))
        .Concat(MovingRanking(site, edition))
        .Concat(Ages(edition))
        .Concat(BlockAges(site, edition));

    private static IEnumerable<Turn> Publications(ParsedSite site)
    {
        foreach (var article in site.Articles)
        {
            var front = article.Front;
            var appears = Publication.InstantOf(front);
            yield return new Turn(WholeSecond(appears), appears == front.EmbargoUntil ? "embargo lifted" : "article published", article.Path, Persists: false);
            foreach (var update in front.Updates) yield return new Turn(WholeSecond(update.At), "live entry published", article.Path, Persists: false);
            foreach (var note in front.Corrections) yield return new Turn(WholeSecond(note.At), "correction published", article.Path, Persists: false);
            if (front.ExpireAt is { } end) yield return new Turn(WholeSecond(end), "article expired", article.Path, Persists: false);
        }
    }

    private static IEnumerable<Turn> Pins(Edition edition)
    {
        foreach (var pin in edition.Fronts.Pins)
        {
            if (pin.From is { } from) yield return new Turn(WholeSecond(from), $"pin {pin.Block} began", pin.Article.Path, Persists: false);
            if (pin.Until is { } until) yield return new Turn(WholeSecond(until), $"pin {pin.Block} expired", pin.Article.Path, Persists: false);
        }
    }

    // A day's numbers come into the window when it begins, and leave it as many days later; at last all of them are too old.
    private static IEnumerable<Turn> ViewCounts(ParsedSite site, Edition edition)
    {
        var days = site.Views.Select(row => row.Date).Where(day => day.Year is > 1 and < LastYear).Distinct().Order().ToList();
        if (days.Count == 0) yield break;
        var stale = edition.Config.MostViewed.StaleAfterHours;
        foreach (var day in days)
        {
            yield return new Turn(Midnight(site, day), "Most Viewed counts a new day", "content/views", Persists: false);
            foreach (var end in edition.RankedBy.SelectMany(settings => settings.Window.EndsOf(day))) yield return new Turn(Midnight(site, end), "Most Viewed leaves a day behind", "content/views", Persists: false);
            yield return new Turn(Midnight(site, day.AddDays(1)).AddHours(stale).AddSeconds(1), "view counts turned stale", "content/views", Persists: false);
        }
    }

    // An order that weighs age may change at any moment, and so may a window of hours: once an hour is as often as anybody builds.
    private static IEnumerable<Turn> MovingRanking(ParsedSite site, Edition edition)
    {
        if (site.Views.IsEmpty) yield break;
        if (edition.RankedBy.Any(settings => settings.OrderBy != RankingOrder.Views || settings.Window.Unit == WindowUnit.Hour))
        {
            var hour = edition.AsOf.AddTicks(-(edition.AsOf.Ticks % TimeSpan.TicksPerHour));
            for (var i = 1; i <= 24; i++) yield return new Turn(hour.AddHours(i), "Most Viewed moves with the clock", "content/views", Persists: false);
        }

        foreach (var story in Ageing(edition))
        {
            foreach (var end in RankingEnds(site, edition, story)) yield return new Turn(WholeSecond(end), "article too old for Most Viewed", story.Article.Path, Persists: true);
        }
    }

    // Beyond `max_age`, and out of the window of a ranking of what was published in it.
    private static IEnumerable<DateTimeOffset> RankingEnds(ParsedSite site, Edition edition, Story story)
    {
        foreach (var settings in edition.RankedBy)
        {
            if (settings.MaxAge is { } oldest) yield return WholeSecond(story.PublishedAt + oldest).AddSeconds(1);
            if (!settings.Freshness) continue;
            foreach (var end in settings.Window.EndsOf(DateOnly.FromDateTime(story.PublishedAt.DateTime))) yield return Midnight(site, end);
        }
    }

    private static IEnumerable<Turn> Ages(Edition edition)
    {
        foreach (var story in Ageing(edition))
        {
            var path = story.Article.Path;
            if (Labels.NextAge(story.PublishedAt, edition.AsOf) is { } label) yield return new Turn(WholeSecond(label), "age label turned over", path, Persists: true);
            // Whether the last instant still counts is a matter of taste of its reader; both sides are looked at.
            yield return new Turn(WholeSecond(story.PublishedAt + NewsAge), "news sitemap drops an article", path, Persists: true);
            yield return new Turn(WholeSecond(story.PublishedAt + NewsAge).AddSeconds(1), "news sitemap drops an article", path, Persists: true);
        }
    }

    private static IEnumerable<Turn> BlockAges(ParsedSite site, Edition edition) =>
        from front in site.Fronts
        from block in front.Blocks
        where block.Backfill?.MaxAge is not null
        from story in Ageing(edition)
        select new Turn(WholeSecond(story.PublishedAt + block.Backfill!.MaxAge!.Value), $"article too old for block {block.Id}", story.Article.Path, Persists: true);

    private static IEnumerable<Story> Ageing(Edition edition) => edition.Stories.Where(static story => story.PublishedAt.Year < LastYear);

    /// <summary>The midnights of the next year, for a theme that prints the clock.</summary>
    public static IEnumerable<Turn> Midnights(ParsedSite site, Edition edition) =>
        Enumerable.Range(1, 366).Select(days => new Turn(
            Midnight(site, DateOnly.FromDateTime(edition.AsOf.DateTime).AddDays(days)), "a new day: the theme prints the clock", "templates", Persists: true));

    private static DateTimeOffset Midnight(ParsedSite site, DateOnly day) => site.Config.Zone.At(day.ToDateTime(TimeOnly.MinValue));

    private static DateTimeOffset WholeSecond(DateTimeOffset instant)
    {
        var rest = instant.Ticks % TimeSpan.TicksPerSecond;
        return rest == 0 ? instant : instant.AddTicks(TimeSpan.TicksPerSecond - rest);
    }
}
