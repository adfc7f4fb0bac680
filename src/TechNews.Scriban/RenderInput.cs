using TechNews.Scriban.Values;

namespace TechNews.Scriban;

/// <summary>What one page is rendered from.</summary>
/// <param name="Globals">An object; its members are the global variables.</param>
public sealed record RenderInput(Value Globals)
{
    public RenderOptions Options { get; init; } = RenderOptions.Default;

    /// <summary>Gathers what the templates read; null where nobody wants to know.</summary>
    public TemplateReads? Reads { get; init; }
}
