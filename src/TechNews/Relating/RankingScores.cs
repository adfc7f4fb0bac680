namespace TechNews.Relating;

/// <summary>The formulas of the rankings. Ages are measured from the edition's instant, so that shifting all times alike changes nothing.</summary>
internal static class RankingScores
{
    private const double HotGravity = 1.8;
    private const double HotPower = 0.8;
    private const double HotHeadStartMinutes = 120;
    private const double HotLogEpoch = 1134028003;
    private const double HotLogSecondsPerDigit = 45000;

    /// <summary>What views of that age still weigh: half for every half-life.</summary>
    public static double Trending(double views, TimeSpan age, TimeSpan halfLife) => views * Math.Pow(2, -(age / halfLife));

    /// <summary>Views less one, to the power of 0.8, over the age in hours plus two, to the power of 1.8.</summary>
    public static double Hot(double views, TimeSpan age)
    {
        var counted = views - 1;
        var numerator = counted > 0 ? Math.Pow(counted, HotPower) : counted;
        return numerator / Math.Pow((Math.Max(0, age.TotalMinutes) + HotHeadStartMinutes) / 60, HotGravity);
    }

    /// <summary>The decimal logarithm of the views, plus one for every 45,000 seconds by which the article is newer; seven decimals.</summary>
    public static double HotLog(double views, DateTimeOffset published)
    {
        var seconds = (published - DateTimeOffset.UnixEpoch).TotalSeconds;
        var digits = Math.Sign(views) * Math.Log10(Math.Max(Math.Abs(views), 1));
        return Math.Round(digits + ((seconds - HotLogEpoch) / HotLogSecondsPerDigit), 7);
    }

    /// <summary>Views for each day since publication; the first day counts whole.</summary>
    public static double Average(double views, TimeSpan age) => views / Math.Max(1, age.TotalDays);
}
