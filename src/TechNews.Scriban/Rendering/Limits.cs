using TechNews.Scriban.Syntax;
using TechNews.Scriban.Tree;

namespace TechNews.Scriban.Rendering;

/// <summary>Counts what a template uses up, and stops it with a located problem.</summary>
internal sealed class Limits(RenderState render)
{
    private int steps;

    /// <summary>One step of a loop. Nested loops count together.</summary>
    public void Step(Span loop)
    {
        if (++steps > render.Options.LoopLimit)
        {
            throw render.Fault(loop, $"the loop exceeds the limit of {render.Options.LoopLimit} steps");
        }
    }

    public void ResetSteps() => steps = 0;

    /// <summary>A list that is walked at once, by a range or a built-in.</summary>
    public void CheckWalk(Span at, long count)
    {
        if (count > render.Options.LoopLimit)
        {
            throw render.Fault(at, $"the list of {count} items exceeds the limit of {render.Options.LoopLimit} steps");
        }
    }

    public void CheckItems(Node at, long count)
    {
        if (count > render.Options.ItemLimit)
        {
            throw render.Fault(at.Span, $"the list of {count} items exceeds the limit of {render.Options.ItemLimit}");
        }
    }

    public void CheckText(Span at, long length)
    {
        if (length > render.Options.TextLimit)
        {
            throw render.Fault(at, $"the string of {length} characters exceeds the limit of {render.Options.TextLimit}");
        }
    }
}
