using TechNews.Diagnostics;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>An article pinned to two blocks of one front that show nothing twice: the block that is served first has it.</summary>
internal static class SharedPins
{
    public static IEnumerable<Diagnostic> Find(
        IEnumerable<Front> fronts, Dictionary<FrontBlock, ReadyPin[]> pinsOf, ILookup<string, ReadyPin> ownPins)
    {
        foreach (var front in fronts)
        {
            var first = new Dictionary<Story, FrontBlock>();
            var served = front.Blocks.Select((block, place) => new Served(block, block.Priority ?? place + 1)).OrderBy(entry => entry.Priority);
            foreach (var block in served.Select(entry => entry.Block).Where(block => block.Dedupe))
            {
                foreach (var pin in pinsOf[block].Concat(ownPins[block.Id]).DistinctBy(pin => pin.Story))
                {
                    if (!first.TryAdd(pin.Story, block)) yield return RelatingProblems.PinnedTwice(block, pin.Story, first[pin.Story]);
                }
            }
        }
    }

    private sealed record Served(FrontBlock Block, int Priority);
}
