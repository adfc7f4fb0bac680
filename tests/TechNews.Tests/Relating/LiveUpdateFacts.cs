using TechNews.Relating;

namespace TechNews.Tests.Relating;

/// <summary>An entry of a live article appears at its instant, as an article does. It is noon.</summary>
public sealed class LiveUpdateFacts
{
    private const string Marker = "zyxmarker";

    [Fact]
    public void An_entry_leaves_no_trace_before_its_instant_and_is_everywhere_from_then_on()
    {
        Assert.Empty(Traces(Live(), "11:59:59"));
        Assert.Empty(Traces(Live(), "12:59:59"));
        var traces = Traces(Live(), "13:00:00");
        foreach (var place in (string[])["live/index.html", "feed.xml", "atom.xml", "feed.json"]) Assert.Contains(place, traces);
    }

    [Fact]
    public void What_waits_dates_nothing_and_leaves_the_numbers_of_the_others_as_they_are()
    {
        var before = StoryAt("12:00:00");
        Assert.Equal(Newsroom.Noon.AddHours(-1), before.UpdatedAt);
        Assert.Equal(["update-1"], before.Article.Front.Updates.Select(update => update.Anchor));
        var after = StoryAt("13:00:00");
        Assert.Equal(Newsroom.Noon.AddHours(1), after.UpdatedAt);
        Assert.Equal(["update-2", "update-1"], after.Article.Front.Updates.Select(update => update.Anchor));
    }

    [Fact]
    public void Whoever_looks_into_the_future_sees_it()
    {
        var site = Live() with { Options = Live().Options with { IncludeFuture = true } };
        Assert.NotEmpty(Traces(site, "12:00:00"));
    }

    private static TestSite Live() => Newsroom.Of("a").Article(
        "live", Newsroom.Noon.AddHours(-2), $"kind: live\nupdates: [{{at: 2026-01-10T13:00, title: {Marker}, text: {Marker}}}, {{at: 2026-01-10T11:00, text: Begun}}]");

    private static Story StoryAt(string time) => Assert.Single(At(Live(), time).Edition().Stories, story => story.Article.Id is "live");

    private static string[] Traces(TestSite site, string time)
    {
        var inputs = At(site, time).WithTheme();
        return [.. OutputTexts.Of(SiteBuild.Run(inputs).Value.Tree.Files).Where(file => file.Text.Contains(Marker, StringComparison.Ordinal)).Select(file => file.Path)];
    }

    private static TestSite At(TestSite site, string time) =>
        site.At(Newsroom.Noon.AddHours(-12) + TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture));
}
