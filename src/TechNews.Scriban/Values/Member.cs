namespace TechNews.Scriban.Values;

/// <summary>What a member holds, as the reference words it.</summary>
public enum MemberType
{
    Text,
    Markup,
    Bool,
    Number,
    Date,
    Object,
    List,
    Function,
    Any,
}

/// <summary>One readable member of a host type.</summary>
public abstract class Member(string name, MemberType type, string summary, Func<MemberTable>? table)
{
    public string Name { get; } = name;

    public MemberType Type { get; } = type;

    /// <summary>One sentence for the reference.</summary>
    public string Summary { get; } = summary;

    /// <summary>The table of the object, or of the list's items; null for plain values.</summary>
    public MemberTable? Table => table?.Invoke();

    internal abstract Value Read(object instance);
}

internal sealed class Member<T>(
    string name, MemberType type, string summary, Func<T, Value> read, Func<MemberTable>? table = null)
    : Member(name, type, summary, table) where T : class
{
    internal override Value Read(object instance) => read(System.Runtime.CompilerServices.Unsafe.As<T>(instance));
}
