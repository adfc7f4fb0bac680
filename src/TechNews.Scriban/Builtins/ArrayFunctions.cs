using TechNews.Scriban.Rendering;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Builtins;

/// <summary><c>array</c>: lists. None changes the list it is given.</summary>
internal static partial class ArrayFunctions
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        Of("add", "list value", "With a value after the last item.", (in c) => Inserted(c, int.MaxValue, c[1])),
        Of("add_range", "list1 list2", "Both lists, one after the other.", Concatenated),
        Of("any", "list function args...", "Whether a function is true for one of the items.", Any),
        Of("compact", "list", "Without its null items.", (in c) => Where(c, item => !item.IsNull)),
        Of("concat", "list1 list2", "Both lists, one after the other.", Concatenated),
        Of("contains", "list item", "Whether a value is one of the items.", Contains),
        Of("cycle", "list group?", "The items in turn, one at each call; a group has turns of its own.", Cycle),
        Of("each", "list function args...", "The results of a function for each item.", Each),
        Of("filter", "list function args...", "The items for which a function is true.", Filter),
        Of("first", "list", "The first item, or null.", (in c) => c.List(0) is { ListCount: > 0 } list ? list.ListItem(0) : Value.Null),
        Of("insert_at", "list index value", "With a value at an index.", (in c) => Inserted(c, Math.Max(0, c.Int(1)), c[2])),
        Of("join", "list delimiter function?", "The items as text, with a text between them.", Join),
        Of("last", "list", "The last item, or null.", (in c) => c.List(0) is { ListCount: > 0 and var n } list ? list.ListItem(n - 1) : Value.Null),
        Of("limit", "list count", "At most so many items from the start.", (in c) => Slice(c, 0, c.Int(1))),
        Of("map", "list member", "The named member of each item that has it.", Map),
        Of("offset", "list index", "The items from an index on.", (in c) => Slice(c, Math.Max(0, c.Int(1)), int.MaxValue)),
        Of("remove_at", "list index", "Without the item at an index; a negative one counts from the end.", RemoveAt),
        Of("reverse", "list", "In reverse order.", Reverse),
        Of("size", "list", "How many items the list has.", (in c) => Value.Int(c.List(0).ListCount)),
        Of("sort", "list member?", "In order of the items, or of a member of theirs, such as `author.name`; null comes first.", Sort),
        Of("uniq", "list", "Each item once.", Unique),
    ];

    private static Builtin Of(string name, string parameters, string summary, BuiltinBody body) =>
        new("array", name, parameters, summary, body);

    private static List<Value> Items(in Value list)
    {
        var count = list.ListCount;
        var items = new List<Value>(count);
        for (var i = 0; i < count; i++)
        {
            items.Add(list.ListItem(i));
        }

        return items;
    }

    private static Value Where(in BuiltinCall call, Predicate<Value> condition) => Value.Iterator(Items(call.List(0)).FindAll(condition));

    private static Value Inserted(in BuiltinCall call, int index, in Value value)
    {
        var items = Items(call.List(0));
        index = index == int.MaxValue ? items.Count : index;
        call.Render.Limits.CheckItems(call.Site, Math.Max(items.Count, index) + 1L);
        while (items.Count < index)
        {
            items.Add(Value.Null);
        }

        items.Insert(index, value);
        return Value.Of(new ScriptArray(items));
    }

    private static Value Concatenated(in BuiltinCall call)
    {
        var joined = new ScriptArray();
        ListOperators.Append(joined, call.List(0));
        ListOperators.Append(joined, call.List(1));
        call.Render.Limits.CheckItems(call.Site, joined.Items.Count);
        return Value.Of(joined);
    }

    private static Value Contains(in BuiltinCall call)
    {
        var wanted = call[1];
        return Value.Bool(Items(call.List(0)).Exists(item =>
            (item.Kind == wanted.Kind || (item.IsNumber && wanted.IsNumber) || (item.IsTextual && wanted.IsTextual)) && Comparison.AreEqual(item, wanted)));
    }

    private static Value Cycle(in BuiltinCall call)
    {
        var list = call.List(0);
        var group = call.Has(1) ? "group " + call.Text(1) : "list " + ValueText.Of(list);
        return list.ListCount == 0 ? Value.Null : list.ListItem(call.Render.NextTurn(group, list.ListCount));
    }

    private static Value Slice(in BuiltinCall call, int from, int count)
    {
        var items = Items(call.List(0));
        from = Math.Min(from, items.Count);
        return Value.Iterator(items.GetRange(from, Math.Clamp(count, 0, items.Count - from)));
    }

    private static Value RemoveAt(in BuiltinCall call)
    {
        var items = Items(call.List(0));
        var index = call.Int(1);
        index = index < 0 ? index + items.Count : index;
        if (index >= 0 && index < items.Count)
        {
            items.RemoveAt(index);
        }

        return Value.Of(new ScriptArray(items));
    }

    private static Value Reverse(in BuiltinCall call)
    {
        var items = Items(call.List(0));
        items.Reverse();
        return Value.Iterator(items);
    }

    private static Value Unique(in BuiltinCall call) => Value.Iterator([.. Items(call.List(0)).Distinct(ValueKeyComparer.Instance)]);
}
