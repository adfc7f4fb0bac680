namespace TechNews.Parsing;

/// <summary>Keys of a block that contradict each other or its kind.</summary>
internal static class BlockRules
{
    public static void Check(FrontBlock block, Fields fields)
    {
        if (block.Min > block.Limit)
            Refuse(fields, "min", "'min' is more than 'limit', so that the block could never be shown", "Make 'min' the smaller of the two");
        foreach (var pin in block.Pins.Where(pin => pin.Position > block.Limit))
            fields.Report.Add(ParsingProblems.BadBlock(pin.Ref.At, $"position {pin.Position} is beyond the block's limit of {block.Limit}", "Give it a lower position, or the block a higher limit"));
        if (block.Kind is BlockKind.Hero && block.Limit > 1) Refuse(fields, "limit", "a hero is one story", "Use kind: top for several");
        if (block.Kind is BlockKind.MostViewed) CheckMostViewed(block, fields);
        else if (block.Ranking is not null) Refuse(fields, "ranking", "only Most Viewed is ranked", "Give the block kind: most-viewed, or say backfill: {sort: views}");
        if (block.Kind is BlockKind.Sections && !block.Pins.IsEmpty) Refuse(fields, "pins", "a block of all sections takes no pins", "Pin to a block of its own");
        if (block.Kind is BlockKind.Sections && block.Backfill is not null) Refuse(fields, "backfill", "a block of all sections is filled from the sections", "Leave 'backfill' out");
    }

    // Most Viewed must be true to the numbers, or it is not what its name says.
    private static void CheckMostViewed(FrontBlock block, Fields fields)
    {
        const string wayOut = "Leave it out: this block shows what readers opened most and nothing else";
        if (!block.Pins.IsEmpty) Refuse(fields, "pins", "nothing can be pinned to Most Viewed", wayOut);
        if (block.Backfill is not null) Refuse(fields, "backfill", "Most Viewed is filled from the view counts", wayOut);
        if (block.Dedupe) Refuse(fields, "dedupe", "Most Viewed must repeat what the page shows already", wayOut);
        if (block.Claims) Refuse(fields, "claims", "Most Viewed takes no article away from others", wayOut);
    }

    private static void Refuse(Fields fields, string key, string reason, string wayOut)
    {
        if (fields.Find(key) is { } entry) fields.Report.Add(ParsingProblems.BadBlock(entry.Key.At, reason, wayOut));
    }
}
