using TechNews.Scriban.Values;

namespace TechNews.Scriban.Builtins;

/// <summary>Everything that templates can call without being given it.</summary>
internal static class BuiltinRoots
{
    public static IReadOnlyList<BuiltinObject> Objects { get; } =
    [
        new("array", ArrayFunctions.All),
        new("html", HtmlFunctions.All),
        new("string", StringFunctions.All),
    ];

    public static IReadOnlyList<Builtin> Functions { get; } = IncludeFunctions.All;

    public static Dictionary<string, Value> Create() =>
        Objects.Select(o => KeyValuePair.Create(o.Name, new Value(BuiltinObjectShape.Instance, o)))
            .Concat(Functions.Select(f => KeyValuePair.Create(f.ShortName, Value.Function(f))))
            .ToDictionary(StringComparer.Ordinal);
}
