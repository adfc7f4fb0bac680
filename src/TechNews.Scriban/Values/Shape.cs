namespace TechNews.Scriban.Values;

/// <summary>The type of a value: every value carries its shape, so that no value needs boxing or reflection.</summary>
public abstract class Shape(ValueKind kind, string name)
{
    /// <summary>The kind that operators and built-ins look at.</summary>
    public ValueKind Kind { get; } = kind;

    /// <summary>The name used in messages, such as <c>int</c> or <c>article</c>.</summary>
    public string Name { get; } = name;
}

/// <summary>The shape of values that are whole in themselves.</summary>
internal sealed class ScalarShape(ValueKind kind, string name) : Shape(kind, name)
{
    public static readonly ScalarShape Bool = new(ValueKind.Bool, "bool");
    public static readonly ScalarShape Int = new(ValueKind.Int, "int");
    public static readonly ScalarShape UInt = new(ValueKind.UInt, "uint");
    public static readonly ScalarShape Long = new(ValueKind.Long, "long");
    public static readonly ScalarShape ULong = new(ValueKind.ULong, "ulong");
    public static readonly ScalarShape BigInteger = new(ValueKind.BigInteger, "bigint");
    public static readonly ScalarShape Float = new(ValueKind.Float, "float");
    public static readonly ScalarShape Double = new(ValueKind.Double, "double");
    public static readonly ScalarShape Decimal = new(ValueKind.Decimal, "decimal");
    public static readonly ScalarShape String = new(ValueKind.String, "string");
    public static readonly ScalarShape Markup = new(ValueKind.Markup, "markup");
    public static readonly ScalarShape TimeSpan = new(ValueKind.TimeSpan, "timespan");
    public static readonly ScalarShape Function = new(ValueKind.Function, "function");
    public static readonly ScalarShape Empty = new(ValueKind.Empty, "empty");
}

/// <summary>The shape of a date; each offset from UTC has its own, a date read without one has none.</summary>
internal sealed class DateShape(int? offsetMinutes) : Shape(ValueKind.Date, "date")
{
    private const int MaxOffset = 14 * 60;

    public static readonly DateShape Floating = new(null);
    private static readonly DateShape?[] ByOffset = new DateShape?[(2 * MaxOffset) + 1];

    public int? OffsetMinutes { get; } = offsetMinutes;

    public static DateShape At(TimeSpan offset)
    {
        var minutes = (int)offset.TotalMinutes;
        return ByOffset[minutes + MaxOffset] ??= new DateShape(minutes);
    }
}
