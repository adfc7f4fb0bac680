using System.Collections.Immutable;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>A story that a block shows, and the pin that put it there, or null.</summary>
internal readonly record struct Selected(Story Story, ReadyPin? Pin);

/// <summary>Which stories each block of a front shows on one page: pins in their slots, then what the query finds, nothing twice.</summary>
internal static class FrontSelection
{
    /// <summary>
    /// For each of the front's blocks, in the front's order, its stories; none where the block has fewer than its least. Blocks are
    /// served by priority, and what they show is claimed. Most Viewed is not selected here: it follows the numbers alone.
    /// </summary>
    /// <param name="self">The page's own story, which no block of its page shows.</param>
    public static ImmutableArray<Selected>[] Select(ReadyFront front, Claims claims, Story? self)
    {
        var chosen = new ImmutableArray<Selected>[front.Blocks.Length];
        foreach (var block in front.ByPriority)
        {
            var selection = block.Kind == BlockKind.MostViewed ? [] : new Filling(front, block, claims, self, chosen).Run();
            if (selection.Length < block.Min) selection = [];
            if (block.Claims) claims.Add(selection);
            chosen[front.Blocks.IndexOf(block)] = selection;
        }

        return chosen;
    }

    // One block's slots: first come the fixed positions, then the other pins, then the candidates.
    private sealed class Filling(ReadyFront front, ReadyBlock block, Claims claims, Story? self, ImmutableArray<Selected>[] chosen)
    {
        private Selected?[] slots = [];
        private int free;

        public ImmutableArray<Selected> Run()
        {
            slots = new Selected?[block.Limit];
            foreach (var pin in block.Pins) Place(pin);
            Backfill(story => !block.Dedupe || !IsTaken(story));
            if (block.OnShort == OnShort.Repeat) Backfill(_ => true);
            return Filled();
        }

        private ImmutableArray<Selected> Filled()
        {
            var filled = ImmutableArray.CreateBuilder<Selected>(slots.Length);
            foreach (var slot in slots)
            {
                if (slot is { } selected) filled.Add(selected);
            }

            return filled.DrainToImmutable();
        }

        private void Place(ReadyPin pin)
        {
            if (pin.Story == self || (block.Dedupe && IsTaken(pin.Story))) return;
            var slot = FreeFrom(pin.Position is { } position ? position - 1 : 0);
            if (slot >= slots.Length) slot = FreeFrom(0);
            if (slot >= slots.Length) return;
            slots[slot] = new Selected(pin.Story, pin);
        }

        private void Backfill(Func<Story, bool> isFit)
        {
            foreach (var story in block.Candidates)
            {
                free = FreeFrom(free);
                if (free >= slots.Length) return;
                if (story != self && !IsHere(story) && isFit(story)) slots[free] = new Selected(story, null);
            }
        }

        // A block shows few stories, a thousand at most: to look at each costs less than to keep a set.
        private bool IsHere(Story story)
        {
            foreach (var slot in slots)
            {
                if (slot is { } selected && selected.Story == story) return true;
            }

            return false;
        }

        private int FreeFrom(int slot)
        {
            while (slot < slots.Length && slots[slot] is not null) slot++;
            return slot;
        }

        private bool IsTaken(Story story) => claims.Has(story) || IsKeptForAnother(story);

        // A pin is a promise to its block, until the block has been served and does not show it.
        private bool IsKeptForAnother(Story story) =>
            front.Reserved.TryGetValue(story, out var keeper) && keeper != block
            && (ServedTo(keeper) is not { } shown || shown.Any(one => one.Story == story));

        // Null where it was not served yet, or is a block of another part of the page.
        private ImmutableArray<Selected>? ServedTo(ReadyBlock other) =>
            front.Blocks.IndexOf(other) is var at and >= 0 && chosen[at] is { IsDefault: false } shown ? shown : null;
    }
}
