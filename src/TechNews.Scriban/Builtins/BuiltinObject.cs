using TechNews.Scriban.Rendering;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Builtins;

/// <summary>An object of built-in functions, such as <c>string</c>.</summary>
internal sealed class BuiltinObject(string name, string summary, IReadOnlyList<Builtin> functions)
{
    private readonly Dictionary<string, Value> byName =
        functions.ToDictionary(f => f.ShortName, Value.Function, StringComparer.Ordinal);

    public string Name { get; } = name;

    /// <summary>One sentence for the reference.</summary>
    public string Summary { get; } = summary;

    public IReadOnlyList<Builtin> Functions { get; } = functions;

    public bool TryGet(string member, out Value value) => byName.TryGetValue(member, out value);

    /// <summary>Members that are not functions.</summary>
    public bool TryGetSetting(RenderState render, string member, out Value value)
    {
        value = (Name, member) switch
        {
            ("date", "format") => Value.Text(render.DateFormat),
            ("date", "default_format") => Value.Text(ValueText.DefaultDatePattern),
            ("timespan", "zero") => Value.TimeSpan(TimeSpan.Zero),
            _ => Value.Null,
        };
        return !value.IsNull;
    }

    public bool TrySetting(RenderState render, string member, in Value value)
    {
        if (Name is not "date" || member is not "format")
        {
            return false;
        }

        render.DateFormat = render.TextOf(value);
        return true;
    }
}

internal sealed class BuiltinObjectShape() : ObjectShape("object")
{
    public static readonly BuiltinObjectShape Instance = new();

    public override bool TryGet(object instance, string name, out Value value) =>
        ((BuiltinObject)instance).TryGet(name, out value);

    public override IEnumerable<string> Names(object instance) =>
        ((BuiltinObject)instance).Functions.Select(f => f.ShortName);

    public override int Count(object instance) => ((BuiltinObject)instance).Functions.Count;
}
