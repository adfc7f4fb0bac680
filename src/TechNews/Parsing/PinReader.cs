using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Parsing.Yaml;

namespace TechNews.Parsing;

/// <summary>Pins of a front and the short form in an article's front matter.</summary>
internal sealed class PinReader(SiteZone zone)
{
    private const string Example = "[{ref: 2026/11/a-story, until: 2026-11-21T06:00}]";

    private static readonly KeyTable Keys = new(["ref"], ["from"], ["until"], ["position"], ["headline"], ["kicker"], ["image"]);

    public ImmutableArray<Pin> Read(Fields block)
    {
        var pins = ImmutableArray.CreateBuilder<Pin>();
        foreach (var fields in block.InnerList("pins", Keys, Example, FrontParser.Unknown(Keys)))
        {
            if (fields.Find("ref") is null) fields.ReportMissing("ref", "2026/11/a-story");
            if (fields.Located("ref", "2026/11/a-story") is not { } reference) continue;
            var (from, until) = Term(fields, reference.At);
            pins.Add(new Pin(reference)
            {
                From = from,
                Until = until,
                Position = fields.Whole("position", 1, 1000),
                Headline = fields.Line("headline"),
                Kicker = fields.Line("kicker"),
                Image = PathFields.Picture(fields, "image"),
            });
        }

        return pins.ToImmutable();
    }

    /// <summary><c>pin: {block: dont-miss, until: 2026-09-30, rank: 1}</c>; null where there is none.</summary>
    public OwnPin? ReadOwn(Fields article)
    {
        if (article.Find("pin")?.Value is not YamlMap) return null;
        if (article.Inner("pin", FrontMatterKeys.Pin, "{block: hero, until: 2026-11-21T06:00}") is not { } fields) return null;
        fields.RequiredLine("block", "hero");
        var at = article.Find("pin")!.Key.At;
        var (from, until) = Term(fields, at);
        var rank = fields.Whole("rank");
        return fields.Located("block", "hero") is { } block ? new OwnPin(block, from, until, rank) : null;
    }

    // A bare date is midnight of the site's zone, as everywhere.
    private (DateTimeOffset? From, DateTimeOffset? Until) Term(Fields fields, SourceLocation at)
    {
        var from = fields.Instant("from", zone);
        var until = fields.Instant("until", zone);
        if (fields.Find("until") is null) fields.Report.Add(ParsingProblems.PinWithoutEnd(at));
        if (from is not null && until is not null && until.Value <= from.Value) fields.Report.Add(ParsingProblems.PinEndsFirst(until.At, from.At));
        return (from?.Value, until?.Value);
    }
}
