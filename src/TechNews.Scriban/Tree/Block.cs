using TechNews.Scriban.Rendering;
using TechNews.Scriban.Syntax;

namespace TechNews.Scriban.Tree;

/// <summary>Statements in order. Code edges only matter where something is indented, so there is a list without them.</summary>
internal sealed class Block : Statement
{
    private readonly Statement[] all;
    private readonly Statement[] plain;
    private readonly bool hasIndent;

    public Block(Span span, IEnumerable<Statement> statements) : base(span)
    {
        all = [.. statements];
        plain = [.. all.Where(s => s is not CodeEdge)];
        hasIndent = all.Any(s => s is CodeEdge { HasIndent: true });
    }

    /// <summary>The expression when the block is nothing else.</summary>
    public Expression? SingleExpression => plain is [ExpressionStatement { Expression: var expression }] ? expression : null;

    public override IEnumerable<Node> Children => plain;

    public override Flow Execute(RenderState render)
    {
        var indent = render.Output.Indent;
        return render.AutoIndent && (hasIndent || indent is not null) ? ExecuteIndented(render, indent) : Run(render, plain);
    }

    private static Flow Run(RenderState render, Statement[] statements)
    {
        foreach (var statement in statements)
        {
            var flow = statement.Execute(render);
            if (flow != Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }

    private Flow ExecuteIndented(RenderState render, byte[]? indent)
    {
        var flow = Flow.Next;
        foreach (var statement in all)
        {
            if (statement is CodeEdge { IsExit: true })
            {
                render.Output.Indent = indent;
                continue;
            }

            flow = statement.Execute(render);
            if (flow != Flow.Next)
            {
                break;
            }
        }

        render.Output.Indent = indent;
        return flow;
    }
}
