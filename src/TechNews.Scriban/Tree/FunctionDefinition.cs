using TechNews.Scriban.Syntax;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Tree;

/// <summary>
/// A parameter of a script function: its name and slot, its value when not given (null when it must be), and whether it
/// takes all remaining arguments, as <c>rest...</c> does.
/// </summary>
internal sealed record Parameter(string Name, int Slot, Value? Default, bool TakesRest);

/// <summary>The text of a function; <paramref name="Parameters"/> is null for a simple one, which reads <c>$0</c> and so on.</summary>
internal sealed record FunctionDefinition(string Name, Parameter[]? Parameters, Block? Body, Expression? Result, SourceMap Source)
{
    public IEnumerable<Node> Nodes => new Node?[] { Body, Result }.OfType<Node>();
}
