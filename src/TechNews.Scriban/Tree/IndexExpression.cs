using TechNews.Scriban.Rendering;
using TechNews.Scriban.Syntax;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Tree;

/// <summary><c>target[index]</c>.</summary>
internal sealed class IndexExpression(Span span, Expression list, Expression key, bool passesNull) : Place(span)
{
    public Expression Target { get; } = list;

    public Expression Index { get; } = key;

    public bool PassesNull { get; } = passesNull;

    public override IEnumerable<Node> Children => [Target, Index];

    public override Value EvaluateUncalled(RenderState render)
    {
        var target = Target.Evaluate(render);
        if (target.IsNull)
        {
            return PassesNull
                ? Value.Null
                : throw render.Fault(Span, $"cannot index `{render.TextOf(Target.Span)}`: it is null");
        }

        var index = Key(render);
        return target.Kind switch
        {
            ValueKind.List => Item(render, target, index),
            ValueKind.String or ValueKind.Markup => Character(render, target, index),
            _ => Member(render, target, index),
        };
    }

    public override void Assign(RenderState render, in Value value)
    {
        var target = Target.Evaluate(render);
        if (target.IsNull)
        {
            throw render.Fault(Span, $"cannot set an item of `{render.TextOf(Target.Span)}`: it is null");
        }

        var index = Key(render);
        if (target.Reference is ScriptArray array && index.IsNumber)
        {
            SetItem(render, array, Conversion.ToInt(render, index, Index.Span), value);
        }
        else if (!Members.TrySet(render, target, ValueText.Of(index), value))
        {
            throw render.Fault(Span, $"cannot set `{ValueText.Of(index)}`: {Members.Article(target)} cannot be changed by a template");
        }
    }

    private Value Key(RenderState render)
    {
        var index = Index.Evaluate(render);
        return index.IsNull ? throw render.Fault(Index.Span, $"cannot index `{render.TextOf(Target.Span)}` with null") : index;
    }

    private Value Item(RenderState render, in Value list, in Value index)
    {
        if (!index.IsNumber)
        {
            return Member(render, list, index);
        }

        var count = list.ListCount;
        var i = Conversion.ToInt(render, index, Index.Span);
        i = i < 0 ? count + i : i;
        return i >= 0 && i < count ? list.ListItem(i) : Value.Null;
    }

    private Value Character(RenderState render, in Value target, in Value index)
    {
        var text = ValueText.Of(target);
        if (!index.IsNumber)
        {
            return Member(render, target, index);
        }

        var i = Conversion.ToInt(render, index, Index.Span);
        i = i < 0 ? text.Length + i : i;
        return i >= 0 && i < text.Length
            ? Value.Text(text[i].ToString())
            : throw render.Fault(Span, $"the index {ValueText.Of(index)} is outside of the string of {text.Length} characters");
    }

    private static Value Member(RenderState render, in Value target, in Value index) =>
        Members.TryGet(render, target, ValueText.Of(index), out var value) ? value : Value.Null;

    private void SetItem(RenderState render, ScriptArray array, int index, in Value value)
    {
        index = index < 0 ? array.Items.Count + index : index;
        if (index < 0)
        {
            throw render.Fault(Span, $"the index is before the start of the array of {array.Items.Count} items");
        }

        render.Limits.CheckItems(this, index + 1L);
        while (array.Items.Count <= index)
        {
            array.Items.Add(Value.Null);
        }

        array.Items[index] = value;
    }
}
