using System.Collections.Immutable;

namespace TechNews.Relating.Likeness;

/// <summary>What is left of a score over the time between two articles: half for every half-life.</summary>
internal sealed class TimeDecay
{
    private readonly double[] days;
    private readonly double[] byWholeDays;
    private readonly double halfLife;

    /// <param name="stories">Newest first.</param>
    public TimeDecay(ImmutableArray<Story> stories, int halfLifeInDays)
    {
        halfLife = halfLifeInDays;
        days = new double[stories.Length];
        for (var i = 0; i < days.Length; i++) days[i] = (stories[i].PublishedAt - DateTimeOffset.UnixEpoch).TotalDays;
        var span = days.Length == 0 ? 0 : (int)(days[0] - days[^1]);
        byWholeDays = new double[span + 1];
        for (var i = 0; i < byWholeDays.Length; i++) byWholeDays[i] = Over(i);
    }

    public double Between(int one, int other) => Over(Math.Abs(days[one] - days[other]));

    /// <summary>Never less than <see cref="Between"/>, and found without a power.</summary>
    public double AtMost(int one, int other) => byWholeDays[(int)Math.Abs(days[one] - days[other])];

    private double Over(double daysBetween) => Math.Pow(2, -daysBetween / halfLife);
}
