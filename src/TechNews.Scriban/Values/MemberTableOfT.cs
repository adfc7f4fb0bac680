namespace TechNews.Scriban.Values;

/// <summary>
/// Declares the members of <typeparamref name="T"/>, one call each. Getters must be pure and safe to call from several
/// threads. Tables may refer to each other in circles through the overloads that take a function.
/// </summary>
public sealed class MemberTable<T> : MemberTable where T : class
{
    public MemberTable(string name, string summary) : base(name, summary) =>
        ListShape = new HostListShape<T>("list of " + name, item => Value.Object(item, this));

    internal ListShape ListShape { get; }

    /// <summary>Says that many objects refer to one of these.</summary>
    public MemberTable<T> Shared()
    {
        IsShared = true;
        return this;
    }

    /// <summary>Plain text, escaped when printed.</summary>
    public MemberTable<T> Text(string name, Func<T, string?> read, string summary) =>
        With(name, MemberType.Text, summary, x => Value.Text(read(x)));

    /// <summary>Trusted markup, printed as it is.</summary>
    public MemberTable<T> Markup(string name, Func<T, string?> read, string summary) =>
        With(name, MemberType.Markup, summary, x => Value.Markup(read(x)));

    /// <summary>Trusted markup in UTF-8, printed by copying its bytes.</summary>
    /// <param name="print">Where it is long, or takes time to make: a hash of it, without collisions, that stands for it in a fingerprint; null where the markup is.</param>
    public MemberTable<T> MarkupUtf8(string name, Func<T, ReadOnlyMemory<byte>?> read, string summary, Func<T, byte[]?>? print = null) =>
        With(name, MemberType.Markup, summary, x => read(x) is { } utf8 ? Value.Markup(utf8) : default, print: print is null ? null : x => Value.Markup(print(x)));

    public MemberTable<T> Bool(string name, Func<T, bool> read, string summary) =>
        With(name, MemberType.Bool, summary, x => Value.Bool(read(x)));

    public MemberTable<T> Number(string name, Func<T, int> read, string summary) =>
        With(name, MemberType.Number, summary, x => Value.Int(read(x)));

    /// <summary>A number that may be absent.</summary>
    public MemberTable<T> Number(string name, Func<T, int?> read, string summary) =>
        With(name, MemberType.Number, summary, x => read(x) is { } n ? Value.Int(n) : Value.Null);

    public MemberTable<T> Long(string name, Func<T, long> read, string summary) =>
        With(name, MemberType.Number, summary, x => Value.Long(read(x)));

    public MemberTable<T> Double(string name, Func<T, double> read, string summary) =>
        With(name, MemberType.Number, summary, x => Value.Double(read(x)));

    public MemberTable<T> Date(string name, Func<T, DateTimeOffset> read, string summary) =>
        With(name, MemberType.Date, summary, x => Value.Date(read(x)));

    /// <summary>A date that may be absent.</summary>
    public MemberTable<T> Date(string name, Func<T, DateTimeOffset?> read, string summary) =>
        With(name, MemberType.Date, summary, x => read(x) is { } d ? Value.Date(d) : Value.Null);

    public MemberTable<T> Object<TChild>(
        string name, Func<T, TChild?> read, MemberTable<TChild> table, string summary) where TChild : class =>
        With(name, MemberType.Object, summary, x => Value.Object(read(x), table), () => table);

    /// <summary>An object whose table is declared elsewhere, perhaps later: the way to close a circle.</summary>
    public MemberTable<T> Object<TChild>(
        string name, Func<T, TChild?> read, Func<MemberTable<TChild>> table, string summary) where TChild : class =>
        With(name, MemberType.Object, summary, x => Value.Object(read(x), table()), table);

    public MemberTable<T> List<TItem>(
        string name, Func<T, IReadOnlyList<TItem>?> read, MemberTable<TItem> table, string summary) where TItem : class =>
        With(name, MemberType.List, summary, x => Value.List(read(x), table), () => table);

    /// <summary>A list whose items' table is declared elsewhere, perhaps later.</summary>
    public MemberTable<T> List<TItem>(
        string name, Func<T, IReadOnlyList<TItem>?> read, Func<MemberTable<TItem>> table, string summary)
        where TItem : class =>
        With(name, MemberType.List, summary, x => Value.List(read(x), table()), table);

    /// <summary>A list of plain texts.</summary>
    public MemberTable<T> TextList(string name, Func<T, IReadOnlyList<string>?> read, string summary) =>
        With(name, MemberType.List, summary, x => Value.List(read(x)));

    /// <summary>A function that templates may call.</summary>
    public MemberTable<T> Function(string name, HostFunction function) =>
        With(name, MemberType.Function, function.Summary, _ => Value.Function(function));

    /// <summary>A value of any kind; nothing is known of it before rendering.</summary>
    public MemberTable<T> Any(string name, Func<T, Value> read, string summary) =>
        With(name, MemberType.Any, summary, read);

    private MemberTable<T> With(
        string name, MemberType type, string summary, Func<T, Value> read, Func<MemberTable>? table = null, Func<T, Value>? print = null)
    {
        Add(new Member<T>(name, type, summary, read, table, print));
        return this;
    }
}
