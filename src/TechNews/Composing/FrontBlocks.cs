using System.Collections.Concurrent;
using System.Collections.Immutable;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>The blocks of a front on a page. Equal blocks of different pages are one object, so that a renderer may draw them once.</summary>
internal sealed class FrontBlocks(Deck deck, Sidebars sidebars)
{
    private readonly ConcurrentDictionary<BlockCards, Block> blocks = new();

    /// <summary>Fills the front's blocks and puts each where its kind belongs. What has no place of its own, and a second of a kind, keeps the
    /// front's order: among the strips of the front page, in the side column of others.</summary>
    public PageView Place(PageView view, ReadyFront front, Claims claims, Story? self = null)
    {
        var chosen = FrontSelection.Select(front, claims, self);
        var more = ImmutableArray.CreateBuilder<Block>();
        for (var i = 0; i < chosen.Length; i++)
        {
            var ready = front.Blocks[i];
            if (Draw(ready, chosen[i], view, self) is not { } block) continue;
            switch (ready.Kind)
            {
                case BlockKind.Hero when view.Lead is null: view = view with { Lead = block }; break;
                case BlockKind.Top when view.Top is null: view = view with { Top = block }; break;
                case BlockKind.DontMiss when view.DontMiss is null: view = view with { DontMiss = block }; break;
                case BlockKind.MostViewed when view.MostViewed is null: view = view with { MostViewed = block }; break;
                default: more.Add(block); break;
            }
        }

        if (more.Count == 0) return view;
        return view.Kind == PageKind.Home ? view with { Strips = more.DrainToImmutable() } : view with { MoreBlocks = more.DrainToImmutable() };
    }

    private Block? Draw(ReadyBlock ready, ImmutableArray<Selected> chosen, PageView view, Story? self)
    {
        if (ready.Kind == BlockKind.MostViewed) return sidebars.MostViewed(ready, self, SectionOf(view));
        return chosen.IsEmpty ? null : blocks.GetOrAdd(new BlockCards(ready, chosen), static (cards, deck) => cards.Draw(deck), deck);
    }

    // A section's own page shows the section's own ranking; an article that merely belongs to it shows the site's.
    private static SectionLink? SectionOf(PageView view) => view.Kind == PageKind.Section ? view.Section?.Section : null;

    private readonly struct BlockCards(ReadyBlock ready, ImmutableArray<Selected> chosen) : IEquatable<BlockCards>
    {
        private readonly ReadyBlock ready = ready;
        private readonly ImmutableArray<Selected> chosen = chosen;

        public Block Draw(Deck deck) =>
            new(ready.Id, ready.Title, [.. chosen.Select(one => deck.Of(one))], Url: ready.Url, Section: ready.Section) { Kind = ready.Kind };

        public bool Equals(BlockCards other)
        {
            if (ready != other.ready || chosen.Length != other.chosen.Length) return false;
            for (var i = 0; i < chosen.Length; i++)
            {
                if (chosen[i].Story != other.chosen[i].Story || !ReferenceEquals(chosen[i].Pin, other.chosen[i].Pin)) return false;
            }

            return true;
        }

        public override bool Equals(object? obj) => obj is BlockCards other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.Add(ready);
            foreach (var one in chosen) hash.Add(one.Story);
            return hash.ToHashCode();
        }
    }
}
