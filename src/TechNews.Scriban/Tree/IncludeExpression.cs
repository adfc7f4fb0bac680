using TechNews.Scriban.Rendering;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Tree;

/// <summary><c>include "path" ...</c>; printed straight into the output where it stands alone.</summary>
internal sealed class IncludeExpression(CallExpression call) : Expression(call.Span)
{
    public CallExpression Call { get; } = call;

    /// <summary>The path when it is written out; the library looks it up once all templates are parsed.</summary>
    public string? StaticPath { get; } = (call.Piped ?? call.Arguments.FirstOrDefault()) is LiteralExpression { Value: { Kind: ValueKind.String } path } ? (string)path.Reference! : null;

    /// <summary>The template of <see cref="StaticPath"/>; null when it does not exist or the path is computed.</summary>
    public Template? Target { get; set; }

    /// <summary>Set when the included text depends on nothing but its arguments and the site-wide variables.</summary>
    public bool IsFragment { get; set; }

    public override IEnumerable<Node> Children => Call.Piped is null ? Call.Arguments : [Call.Piped, .. Call.Arguments];

    public override Value Evaluate(RenderState render)
    {
        var start = PushArguments(render);
        var result = render.IncludeAsValue(this, Arguments(render, start));
        render.Stack.Drop(start);
        return result;
    }

    public override void Print(RenderState render)
    {
        var start = PushArguments(render);
        render.Include(this, Arguments(render, start));
        render.Stack.Drop(start);
    }

    private int PushArguments(RenderState render)
    {
        var start = render.Stack.Top;
        if (Call.Piped is not null)
        {
            render.Stack.Push(Call.Piped.Evaluate(render));
        }

        foreach (var argument in Call.Arguments)
        {
            CallExpression.Push(render, argument);
        }

        return start;
    }

    private Arguments Arguments(RenderState render, int start) => new(start, render.Stack.Top - start, Call.Names);
}
