using TechNews.Scriban.Values;

namespace TechNews.Scriban.Builtins;

/// <summary>Everything that templates can call without being given it.</summary>
internal static class BuiltinRoots
{
    public static IReadOnlyList<BuiltinObject> Objects { get; } =
    [
        new("array", "Lists; none of these functions changes the list it is given.", ArrayFunctions.All),
        new("date", "Dates and times of day.", DateFunctions.All),
        new("html", "Markup and addresses.", HtmlFunctions.All),
        new("math", "Numbers.", MathFunctions.All),
        new("object", "Values of any kind.", ObjectFunctions.All),
        new("regex", "Regular expressions, each with a time limit.", RegexFunctions.All),
        new("string", "Text.", StringFunctions.All),
        new("timespan", "Lengths of time.", TimeSpanFunctions.All),
    ];

    public static IReadOnlyList<Builtin> Functions { get; } = IncludeFunctions.All;

    public static IEnumerable<string> Names => Objects.Select(o => o.Name).Concat(Functions.Select(f => f.ShortName));

    public static Dictionary<string, Value> Create()
    {
        var roots = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var o in Objects)
        {
            roots.Add(o.Name, new Value(BuiltinObjectShape.Instance, o));
        }

        foreach (var f in Functions)
        {
            roots.Add(f.ShortName, Value.Function(f));
        }

        return roots;
    }
}
