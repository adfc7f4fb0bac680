using TechNews.Scriban.Rendering;
using TechNews.Scriban.Syntax;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Tree;

/// <summary>Literal text, encoded once.</summary>
internal sealed class TextStatement(Span span, string text) : Statement(span)
{
    private readonly byte[] utf8 = System.Text.Encoding.UTF8.GetBytes(text);

    public override Flow Execute(RenderState render)
    {
        render.Output.Write(utf8);
        return Flow.Next;
    }
}

/// <summary>The start (<c>{{</c>, with its indentation) or end (<c>}}</c>) of code, which switches auto-indentation.</summary>
internal sealed class CodeEdge(Span span, string? indent) : Statement(span)
{
    private readonly byte[]? utf8 = string.IsNullOrEmpty(indent) ? null : System.Text.Encoding.UTF8.GetBytes(indent);

    public bool IsExit { get; } = indent is null;

    public bool HasIndent => utf8 is not null;

    public override Flow Execute(RenderState render)
    {
        render.Output.Indent = utf8;
        return Flow.Next;
    }
}

internal sealed class ExpressionStatement(Expression expression) : Statement(expression.Span)
{
    public Expression Expression { get; } = expression;

    public override IEnumerable<Node> Children => [Expression];

    public override Flow Execute(RenderState render)
    {
        Expression.Print(render);
        return Flow.Next;
    }
}

internal sealed class AssignStatement(Span span, Place place, Expression value) : Statement(span)
{
    public Place Place { get; } = place;

    public Expression Value { get; } = value;

    public override IEnumerable<Node> Children => [Place, Value];

    public override Flow Execute(RenderState render)
    {
        Place.Assign(render, Value.Evaluate(render));
        return Flow.Next;
    }
}

/// <summary><c>func name ... end</c> and <c>name(x) = ...</c>.</summary>
internal sealed class FunctionStatement(Span span, Place place, FunctionDefinition definition) : Statement(span)
{
    private readonly Value function = Value.Function(new ScriptFunction(definition));

    public Place Place { get; } = place;

    public FunctionDefinition Definition { get; } = definition;

    public override IEnumerable<Node> Children => [Place, .. Definition.Nodes];

    public override Flow Execute(RenderState render)
    {
        Place.Assign(render, function);
        return Flow.Next;
    }
}

/// <summary><c>break</c>, <c>continue</c> and <c>ret</c>.</summary>
internal sealed class JumpStatement(Span span, Flow flow, Expression? value) : Statement(span)
{
    public override IEnumerable<Node> Children => value is null ? [] : [value];

    public override Flow Execute(RenderState render)
    {
        if (flow == Flow.Return)
        {
            render.ReturnValue = value is null ? Value.Null : value.Evaluate(render);
        }
        else if (render.LoopDepth == 0)
        {
            throw render.Fault(Span, $"`{render.TextOf(Span)}` can only stand inside a loop");
        }

        return flow;
    }
}

internal sealed class CaptureStatement(Span span, Place place, Block body) : Statement(span)
{
    public Place Place { get; } = place;

    public override IEnumerable<Node> Children => [Place, body];

    public override Flow Execute(RenderState render)
    {
        var mark = render.Output.BeginCapture();
        var flow = body.Execute(render);
        Place.Assign(render, render.EndCapture(mark));
        return flow;
    }
}

internal sealed class ReadOnlyStatement(Span span, VariableExpression variable) : Statement(span)
{
    public override IEnumerable<Node> Children => [variable];

    public override Flow Execute(RenderState render)
    {
        render.MakeReadOnly(variable);
        return Flow.Next;
    }
}

internal sealed class ImportStatement(Span span, Expression source) : Statement(span)
{
    public override IEnumerable<Node> Children => [source];

    public override Flow Execute(RenderState render)
    {
        render.Import(source.Evaluate(render), source.Span);
        return Flow.Next;
    }
}

internal sealed class WithStatement(Span span, Expression subject, Block block) : Statement(span)
{
    public Expression Target { get; } = subject;

    public Block Body { get; } = block;

    public override IEnumerable<Node> Children => [Target, Body];

    public override Flow Execute(RenderState render)
    {
        var value = Target.Evaluate(render);
        if (value.Kind != ValueKind.Object)
        {
            throw render.Fault(Target.Span, $"`with` needs an object; `{render.TextOf(Target.Span)}` is {Members.Article(value)}");
        }

        render.CheckStack(Span);
        render.PushObject(value);
        var flow = Body.Execute(render);
        render.PopScope();
        return flow;
    }
}
