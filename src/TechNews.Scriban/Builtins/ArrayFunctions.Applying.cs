using TechNews.Scriban.Rendering;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Builtins;

internal static partial class ArrayFunctions
{
    private static Value Any(in BuiltinCall call)
    {
        var function = call.Function(1);
        foreach (var item in Items(call.List(0)))
        {
            if (call.Apply(function, item, furtherFrom: 2).IsTruthy)
            {
                return Value.True;
            }
        }

        return Value.False;
    }

    private static Value Each(in BuiltinCall call)
    {
        var function = call.Function(1);
        var items = Items(call.List(0));
        for (var i = 0; i < items.Count; i++)
        {
            items[i] = call.Apply(function, items[i], furtherFrom: 2);
        }

        return Value.Iterator(items);
    }

    private static Value Filter(in BuiltinCall call)
    {
        var function = call.Function(1);
        var kept = new List<Value>();
        foreach (var item in Items(call.List(0)))
        {
            if (call.Apply(function, item, furtherFrom: 2).IsTruthy)
            {
                kept.Add(item);
            }
        }

        return Value.Iterator(kept);
    }

    /// <summary>One piece of markup makes the whole markup; the texts beside it are escaped.</summary>
    private static Value Join(in BuiltinCall call)
    {
        var items = Items(call.List(0));
        var function = call.Has(2) ? call.Function(2) : null;
        var builder = new System.Text.StringBuilder();
        var isMarkup = false;
        for (var i = 0; i < items.Count; i++)
        {
            items[i] = function is null ? items[i] : call.Apply(function, Value.Text(call.Render.TextOf(items[i])));
            isMarkup |= call.Render.Escapes && items[i].Kind == ValueKind.Markup;
        }

        var delimiter = Piece(call, call[1], isMarkup);
        for (var i = 0; i < items.Count; i++)
        {
            builder.Append(i > 0 ? delimiter : "").Append(Piece(call, items[i], isMarkup));
            call.Render.Limits.CheckText(call.Site.Callee.Span, builder.Length);
        }

        return isMarkup ? Value.Markup(builder.ToString()) : Value.Text(builder.ToString());
    }

    private static string Piece(in BuiltinCall call, in Value value, bool inMarkup)
    {
        var text = call.Render.TextOf(value);
        return inMarkup && value.Kind != ValueKind.Markup ? Escaping.Escape(text) : text;
    }

    private static Value Map(in BuiltinCall call)
    {
        var member = call.Text(1);
        var found = new List<Value>();
        foreach (var item in Items(call.List(0)))
        {
            if (Members.TryGet(call.Render, item, member, out var value))
            {
                found.Add(value);
            }
        }

        return Value.Iterator(found);
    }

    private static Value Sort(in BuiltinCall call)
    {
        var render = call.Render;
        var path = call.Has(1) ? call.Text(1).Split('.') : [];
        var keys = Items(call.List(0)).ConvertAll(item => (Item: item, Key: Follow(render, item, path)));
        var order = Comparer<Value>.Create((a, b) => a.IsNull || b.IsNull
            ? (a.IsNull ? 0 : 1) - (b.IsNull ? 0 : 1)
            : Comparison.Order(a, b) ?? 0);
        CheckOrdered(call, keys.ConvertAll(k => k.Key));
        return Value.Of(new ScriptArray(keys.OrderBy(k => k.Key, order).Select(k => k.Item)));
    }

    /// <summary>Sorting needs keys that can all be compared; checked before, as a comparer should not throw.</summary>
    private static void CheckOrdered(in BuiltinCall call, List<Value> keys)
    {
        var first = keys.Find(k => !k.IsNull);
        foreach (var key in keys)
        {
            if (!key.IsNull && Comparison.Order(first, key) is null && !(first.IsNumber && key.IsNumber))
            {
                throw call.Fault($"cannot sort {Members.Article(first)} and {Members.Article(key)} together");
            }
        }
    }

    private static Value Follow(RenderState render, Value value, string[] path)
    {
        foreach (var name in path)
        {
            if (!Members.TryGet(render, value, name, out value))
            {
                return Value.Null;
            }
        }

        return value;
    }
}
