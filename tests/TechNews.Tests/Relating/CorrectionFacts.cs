using TechNews.Relating;

namespace TechNews.Tests.Relating;

public class CorrectionFacts
{
    private static readonly TestSite Site = Newsroom.Of("a")
        .Article("b", Newsroom.Noon.AddDays(-3), "corrections: [{at: 2026-01-10T11:00, text: It was Monday.}, {at: 2026-01-10T14:30, kind: retraction, text: It never was.}]");

    [Fact]
    public void A_note_waits_for_its_instant()
    {
        Assert.Equal(["It was Monday."], Notes(Site));
        Assert.Equal(["It was Monday.", "It never was."], Notes(Site.At(Newsroom.Noon.AddHours(3))));
    }

    [Fact]
    public void Until_then_it_neither_dates_the_article_nor_takes_it_out_of_the_lists()
    {
        var story = StoryOf(Site);
        Assert.Equal((Newsroom.Noon.AddHours(-1), false), (story.UpdatedAt, story.IsRetracted));
        Assert.True(StoryOf(Site.At(Newsroom.Noon.AddHours(3))).IsRetracted);
    }

    [Fact]
    public void A_preview_of_the_future_shows_it() =>
        Assert.Equal(2, Notes(Site with { Options = Site.Options with { IncludeFuture = true } }).Length);

    private static string[] Notes(TestSite site) => [.. StoryOf(site).Article.Front.Corrections.Select(note => note.Text)];

    private static Story StoryOf(TestSite site) => site.Edition().Stories.Single(story => story.Article.Id is "b");
}
