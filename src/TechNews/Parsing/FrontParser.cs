using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Parsing.Yaml;

namespace TechNews.Parsing;

/// <summary>One file of <c>content/fronts</c> to one front.</summary>
internal static class FrontParser
{
    public const string Folder = "content/fronts/";

    private static readonly KeyTable Keys = new(["blocks"]);
    private static readonly KeyTable BlockKeys = new(
        ["id"], ["kind"], ["title"], ["limit"], ["min"], ["priority"], ["dedupe"], ["claims"], ["on_short"], ["pins"], ["backfill"], ["ranking"]);

    public static Reported<Front> Parse(SourceText source, SiteZone zone)
    {
        var report = new Report();
        var yaml = report.Take(YamlReader.Read(source));
        var fields = Fields.Of(yaml.Root, Keys, report, yaml.IsComplete ? source.At(0) : null, Unknown(Keys));
        var name = source.Path[Folder.Length..source.Path.LastIndexOf('.')];
        if (!IsName(name)) report.Add(ParsingProblems.UnknownFront(source.Path, name));
        if (fields.Find("blocks") is null) fields.ReportMissing("blocks", "[{id: hero}]");
        var blocks = Blocks(fields, new PinReader(zone), name);
        return report.With(new Front(name, source.Path, blocks));
    }

    /// <summary>What an unknown key of a front is: an error, since the page would silently look another way.</summary>
    public static Func<YamlScalar, Diagnostic> Unknown(KeyTable table) => key => ParsingProblems.UnknownFrontKey(key, table.Names);

    private static bool IsName(string name) =>
        name is Front.Home or Front.OfArticles or Front.OfSections
        || (name.StartsWith(Front.OneSection, StringComparison.Ordinal) && !name[Front.OneSection.Length..].Contains('/', StringComparison.Ordinal));

    private static ImmutableArray<FrontBlock> Blocks(Fields fields, PinReader pins, string front)
    {
        var blocks = ImmutableArray.CreateBuilder<FrontBlock>();
        foreach (var inner in fields.InnerList("blocks", BlockKeys, "[{id: hero}, {id: dont-miss, limit: 4}]", Unknown(BlockKeys)))
        {
            if (Block(inner, pins) is not { } block) continue;
            var first = blocks.FirstOrDefault(other => string.Equals(other.Id, block.Id, StringComparison.Ordinal));
            if (first is not null) inner.Report.Add(ParsingProblems.SameBlock(block.Id, block.At, first.At));
            else if (block.Kind == BlockKind.Sections && front is not Front.Home) inner.Report.Add(ParsingProblems.BadBlock(block.At, "strips of all sections stand on the front page only", "Use kind: list with a backfill"));
            else blocks.Add(block);
        }

        return blocks.ToImmutable();
    }

    private static FrontBlock? Block(Fields fields, PinReader pins)
    {
        if (fields.Find("id") is null) fields.ReportMissing("id", "dont-miss");
        if (fields.Located("id", "dont-miss") is not { } id) return null;
        if (!IsId(id.Value)) fields.Report.Add(ParsingProblems.BadBlock(id.At, $"'{id.Value}' is no id of a block", "Use letters, digits and hyphens"));
        var kind = Kind(fields) ?? KindOf(id.Value);
        var block = new FrontBlock
        {
            Id = id.Value,
            At = id.At,
            Kind = kind,
            Title = fields.Line("title"),
            Limit = fields.Whole("limit", 1, 1000),
            Min = fields.Whole("min", 1, 1000),
            Priority = fields.Whole("priority"),
            Dedupe = fields.Flag("dedupe") ?? kind != BlockKind.MostViewed,
            Claims = fields.Flag("claims") ?? kind != BlockKind.MostViewed,
            OnShort = fields.Choice("on_short", ("shrink", OnShort.Shrink), ("repeat", OnShort.Repeat)) ?? OnShort.Shrink,
            Pins = pins.Read(fields),
            Backfill = QueryReader.Read(fields),
            Ranking = RankingReader.OfBlock(fields),
        };
        BlockRules.Check(block, fields);
        return block;
    }

    /// <summary>A block whose id is the name of a kind is of that kind.</summary>
    private static BlockKind KindOf(string id) => id switch
    {
        "hero" or "lead" => BlockKind.Hero,
        "top" => BlockKind.Top,
        "dont-miss" => BlockKind.DontMiss,
        "most-viewed" => BlockKind.MostViewed,
        "sections" => BlockKind.Sections,
        "latest" => BlockKind.Latest,
        _ => BlockKind.List,
    };

    private static BlockKind? Kind(Fields fields) => fields.Choice(
        "kind",
        ("hero", BlockKind.Hero), ("top", BlockKind.Top), ("dont-miss", BlockKind.DontMiss), ("most-viewed", BlockKind.MostViewed),
        ("sections", BlockKind.Sections), ("latest", BlockKind.Latest), ("strip", BlockKind.Strip), ("list", BlockKind.List));

    // The id becomes part of an HTML id and of links to it.
    private static bool IsId(string id) => id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
