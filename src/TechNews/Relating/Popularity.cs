using System.Collections.Immutable;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>Most Viewed: articles by what readers really opened within a window.</summary>
internal static class Popularity
{
    private static readonly Comparer<RankedStory> BestFirst = Comparer<RankedStory>.Create(static (one, other) =>
        other.Score.CompareTo(one.Score) is var order and not 0 ? order : NewestFirst.Order.Compare(one.Story, other.Story));

    /// <summary>Paths that are no live article count nothing. Order: score descending, published descending, path ascending (ordinal).</summary>
    public static Ranking Rank(ImmutableArray<ViewCount> views, StoryIndex stories, SiteConfig config, DateTimeOffset asOf)
    {
        var settings = config.MostViewed;
        var days = ViewDay.Of(views, settings.Sources, DateOnly.FromDateTime(asOf.DateTime));
        var bounds = new WindowBounds(settings.Window, config.Zone, asOf);
        var inside = days.Where(day => bounds.ShareOf(day.Date) > 0).ToList();
        var ranked = Tallies(inside, stories, settings, bounds)
            .Where(tally => tally.Views >= settings.MinViews && MayRank(tally.Story, settings, bounds, asOf))
            .Select(tally => new RankedStory(tally.Story, (long)Math.Round(tally.Views), ScoreOf(tally, settings.OrderBy, asOf)))
            .Order(BestFirst)
            .ToImmutableArray();
        return new Ranking
        {
            Entries = ranked,
            Window = settings.Window,
            NewestDay = days.Count == 0 ? null : days[^1].Date,
            IsStale = days.Count > 0 && IsStale(days[^1].Date, config, asOf),
            Sources = [.. inside.Select(day => day.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    // A day's numbers are whole when the day ends: age is counted from there.
    private static bool IsStale(DateOnly newest, SiteConfig config, DateTimeOffset asOf)
    {
        var end = config.Zone.At(newest.AddDays(1).ToDateTime(TimeOnly.MinValue));
        return asOf - end > TimeSpan.FromHours(config.MostViewed.StaleAfterHours);
    }

    // Sums of one day are whole numbers, and days come in order: the order of the rows cannot show in the last digit.
    private static Dictionary<Story, Tally>.ValueCollection Tallies(List<ViewDay> days, StoryIndex stories, MostViewedSettings settings, WindowBounds bounds)
    {
        var tallies = new Dictionary<Story, Tally>();
        foreach (var day in days)
        {
            var share = bounds.ShareOf(day.Date);
            var weight = RankingScores.Trending(share, bounds.AgeOf(day.Date), settings.HalfLife);
            foreach (var (story, views) in day.ByStory(stories, settings.Metric))
            {
                if (!tallies.TryGetValue(story, out var tally)) tallies.Add(story, tally = new Tally(story));
                tally.Views += share * views;
                tally.Trend += weight * views;
            }
        }

        return tallies.Values;
    }

    private static bool MayRank(Story story, MostViewedSettings settings, WindowBounds bounds, DateTimeOffset asOf)
    {
        var front = story.Article.Front;
        if (!front.MostViewed || story.IsRetracted) return false;
        if (settings.ExcludeSponsored && (front.Sponsored is not null || front.Kind == ArticleKind.Sponsored)) return false;
        if (settings.ExcludeNoIndex && front.NoIndex) return false;
        if (settings.Freshness && story.PublishedAt < bounds.Start) return false;
        return settings.MaxAge is not { } oldest || asOf - story.PublishedAt <= oldest;
    }

    private static double ScoreOf(Tally tally, RankingOrder order, DateTimeOffset asOf) => order switch
    {
        RankingOrder.Trending => tally.Trend,
        RankingOrder.Hot => RankingScores.Hot(tally.Views, asOf - tally.Story.PublishedAt),
        RankingOrder.HotLog => RankingScores.HotLog(tally.Views, tally.Story.PublishedAt),
        RankingOrder.Average => RankingScores.Average(tally.Views, asOf - tally.Story.PublishedAt),
        _ => tally.Views,
    };

    private sealed class Tally(Story story)
    {
        public Story Story => story;

        /// <summary>In the window.</summary>
        public double Views { get; set; }

        /// <summary>The same views, each weighed by its age.</summary>
        public double Trend { get; set; }
    }
}
