using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>Headings of blocks, and where they lead.</summary>
internal static class BlockTitles
{
    /// <summary>The kind's own heading, or the id as words.</summary>
    public static string Of(FrontBlock block) => block.Kind switch
    {
        BlockKind.Hero => "Lead story",
        BlockKind.Top => "Top stories",
        BlockKind.DontMiss => "Don\u2019t miss",
        BlockKind.MostViewed => "Most Viewed",
        BlockKind.Latest => "Latest",
        _ => FromId(block.Id),
    };

    /// <summary>The page of all that a query finds, where there is exactly one such page.</summary>
    public static string? More(FrontBlock block, SourceTables tables, string? own)
    {
        if (block.Kind == BlockKind.Latest) return tables.Urls.Archive;
        if (block.Kind is not (BlockKind.List or BlockKind.Strip)) return null;
        return block.Backfill switch
        {
            { Sections: [var one], Tags: [], Authors: [], Kind: null } => SectionUrl(QueryWords.IsOwnSection(one) ? own : one.Value, tables),
            { Sections: [], Tags: [var tag], Authors: [], Kind: null } => tables.Urls.Tag(Slugs.Of(tag.Value)),
            { Sections: [], Tags: [], Authors: [var author], Kind: null } => tables.Urls.Author(author.Value),
            _ => null,
        };
    }

    private static string? SectionUrl(string? id, SourceTables tables) =>
        id is not null && tables.Sections.TryGetValue(id, out var section) ? section.Url : null;

    private static string FromId(string id)
    {
        var words = id.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? id : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
