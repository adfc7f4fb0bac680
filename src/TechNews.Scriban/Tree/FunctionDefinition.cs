using TechNews.Scriban.Syntax;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Tree;

/// <summary>A parameter of a script function.</summary>
/// <param name="Slot">Where its name lives.</param>
/// <param name="Default">Its value when not given; null when it must be given.</param>
/// <param name="TakesRest">Whether it takes all remaining arguments, as <c>rest...</c>.</param>
internal sealed record Parameter(string Name, int Slot, Value? Default, bool TakesRest);

/// <summary>The text of a function; <paramref name="Parameters"/> is null for a simple one, which reads <c>$0</c> and so on.</summary>
internal sealed record FunctionDefinition(string Name, Parameter[]? Parameters, Block? Body, Expression? Result, SourceMap Source)
{
    public IEnumerable<Node> Nodes => new Node?[] { Body, Result }.OfType<Node>();
}
