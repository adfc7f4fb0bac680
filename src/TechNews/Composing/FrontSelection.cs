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
        var served = new Dictionary<ReadyBlock, ImmutableArray<Selected>>();
        foreach (var block in front.ByPriority)
        {
            var selection = block.Kind == BlockKind.MostViewed ? [] : new Filling(front, block, claims, self, served).Run();
            if (selection.Length < block.Min) selection = [];
            served.Add(block, selection);
            if (block.Claims) claims.Add(selection);
            chosen[front.Blocks.IndexOf(block)] = selection;
        }

        return chosen;
    }

    // One block's slots: first come the fixed positions, then the other pins, then the candidates.
    private sealed class Filling(ReadyFront front, ReadyBlock block, Claims claims, Story? self, Dictionary<ReadyBlock, ImmutableArray<Selected>> served)
    {
        private readonly HashSet<Story> here = [];
        private Selected?[] slots = [];
        private int free;

        public ImmutableArray<Selected> Run()
        {
            slots = new Selected?[block.Limit];
            foreach (var pin in block.Pins) Place(pin);
            Backfill(story => !block.Dedupe || !IsTaken(story));
            if (block.OnShort == OnShort.Repeat) Backfill(_ => true);
            return Chosen();
        }

        private ImmutableArray<Selected> Chosen()
        {
            var chosen = ImmutableArray.CreateBuilder<Selected>(slots.Length);
            foreach (var slot in slots)
            {
                if (slot is { } selected) chosen.Add(selected);
            }

            return chosen.DrainToImmutable();
        }

        private void Place(ReadyPin pin)
        {
            if (pin.Story == self || (block.Dedupe && IsTaken(pin.Story))) return;
            var slot = FreeFrom(pin.Position is { } position ? position - 1 : 0);
            if (slot >= slots.Length) slot = FreeFrom(0);
            if (slot >= slots.Length) return;
            slots[slot] = new Selected(pin.Story, pin);
            here.Add(pin.Story);
        }

        private void Backfill(Func<Story, bool> isFit)
        {
            foreach (var story in block.Candidates)
            {
                free = FreeFrom(free);
                if (free >= slots.Length) return;
                if (story != self && !here.Contains(story) && isFit(story)) Put(story);
            }
        }

        private void Put(Story story)
        {
            slots[free] = new Selected(story, null);
            here.Add(story);
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
            && (!served.TryGetValue(keeper, out var shown) || shown.Any(one => one.Story == story));
    }
}
