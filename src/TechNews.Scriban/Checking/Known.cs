using TechNews.Scriban.Builtins;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Checking;

/// <summary>What is known of a value before rendering: the table of the object or of the list's items, if any.</summary>
internal readonly record struct Known(MemberTable? Table, bool IsList, BuiltinObject? Builtin)
{
    public static Known Nothing => default;

    public Known Item => IsList ? new Known(Table, false, null) : Nothing;

    public static Known Of(MemberTable table) => new(table, false, null);

    public static Known Of(Member? member) =>
        member?.Table is { } table ? new Known(table, member.Type == MemberType.List, null) : Nothing;

    /// <summary>For messages and as a part of keys.</summary>
    public override string ToString() => Table is null ? "?" : IsList ? Table.Name + "[]" : Table.Name;
}
