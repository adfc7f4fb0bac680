namespace TechNews.Parsing;

/// <summary>The query that fills a block: <c>backfill: {section: cars, sort: latest, max_age: 72h}</c>.</summary>
internal static class QueryReader
{
    private static readonly KeyTable Keys = new(["section", "sections"], ["tag", "tags"], ["author", "authors"], ["kind"], ["sort"], ["max_age"]);

    public static BlockQuery? Read(Fields block)
    {
        if (block.Inner("backfill", Keys, "{section: cars, sort: latest, max_age: 72h}", FrontParser.Unknown(Keys)) is not { } fields) return null;
        return new BlockQuery
        {
            Sections = fields.Lines("section"),
            Tags = fields.Lines("tag"),
            Authors = fields.Lines("author"),
            Kind = FrontMatterReader.KindOf(fields),
            Sort = Sort(fields),
            MaxAge = Durations.Hours(fields, "max_age") is { } hours ? TimeSpan.FromHours(hours) : null,
        };
    }

    private static BlockSort? Sort(Fields fields) => fields.Choice(
        "sort",
        ("latest", BlockSort.Latest), ("updated", BlockSort.Updated), ("views", BlockSort.Views), ("weight", BlockSort.Weight), ("title", BlockSort.Title));
}
