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
        var (lead, top, dontMiss, mostViewed) = (view.Lead, view.Top, view.DontMiss, view.MostViewed);
        var more = ImmutableArray<Block>.Empty;
        for (var i = 0; i < chosen.Length; i++)
        {
            var ready = front.Blocks[i];
            if (Draw(ready, chosen[i], view, self) is not { } block) continue;
            switch (ready.Kind)
            {
                case BlockKind.Hero when lead is null: lead = block; break;
                case BlockKind.Top when top is null: top = block; break;
                case BlockKind.DontMiss when dontMiss is null: dontMiss = block; break;
                case BlockKind.MostViewed when mostViewed is null: mostViewed = block; break;
                default: more = more.Add(block); break;
            }
        }

        var isHome = view.Kind == PageKind.Home;
        return view with
        {
            Lead = lead,
            Top = top,
            DontMiss = dontMiss,
            MostViewed = mostViewed,
            Strips = isHome && !more.IsEmpty ? more : view.Strips,
            MoreBlocks = !isHome && !more.IsEmpty ? more : view.MoreBlocks,
        };
    }

    private Block? Draw(ReadyBlock ready, ImmutableArray<Selected> chosen, PageView view, Story? self)
    {
        if (ready.Kind == BlockKind.MostViewed) return sidebars.MostViewed(ready, self, SectionOf(view));
        return chosen.IsEmpty ? null : blocks.GetOrAdd(new BlockCards(ready, chosen), static (cards, deck) => cards.Draw(deck), deck);
    }

    // A section's own page shows the section's own ranking; an article that merely belongs to it shows the site's.
    private static SectionLink? SectionOf(PageView view) => view.Kind == PageKind.Section ? view.Section?.Section : null;

    private sealed class BlockCards(ReadyBlock ready, ImmutableArray<Selected> chosen) : IEquatable<BlockCards>
    {
        private readonly ReadyBlock ready = ready;
        private readonly ImmutableArray<Selected> chosen = chosen;

        public Block Draw(Deck deck)
        {
            var cards = ImmutableArray.CreateBuilder<Card>(chosen.Length);
            foreach (var one in chosen) cards.Add(deck.Of(one));
            return new(ready.Id, ready.Title, cards.MoveToImmutable(), Url: ready.Url, Section: ready.Section) { Kind = ready.Kind };
        }

        public bool Equals(BlockCards? other)
        {
            if (other is null || ready != other.ready || chosen.Length != other.chosen.Length) return false;
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
