using TechNews.Scriban.Tree;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Rendering;

/// <summary>Anything that a template can call.</summary>
public abstract class Callable
{
    private protected Callable(string name) => Name = name;

    /// <summary>The name used in messages.</summary>
    public string Name { get; }

    internal abstract Value Invoke(RenderState render, CallExpression call, in Arguments arguments);
}
