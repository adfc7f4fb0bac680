using TechNews.Scriban.Rendering;
using TechNews.Scriban.Syntax;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Tree;

/// <summary><c>if</c> with its <c>else if</c> branches, which are a list: a long chain is not a deep one.</summary>
internal sealed class IfStatement(Span span, (Expression Condition, Block Body)[] branches, Block? otherwise) : Statement(span)
{
    public override IEnumerable<Node> Children =>
        [.. branches.SelectMany(b => new Node[] { b.Condition, b.Body }), .. otherwise is null ? [] : new Node[] { otherwise }];

    public override Flow Execute(RenderState render)
    {
        foreach (var (condition, body) in branches)
        {
            if (condition.Evaluate(render).IsTruthy)
            {
                return body.Execute(render);
            }
        }

        return otherwise is null ? Flow.Next : otherwise.Execute(render);
    }
}

/// <summary><c>case</c> with its <c>when</c> branches.</summary>
internal sealed class CaseStatement(Span span, Expression subject, (Expression[] Values, Block Body)[] branches, Block? otherwise)
    : Statement(span)
{
    public override IEnumerable<Node> Children =>
        [subject, .. branches.SelectMany(b => b.Values.Append<Node>(b.Body)), .. otherwise is null ? [] : new Node[] { otherwise }];

    public override Flow Execute(RenderState render)
    {
        var value = subject.Evaluate(render);
        foreach (var (values, body) in branches)
        {
            foreach (var candidate in values)
            {
                if (Comparison.AreEqual(value, candidate.Evaluate(render)))
                {
                    return body.Execute(render);
                }
            }
        }

        return otherwise is null ? Flow.Next : otherwise.Execute(render);
    }
}
