using TechNews.Diagnostics;

namespace TechNews.Tests.Checking;

/// <summary>TN134. It is 10 January 2026, noon; the article is of the second, 10 o'clock.</summary>
public sealed class UnsaidChangeFacts
{
    private const string Before = "The plant makes 3,000 cars a day, says its [owner](https://old.example/). It's \"new\".";

    [Fact]
    public void Another_figure_after_a_day_is_found_with_its_commit()
    {
        var after = Before.Replace("3,000", "300", StringComparison.Ordinal);
        var finding = Assert.Single(Findings(First.With("2026-01-05T10:00", Article(after)).With("2026-01-06T10:00", Article(after + " And."))
            , Article(after + " And.")));
        Assert.Equal("content/articles/a.md:2:8", finding.Where.ToString());
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("the text changed after publishing (3 words came or went, a figure among them; commit 0105100 of 2026-01-05), and no correction or 'updated' says so", finding.Message);
    }

    [Theory]
    [InlineData("The  plant makes **3000** cars a day, says its [owner](https://new.example/).\n\nIt’s “new”.")]
    [InlineData("## The plant\n\nmakes 3,000 cars a day, says its owner. It's new.")]
    [InlineData("The palnt makes 3,000 cars a day, says its owwner. Its \"new\".")]
    [InlineData("The factory makes 3,000 cars a day, says its <b>boss</b>. It's \"new\". ![99 cars](x.jpg)")]
    [InlineData("The plant makes 3,000 cars a day, says its owner. It's \"new\". <https://new.example/99>\n\n```\ncode of 99 words\n```")]
    public void Markup_links_spelling_typography_and_a_word_or_two_are_no_change(string after) =>
        Assert.Empty(Findings(First, Article(after)));

    [Theory]
    [InlineData("The plant makes 3.000.0 cars a day, says its owner. It's \"new\".")]
    [InlineData("The plant makes 3,001 cars a day, says its owner. It's \"new\".")]
    [InlineData("The plant makes 3,000 cars a day, says its owner. It's \"new\". Nobody else has ever said this.")]
    [InlineData("The plant")]
    [InlineData("工厂每天生产很多汽车，业主说。")]
    public void A_figure_or_five_words_are_one(string after) =>
        Assert.Contains("not committed yet", Assert.Single(Findings(First, Article(after))).Message, StringComparison.Ordinal);

    [Fact]
    public void What_changes_within_the_grace_is_still_being_written()
    {
        Assert.Empty(Findings(First.With("2026-01-03T09:59", Article("Other words, all of them new.")), Article("Other words, all of them new.")));
        Assert.Single(Findings(First.With("2026-01-03T10:01", Article("Other words, all of them new.")), Article("Other words, all of them new.")));
        var strict = TestSite.With("site.yml", TestSite.Config + "lint: {grace_hours: 2}\n").And(Past.A, Article("Other words, all of them new."));
        Assert.Single(First.With("2026-01-02T13:00", Article("Other words, all of them new.")).Findings(strict, "TN134"));
    }

    [Theory]
    [InlineData("corrections: [{at: 2026-01-05T09:55, text: It was another.}]", "2026-01-05T10:00")] // Noted just before.
    [InlineData("updated: 2026-01-05", "2026-01-05T10:00")] // The day alone.
    [InlineData("updated: 2026-01-09", "2026-01-05T10:00")] // Said later.
    [InlineData("kind: live", "2026-01-05T10:00")]
    public void A_note_that_is_not_older_stands_for_the_change(string front, string at) =>
        Assert.Empty(Findings(First.With(at, Article("Other words, all of them new.", front)), Article("Other words, all of them new.", front)));

    [Fact]
    public void An_older_note_does_not_and_one_that_is_not_committed_yet_does()
    {
        const string Noted = "updated: 2026-01-04";
        var past = First.With("2026-01-04T10:00", Article(Before, Noted)).With("2026-01-07T10:00", Article("Other words, all of them new.", Noted));
        Assert.Contains("commit 0107100", Assert.Single(Findings(past, Article("Other words, all of them new.", Noted))).Message, StringComparison.Ordinal);
        Assert.Empty(Findings(past, Article("Other words, all of them new.", "updated: 2026-01-08")));
    }

    [Fact]
    public void What_changed_and_was_changed_back_or_before_anybody_read_it_is_none()
    {
        Assert.Empty(Findings(First.With("2026-01-05T10:00", Article("Other words, all of them new.")).With("2026-01-06T10:00", Article(Before)), Article(Before)));
        var draft = Past.Empty.With("2026-01-02T10:00", Article("Other words, all of them new.", "draft: true")).With("2026-01-08T10:00", Article(Before));
        Assert.Empty(Findings(draft, Article(Before)));
        var scheduled = Past.Empty.With("2025-12-01T10:00", Article("Other words, all of them new.")).With("2025-12-30T10:00", Article(Before));
        Assert.Empty(Findings(scheduled, Article(Before)));
    }

    [Fact]
    public void What_came_from_elsewhere_was_not_published_here_before_its_commit()
    {
        var old = Article(Before).Replace("2026-01-02", "2019-01-02", StringComparison.Ordinal);
        var mended = old.Replace("plant makes", "plant in the far north of the country makes", StringComparison.Ordinal);
        Assert.Empty(Findings(Past.Empty.With("2026-01-02T10:00", old).With("2026-01-02T20:00", mended), mended));
    }

    private static readonly Past First = Past.Empty.With("2026-01-02T09:00", Article(Before));

    private static string Article(string body, string front = "") => $"---\ntitle: A\ndate: 2026-01-02T10:00\n{(front.Length > 0 ? front + "\n" : "")}---\n{body}\n";

    private static Diagnostic[] Findings(Past past, string now) => past.Findings(TestSite.With(Past.A, now), "TN134");
}
