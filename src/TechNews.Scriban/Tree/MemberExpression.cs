using TechNews.Scriban.Rendering;
using TechNews.Scriban.Syntax;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Tree;

/// <summary><c>target.name</c> or <c>target?.name</c>.</summary>
internal sealed class MemberExpression(
    Span span, Expression owner, string name, Span nameSpan, bool passesNull) : Place(span)
{
    private CachedMember? cached;

    public Expression Target { get; } = owner;

    public string Name { get; } = name;

    public Span NameSpan { get; } = nameSpan;

    /// <summary>Whether this or an earlier link of the chain is <c>?.</c>.</summary>
    public bool PassesNull { get; } = passesNull;

    public override IEnumerable<Node> Children => [Target];

    public override Value EvaluateUncalled(RenderState render)
    {
        var target = Target.Evaluate(render);
        var known = cached;
        if (known is not null && ReferenceEquals(known.Table, target.Shape))
        {
            return known.Member.Read(target.Reference!);
        }

        if (target.Shape is MemberTable table && table.Find(Name) is { } member)
        {
            cached ??= new CachedMember(table, member);
            return member.Read(target.Reference!);
        }

        return Slow(render, target);
    }

    private Value Slow(RenderState render, in Value target)
    {
        if (Members.TryGet(render, target, Name, out var value))
        {
            return value;
        }

        if (target.IsNull && !PassesNull && Name is not "empty?")
        {
            throw render.Fault(NameSpan, $"cannot read `{render.TextOf(Span)}`: `{render.TextOf(Target.Span)}` is null", MissingTarget(render));
        }

        if (target.Shape is ObjectShape shape)
        {
            render.MissingMember(this, shape, target.Reference!);
        }

        return Value.Null;
    }

    private string? MissingTarget(RenderState render) =>
        Target is VariableExpression variable ? render.SuggestVariable(variable.Name) : "use `?.` where it may be missing";

    public override void Assign(RenderState render, in Value value)
    {
        var target = Target.Evaluate(render);
        if (target.IsNull)
        {
            throw render.Fault(NameSpan, $"cannot set `{render.TextOf(Span)}`: `{render.TextOf(Target.Span)}` is null");
        }

        if (!Members.TrySet(render, target, Name, value))
        {
            throw render.Fault(NameSpan, $"cannot set `{render.TextOf(Span)}`: {Members.Article(target)} cannot be changed by a template");
        }
    }

    /// <summary>The last table seen here with its member: one reference, so that threads never see half of it.</summary>
    private sealed record CachedMember(MemberTable Table, Member Member);
}
