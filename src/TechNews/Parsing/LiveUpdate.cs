using System.Collections.Immutable;
using System.Globalization;

namespace TechNews.Parsing;

/// <summary>One entry of a live article.</summary>
/// <param name="Number">1 for the oldest: it names the entry on its page as long as entries are only added.</param>
/// <param name="At">In the site's zone.</param>
/// <param name="Title">Null where it has none.</param>
/// <param name="Text">Plain.</param>
public sealed record LiveUpdate(int Number, DateTimeOffset At, string? Title, string Text)
{
    /// <summary>What a fragment points at.</summary>
    public string Anchor => "update-" + Number.ToString(CultureInfo.InvariantCulture);
}

/// <summary><c>updates</c> of front matter.</summary>
internal static class LiveUpdateReader
{
    private const string Example = "[{at: 2026-11-20T18:00, title: \"The vote\", text: \"...\"}]";

    /// <summary>Newest first; of one instant, the later in the file first.</summary>
    public static ImmutableArray<LiveUpdate> Read(Fields fields, SiteZone zone, ArticleKind kind)
    {
        var updates = new List<LiveUpdate>();
        foreach (var update in fields.InnerList("updates", FrontMatterKeys.Update, Example))
        {
            if (update.Find("at") is null) update.ReportMissing("at", "2026-11-20T18:00");
            var at = update.Instant("at", zone);
            var title = update.Line("title");
            var text = update.RequiredLine("text", "\"What is new\"");
            if (at is not null && text is not null) updates.Add(new LiveUpdate(0, zone.Convert(at.Value), title, text));
        }

        if (updates.Count > 0 && kind != ArticleKind.Live)
            fields.Report.Add(ParsingProblems.NoEffect("updates", fields.Find("updates")!.Key.At, "the article is not of 'kind: live'"));
        return kind == ArticleKind.Live ? [.. updates.OrderBy(update => update.At).Select((update, place) => update with { Number = place + 1 }).Reverse()] : [];
    }
}
