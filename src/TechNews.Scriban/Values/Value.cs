using System.Numerics;
using System.Runtime.InteropServices;
using TechNews.Scriban.Rendering;

namespace TechNews.Scriban.Values;

/// <summary>Anything that a template can compute with: a shape, a reference and 64 bits, never boxed on the way.</summary>
public readonly struct Value
{
    internal readonly Shape? Shape;
    internal readonly object? Reference;
    internal readonly long Bits;

    internal Value(Shape shape, object? reference, long bits = 0)
    {
        Shape = shape;
        Reference = reference;
        Bits = bits;
    }

    /// <summary>The absent value; also what <c>default</c> is.</summary>
    public static Value Null => default;

    public static Value True { get; } = new(ScalarShape.Bool, null, 1);

    public static Value False { get; } = new(ScalarShape.Bool, null, 0);

    /// <summary>The template's <c>empty</c>: equal to any list or object without content.</summary>
    public static Value Empty { get; } = new(ScalarShape.Empty, null);

    internal static Value EmptyText { get; } = new(ScalarShape.String, "");

    public ValueKind Kind => Shape is null ? ValueKind.Null : Shape.Kind;

    public bool IsNull => Shape is null;

    /// <summary>Only null, false and <c>empty</c> count as false.</summary>
    public bool IsTruthy => Shape switch
    {
        null => false,
        ScalarShape { Kind: ValueKind.Bool } => Bits != 0,
        ScalarShape { Kind: ValueKind.Empty } => false,
        _ => true,
    };

    internal bool IsNumber => Kind is >= ValueKind.Int and <= ValueKind.Decimal;

    internal bool IsInteger => Kind is >= ValueKind.Int and <= ValueKind.BigInteger;

    internal bool IsTextual => Kind is ValueKind.String or ValueKind.Markup;

    /// <summary>The name of the value's type for messages.</summary>
    internal string TypeName => Shape is null ? "null" : Shape.Name;

    public static Value Bool(bool value) => value ? True : False;

    public static Value Int(int value) => new(ScalarShape.Int, null, value);

    public static Value Long(long value) => new(ScalarShape.Long, null, value);

    public static Value Double(double value) => new(ScalarShape.Double, null, BitConverter.DoubleToInt64Bits(value));

    public static Value Decimal(decimal value) => new(ScalarShape.Decimal, value);

    /// <summary>Plain text: escaped when printed into HTML or XML. A null string is the null value.</summary>
    public static Value Text(string? value) => value is null ? default : new Value(ScalarShape.String, value);

    /// <summary>Trusted markup: printed as it is. Only for text that the host made or sanitised itself.</summary>
    public static Value Markup(string? markup) => markup is null ? default : new Value(ScalarShape.Markup, markup);

    /// <summary>Trusted markup, already in UTF-8: printed by copying its bytes, which must not change afterwards.</summary>
    public static Value Markup(ReadOnlyMemory<byte> utf8)
    {
        var part = MemoryMarshal.TryGetArray(utf8, out var array) ? array : new ArraySegment<byte>(utf8.ToArray());
        return new Value(ScalarShape.Markup, part.Array ?? [], ((long)part.Offset << 32) | (uint)part.Count);
    }

    /// <summary>A date and time of day with its offset from UTC; a template reads its local parts.</summary>
    public static Value Date(DateTimeOffset value) => new(DateShape.At(value.Offset), null, value.Ticks);

    /// <summary>A date and time of day as written, without a zone.</summary>
    public static Value Date(DateTime value) => new(DateShape.Floating, null, value.Ticks);

    public static Value TimeSpan(TimeSpan value) => new(ScalarShape.TimeSpan, null, value.Ticks);

    /// <summary>A host object seen through its member table. A null instance is the null value.</summary>
    public static Value Object<T>(T? instance, MemberTable<T> table) where T : class =>
        instance is null ? default : new Value(table, instance);

    /// <summary>A host list of objects seen through their member table, without copying. A null list is the null value.</summary>
    public static Value List<T>(IReadOnlyList<T>? items, MemberTable<T> table) where T : class =>
        items is null ? default : new Value(table.ListShape, items);

    /// <summary>A host list of plain texts, without copying. A null list is the null value.</summary>
    public static Value List(IReadOnlyList<string>? items) => items is null ? default : new Value(TextListShape, items);

    /// <summary>An object that a template may change.</summary>
    public static Value Of(ScriptObject instance) => new(ScriptObjectShape.Instance, instance);

    /// <summary>A list that a template may change.</summary>
    public static Value Of(ScriptArray items) => new(ScriptArrayShape.Instance, items);

    /// <summary>A list of values as it is; the template may not change it.</summary>
    public static Value Of(IReadOnlyList<Value> items) => new(ValueListShape.Fixed, items);

    /// <summary>A function of the host that templates may call.</summary>
    public static Value Function(HostFunction function) => new(ScalarShape.Function, function);

    internal static Value Function(Callable function) => new(ScalarShape.Function, function);

    internal static Value Iterator(IReadOnlyList<Value> items) => new(ValueListShape.Lazy, items);

    internal static Value Float(float value) => new(ScalarShape.Float, null, BitConverter.SingleToInt32Bits(value));

    internal static Value UInt(uint value) => new(ScalarShape.UInt, null, value);

    internal static Value ULong(ulong value) => new(ScalarShape.ULong, null, unchecked((long)value));

    internal static Value Big(BigInteger value) => new(ScalarShape.BigInteger, value);

    private static readonly HostListShape<string> TextListShape = new("list of text", Text);

    internal bool AsBool => Bits != 0;

    /// <summary>The bytes of markup that came as bytes.</summary>
    internal ReadOnlySpan<byte> Utf8 => ((byte[])Reference!).AsSpan((int)(Bits >> 32), (int)Bits);

    internal double DoubleBits => BitConverter.Int64BitsToDouble(Bits);

    internal float FloatBits => BitConverter.Int32BitsToSingle((int)Bits);

    internal DateTime AsDate => new(Bits, DateTimeKind.Unspecified);

    internal TimeSpan AsTimeSpan => new(Bits);

    internal Callable AsFunction => (Callable)Reference!;

    internal int ListCount => ((ListShape)Shape!).Count(Reference!);

    internal Value ListItem(int index) => ((ListShape)Shape!).Item(Reference!, index);

    /// <summary>The text that printing this value gives, unescaped, with dates as <c>%d %b %Y</c>.</summary>
    public override string ToString() => ValueText.Of(this, ValueText.DefaultDatePattern);
}
