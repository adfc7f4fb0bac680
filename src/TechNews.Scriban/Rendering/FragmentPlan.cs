using TechNews.Scriban.Tree;

namespace TechNews.Scriban.Rendering;

/// <summary>How an include can be rendered once and reused.</summary>
internal sealed class FragmentPlan
{
    public static bool TryRender(RenderState render, FragmentCache cache, IncludeExpression include, in Arguments arguments) => false;
}
