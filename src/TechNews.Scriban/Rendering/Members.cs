using TechNews.Scriban.Values;

namespace TechNews.Scriban.Rendering;

/// <summary>Members of values of every kind.</summary>
internal static class Members
{
    /// <summary>Reads a member; false when there is none of this name.</summary>
    public static bool TryGet(RenderState render, in Value target, string name, out Value value)
    {
        if (name is "empty?")
        {
            value = IsEmpty(target);
            return !target.IsNull;
        }

        switch (target.Kind)
        {
            case ValueKind.Object:
                return ((ObjectShape)target.Shape!).TryGet(target.Reference!, name, out value)
                    || (target.Reference is Builtins.BuiltinObject builtin && builtin.TryGetSetting(render, name, out value));
            case ValueKind.List:
                return TryList(target, name, out value);
            case ValueKind.String or ValueKind.Markup when name is "size":
                value = Value.Int(ValueText.Of(target).Length);
                return true;
            case ValueKind.Date:
                return DateMembers.TryGet(target.AsDate, name, out value);
            case ValueKind.TimeSpan:
                return DateMembers.TryGet(target.AsTimeSpan, name, out value);
            default:
                value = default;
                return false;
        }
    }

    public static bool TrySet(RenderState render, in Value target, string name, in Value value)
    {
        if (target.Reference is ScriptArray array)
        {
            if (name is not "size")
            {
                (array.Properties ??= new ScriptObject())[name] = value;
            }

            return true;
        }

        return target.Reference is Builtins.BuiltinObject builtin
            ? builtin.TrySetting(render, name, value)
            : target.Shape is ObjectShape shape && shape.TrySet(target.Reference!, name, value);
    }

    /// <summary>The value's type with its article, for messages.</summary>
    public static string Article(in Value value) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Int or ValueKind.Object when value.TypeName[0] is 'a' or 'e' or 'i' or 'o' or 'u' => "an " + value.TypeName,
        ValueKind.List when value.TypeName is "array" => "an array",
        _ => "a " + value.TypeName,
    };

    private static bool TryList(in Value target, string name, out Value value)
    {
        if (name is "size")
        {
            value = Value.Int(target.ListCount);
            return true;
        }

        value = default;
        return target.Reference is ScriptArray { Properties: { } properties } && properties.TryGet(name, out value);
    }

    private static Value IsEmpty(in Value target) => target.Kind switch
    {
        ValueKind.Null => Value.Null,
        ValueKind.Empty => Value.True,
        ValueKind.String or ValueKind.Markup => Value.Bool(ValueText.Of(target).Length == 0),
        ValueKind.List => Value.Bool(target.ListCount == 0),
        ValueKind.Object => Value.Bool(((ObjectShape)target.Shape!).Count(target.Reference!) == 0),
        _ => Value.False,
    };
}
