using TechNews.Scriban.Values;

namespace TechNews.Scriban.Builtins;

/// <summary><c>array</c>: lists.</summary>
internal static partial class ArrayFunctions
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        new("array", "size", "list", "How many items the list has.", (in c) => Value.Int(c.List(0).ListCount)),
    ];
}
