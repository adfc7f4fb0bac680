using System.Collections.Frozen;
using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>Makes the edition's fronts: every pin placed once, every query run once for all pages that show its block.</summary>
internal sealed class FrontMaking(ParsedSite site, SourceTables tables, PinPlacing pins, BlockCandidates candidates)
{
    private readonly Dictionary<FrontBlock, ReadyPin[]> pinsOf = new(ReferenceEqualityComparer.Instance);
    private readonly ImmutableArray<SectionListing> sections = candidates.Sections;
    private ILookup<string, ReadyPin> ownPins = Array.Empty<ReadyPin>().ToLookup(_ => "", StringComparer.Ordinal);

    public Reported<EditionFronts> Make()
    {
        var report = new Report();
        foreach (var front in site.Fronts)
        {
            if (FrontSection(front) is { } id && !tables.Sections.ContainsKey(id)) report.Add(RelatingProblems.FrontOfNoSection(front, id, tables.Sections.Keys));
            report.Add(QueryWords.Check(front, tables, site.Articles));
            report.Add(front.Blocks.SelectMany(BeyondLimit));
            foreach (var block in front.Blocks) pinsOf[block] = [.. block.Pins.Select(pin => pins.Place(front, block, pin)).OfType<ReadyPin>()];
        }

        report.Add(PlaceOwnPins());
        report.Add(SharedPins.Find(site.Fronts, pinsOf, ownPins));
        var home = Named(Front.Home) ?? DefaultFronts.Home;
        var articles = Named(Front.OfArticles) ?? DefaultFronts.Side;
        var made = new EditionFronts
        {
            Home = Ready(home, null, FrontSize.OfFronts(tables.Config)),
            Lists = Ready(DefaultFronts.Side, null, FrontSize.OfFronts(tables.Config)),
            Articles = ForEachSection(_ => articles, FrontSize.OfArticles(tables.Config)),
            Sections = ForEachSection(id => Named(Front.OneSection + id) ?? Named(Front.OfSections) ?? DefaultFronts.Side, FrontSize.OfFronts(tables.Config)),
            Pins = pins.Placed,
        };
        report.Add(pins.Findings);
        return report.With(made);
    }

    // A limit that the block says itself was asked when it was read.
    private IEnumerable<Diagnostic> BeyondLimit(FrontBlock block)
    {
        var limit = FrontSize.OfFronts(tables.Config).LimitOf(block.Kind);
        return block.Limit is null ? block.Pins.Where(pin => pin.Position > limit).Select(pin => RelatingProblems.PositionBeyond(pin, limit)) : [];
    }

    private static string? FrontSection(Front front) =>
        front.Name.StartsWith(Front.OneSection, StringComparison.Ordinal) ? front.Name[Front.OneSection.Length..] : null;

    private Front? Named(string name) => site.Fronts.FirstOrDefault(front => string.Equals(front.Name, name, StringComparison.Ordinal));

    private List<Diagnostic> PlaceOwnPins()
    {
        var problems = new List<Diagnostic>();
        var known = site.Fronts.Append(DefaultFronts.Home).Append(DefaultFronts.Side)
            .SelectMany(front => front.Blocks).Where(TakesPins).Select(block => block.Id).ToHashSet(StringComparer.Ordinal);
        var placed = new List<OwnPin>();
        foreach (var article in site.Articles)
        {
            if (article.Front.Pin is not { } own) continue;
            if (!known.Contains(own.Block.Value)) problems.Add(RelatingProblems.UnknownBlock(own.Block, known.Order(StringComparer.Ordinal)));
            else if (pins.PlaceOwn(article, own) is { } pin) placed.Add(new OwnPin(own.Block.Value, pin));
        }

        ownPins = placed.ToLookup(entry => entry.Block, entry => entry.Pin, StringComparer.Ordinal);
        return problems;
    }

    // One front serves all sections, unless a block asks for the page's own.
    private FrozenDictionary<string, ReadyFront> ForEachSection(Func<string, Front> frontOf, FrontSize size)
    {
        var shared = new Dictionary<Front, ReadyFront>(ReferenceEqualityComparer.Instance);
        return sections.Select(listing => listing.Section.Section.Id).Append("").ToFrozenDictionary(id => id, id =>
        {
            var front = frontOf(id);
            if (front.Blocks.Any(QueryWords.AsksForOwnSection)) return Ready(front, id, size);
            return shared.TryGetValue(front, out var ready) ? ready : shared[front] = Ready(front, id, size);
        }, StringComparer.Ordinal);
    }

    private ReadyFront Ready(Front front, string? section, FrontSize size) =>
        new([.. front.Blocks.SelectMany((block, place) => block.Kind == BlockKind.Sections
            ? sections.Select((listing, number) => Strip(block, place, listing, number))
            : [Block(block, place, section, size)])]);

    private ReadyBlock Block(FrontBlock block, int place, string? section, FrontSize size) => new()
    {
        Id = block.Id,
        Kind = block.Kind,
        Title = block.Title ?? BlockTitles.Of(block),
        Url = BlockTitles.More(block, tables, section),
        Limit = block.Limit ?? size.LimitOf(block.Kind),
        Min = block.Min ?? 1,
        Priority = block.Priority ?? place + 1,
        Dedupe = block.Dedupe,
        Claims = block.Claims,
        OnShort = block.OnShort,
        Pins = InOrder(block),
        Candidates = candidates.Of(block, section),
        Ranking = block.Kind == BlockKind.MostViewed ? candidates.Rankings.Of(block, RankedSection(block, section)) : null,
    };

    private SectionListing? RankedSection(FrontBlock block, string? own)
    {
        if (block.Ranking?.Section is not { } section) return null;
        var id = QueryWords.IsOwnSection(section) ? own : section.Value;
        return sections.FirstOrDefault(listing => string.Equals(listing.Section.Section.Id, id, StringComparison.Ordinal));
    }

    private static ReadyBlock Strip(FrontBlock block, int place, SectionListing listing, int number) => new()
    {
        Id = $"strip-{number + 1}",
        Kind = BlockKind.Sections,
        Title = listing.Section.Title,
        Url = listing.Section.Url,
        Section = listing,
        Limit = block.Limit ?? FrontSize.Strip,
        Min = block.Min ?? Math.Min(FrontSize.LeastInStrip, block.Limit ?? FrontSize.LeastInStrip),
        Priority = block.Priority ?? place + 1,
        Dedupe = block.Dedupe,
        Claims = block.Claims,
        OnShort = block.OnShort,
        Pins = [],
        Candidates = [.. listing.Stories.Where(story => !story.IsRetracted)],
    };

    // By position, then rank, then as written, the front's own file before the short forms; a story that is pinned twice is pinned once.
    private ImmutableArray<ReadyPin> InOrder(FrontBlock block) => !TakesPins(block) ? [] :
    [
        .. pinsOf.GetValueOrDefault(block, []).Concat(ownPins[block.Id])
            .OrderBy(pin => pin.Position ?? int.MaxValue)
            .ThenBy(pin => pin.Rank ?? int.MaxValue)
            .DistinctBy(pin => pin.Story),
    ];

    private static bool TakesPins(FrontBlock block) => block.Kind is not (BlockKind.MostViewed or BlockKind.Sections);

    private sealed record OwnPin(string Block, ReadyPin Pin);
}
