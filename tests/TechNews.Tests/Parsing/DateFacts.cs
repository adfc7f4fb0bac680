using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using TechNews.Parsing;

namespace TechNews.Tests.Parsing;

/// <summary>Dates are ISO 8601; without a zone they are in the site's.</summary>
public sealed class DateFacts
{
    private static readonly SiteZone Berlin = SiteZone.Find("Europe/Berlin")!;

    [Theory]
    [InlineData("2026-11-20", "2026-11-20T00:00:00.0000000+01:00")]
    [InlineData("2026-07-20", "2026-07-20T00:00:00.0000000+02:00")]
    [InlineData("2026-11-20T18:00", "2026-11-20T18:00:00.0000000+01:00")]
    [InlineData("2026-11-20 18:00", "2026-11-20T18:00:00.0000000+01:00")]
    [InlineData("2026-11-20t18:00:30", "2026-11-20T18:00:30.0000000+01:00")]
    [InlineData("2026-11-20T18:00:30.25", "2026-11-20T18:00:30.2500000+01:00")]
    [InlineData("2026-11-20T18:00:30.123456789Z", "2026-11-20T18:00:30.1234567+00:00")]
    [InlineData("2026-11-20T18:00Z", "2026-11-20T18:00:00.0000000+00:00")]
    [InlineData("2026-11-20T18:00+08:00", "2026-11-20T18:00:00.0000000+08:00")]
    [InlineData("2026-11-20 18:00:00 +0800", "2026-11-20T18:00:00.0000000+08:00")]
    [InlineData("2026-11-20 18:00:00 -05", "2026-11-20T18:00:00.0000000-05:00")]
    [InlineData("2026-11-20T18:00-03:30", "2026-11-20T18:00:00.0000000-03:30")]
    [InlineData("2026-03-29T02:30", "2026-03-29T03:30:00.0000000+02:00")] // The hour that spring leaves out.
    [InlineData("2026-10-25T02:30", "2026-10-25T02:30:00.0000000+02:00")] // The hour that autumn has twice.
    [InlineData("9999-12-30", "9999-12-30T00:00:00.0000000+01:00")]
    [InlineData("9999-12-31", "9999-12-30T00:00:00.0000000+01:00")] // "Never" in many exports; no offset may lead out of the calendar.
    [InlineData("9999-12-31T23:59:59Z", "9999-12-30T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31 23:59:59 -1400", "9999-12-30T00:00:00.0000000-14:00")]
    public void A_date_is_read(string text, string expected)
    {
        var (value, problem) = InstantReader.Read(text, Berlin);

        Assert.Null(problem);
        Assert.Equal(expected, value.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("20/11/2026", "day and month cannot be told apart in another country")]
    [InlineData("11.20.2026", "day and month cannot be told apart in another country")]
    [InlineData("Nov 20, 2026", "it is not in the form of ISO 8601")]
    [InlineData("20 Nov 2026", "it is not in the form of ISO 8601")]
    [InlineData("2026-11-2", "it is not in the form of ISO 8601")]
    [InlineData("2026-1-20", "it is not in the form of ISO 8601")]
    [InlineData("20261120", "it is only a number")]
    [InlineData("1668902400", "it is only a number")]
    [InlineData("2026-02-30", "there is no such day as 2026-02-30")]
    [InlineData("2026-13-01", "there is no such day as 2026-13-01")]
    [InlineData("0000-01-01", "there is no such day as 0000-01-01")]
    [InlineData("0001-01-01", "the year must be from 0001 to 9999")]
    [InlineData("2026-11-20T24:00", "there is no such time of day")]
    [InlineData("2026-11-20T18:60", "there is no such time of day")]
    [InlineData("2026-11-20T18", "it is not in the form of ISO 8601")]
    [InlineData("2026-11-20T18:00.5", "it is not in the form of ISO 8601")]
    [InlineData("2026-11-20T18:00 PM", "it is not in the form of ISO 8601")]
    [InlineData("2026-11-20T18:00+15:00", "an offset goes from -14:00 to +14:00")]
    [InlineData("2026-11-20T18:00+05:75", "an offset goes from -14:00 to +14:00")]
    [InlineData("2026-11-20T18:00+5", "it is not in the form of ISO 8601")]
    [InlineData("2026-11-20T18:00Zulu", "it is not in the form of ISO 8601")]
    [InlineData("٢٠٢٦-١١-٢٠", "it is not in the form of ISO 8601")]
    public void Another_form_is_refused_with_the_reason(string text, string problem)
    {
        Assert.Equal(problem, InstantReader.Read(text, Berlin).Problem);
        Assert.Equal(
            [$"content/articles/a.md:3:7: error TN020: 'date' is no date that can be read: {problem}"],
            TestSite.WithArticle($"title: T\ndate: {text}").Findings());
    }

    [Fact]
    public void The_help_shows_the_right_form() =>
        Assert.Equal(
            "Write 2026-11-20, or 2026-11-20T18:00, or with a zone 2026-11-20T18:00+01:00",
            TestSite.WithArticle("title: T\ndate: Nov 20").Parse().Findings.Single().Help);

    [Fact]
    public void A_bare_date_is_midnight_in_the_sites_zone()
    {
        var site = TestSite.WithArticle("title: T\ndate: 2026-01-02").With("site.yml", "title: S\nbase_url: https://a.example\ntime_zone: Asia/Shanghai\n");

        Assert.Equal(new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.FromHours(8)), site.Front().Date);
        Assert.Equal(TimeSpan.FromHours(8), site.Front().Date.Offset);
    }

    [Theory]
    [InlineData("content/articles/2026-01-02-a-story.md")]
    [InlineData("content/articles/deep/2026-01-02-a-story.md")]
    [InlineData("content/articles/2026-01-02-a-story/index.md")]
    public void The_day_in_the_name_is_the_date_of_an_article_without_one(string path)
    {
        var article = TestSite.WithArticle("title: T", path: path).Article();

        Assert.Equal(new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero), article.Front.Date);
        Assert.Equal("a-story", article.Slug);
    }

    [Fact]
    public void A_written_date_wins_over_the_name() =>
        Assert.Equal(5, TestSite.WithArticle("title: T\ndate: 2026-01-05", path: "content/articles/2026-01-02-a.md").Front().Date.Day);

    [Fact]
    public void What_was_written_is_read_again() =>
        Prop.ForAll<DateTime>(time =>
        {
            var written = time.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture) + "Z";
            var (value, problem) = InstantReader.Read(written, Berlin);
            return problem is not null ? time.Year is 1 : value.UtcDateTime.Ticks == time.Ticks || time.Year is 9999;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_gives_an_instant_or_a_reason() =>
        Prop.ForAll<string?, DateTime>((noise, time) =>
        {
            var start = time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            return new[] { noise ?? "", start + noise, start[..10] + noise }
                .All(text => InstantReader.Read(text, Berlin) is { Problem.Length: > 0 } or { Value.Ticks: > 0 });
        }).QuickCheckThrowOnFailure();
}
