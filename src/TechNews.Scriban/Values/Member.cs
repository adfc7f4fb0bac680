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
    private static int known;

    public string Name { get; } = name;

    public MemberType Type { get; } = type;

    /// <summary>One sentence for the reference.</summary>
    public string Summary { get; } = summary;

    /// <summary>The table of the object, or of the list's items; null for plain values.</summary>
    public MemberTable? Table => table?.Invoke();

    /// <summary>How many members of all tables there are so far.</summary>
    internal static int Known => Volatile.Read(ref known);

    /// <summary>0-based, in the order in which members are made: another one in another process.</summary>
    internal int Id { get; } = Interlocked.Increment(ref known) - 1;

    /// <summary>What a template gets, noted as read.</summary>
    internal Value Read(object instance)
    {
        TemplateReads.Note(this);
        return Peek(instance);
    }

    /// <summary>The value, for others than templates.</summary>
    internal abstract Value Peek(object instance);

    /// <summary>What stands for the value in a fingerprint: the value itself, or something smaller that is another one whenever the value is.</summary>
    internal abstract Value Print(object instance);
}

internal sealed class Member<T>(
    string name, MemberType type, string summary, Func<T, Value> read, Func<MemberTable>? table = null, Func<T, Value>? print = null)
    : Member(name, type, summary, table) where T : class
{
    internal override Value Peek(object instance) => read(System.Runtime.CompilerServices.Unsafe.As<T>(instance));

    internal override Value Print(object instance) => (print ?? read)(System.Runtime.CompilerServices.Unsafe.As<T>(instance));
}
