using TechNews.Scriban.Values;

namespace TechNews.Scriban.Rendering;

/// <summary>What can be walked item by item.</summary>
internal static class Sequences
{
    /// <summary>A list as it is; a string as its characters; an object as pairs of key and value.</summary>
    public static Value Of(RenderState render, in Value value, Syntax.Span span) =>
        TryOf(value, out var list)
            ? list
            : throw render.Fault(span, $"cannot loop over {Members.Article(value)}: its type is not a list");

    public static bool TryOf(in Value value, out Value list)
    {
        list = value.Kind switch
        {
            ValueKind.List => value,
            ValueKind.String or ValueKind.Markup => Characters(ValueText.Of(value)),
            ValueKind.Object => Pairs(value),
            ValueKind.Empty => Value.Of([]),
            _ => default,
        };
        return !list.IsNull;
    }

    private static Value Characters(string text)
    {
        var characters = new Value[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            characters[i] = Value.Text(text[i].ToString());
        }

        return Value.Iterator(characters);
    }

    private static Value Pairs(in Value value)
    {
        var shape = (ObjectShape)value.Shape!;
        var pairs = new List<Value>();
        foreach (var name in shape.Names(value.Reference!))
        {
            shape.TryGet(value.Reference!, name, out var member);
            var pair = new ScriptObject { ["key"] = Value.Text(name), ["value"] = member };
            pairs.Add(Value.Of(pair));
        }

        return Value.Iterator(pairs);
    }
}
