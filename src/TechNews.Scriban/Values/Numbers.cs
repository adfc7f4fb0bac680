using System.Globalization;
using System.Numerics;

namespace TechNews.Scriban.Values;

/// <summary>Numbers between their kinds: integers grow when they must and shrink to the smallest kind that holds them.</summary>
internal static class Numbers
{
    public static Value FromLong(long value) =>
        value is >= int.MinValue and <= int.MaxValue ? Value.Int((int)value) : Value.Long(value);

    public static Value FromBig(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? FromLong((long)value) : Value.Big(value);

    /// <summary>The value as 64 bits where it is an integer that fits.</summary>
    public static bool TryLong(in Value value, out long result)
    {
        result = value.Bits;
        return value.Kind is ValueKind.Int or ValueKind.UInt or ValueKind.Long
            || (value.Kind == ValueKind.ULong && result >= 0);
    }

    public static BigInteger ToBig(in Value value) => value.Kind switch
    {
        ValueKind.BigInteger => (BigInteger)value.Reference!,
        ValueKind.ULong => unchecked((ulong)value.Bits),
        _ => value.Bits,
    };

    public static double ToDouble(in Value value) => value.Kind switch
    {
        ValueKind.Double => value.DoubleBits,
        ValueKind.Float => value.FloatBits,
        ValueKind.Decimal => (double)(decimal)value.Reference!,
        ValueKind.BigInteger => (double)(BigInteger)value.Reference!,
        ValueKind.ULong => unchecked((ulong)value.Bits),
        _ => value.Bits,
    };

    public static decimal ToDecimal(in Value value) => value.Kind switch
    {
        ValueKind.Decimal => (decimal)value.Reference!,
        ValueKind.Double => (decimal)value.DoubleBits,
        ValueKind.Float => (decimal)value.FloatBits,
        ValueKind.BigInteger => (decimal)(BigInteger)value.Reference!,
        ValueKind.ULong => unchecked((ulong)value.Bits),
        _ => value.Bits,
    };

    public static string Text(in Value value) => value.Kind switch
    {
        ValueKind.Double => Text(value.DoubleBits),
        ValueKind.Float => value.FloatBits.ToString(CultureInfo.InvariantCulture),
        ValueKind.Decimal => ((decimal)value.Reference!).ToString(CultureInfo.InvariantCulture),
        ValueKind.BigInteger => ((BigInteger)value.Reference!).ToString(CultureInfo.InvariantCulture),
        ValueKind.ULong => unchecked((ulong)value.Bits).ToString(CultureInfo.InvariantCulture),
        _ => value.Bits.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Whole numbers print all their digits up to 21 of them; others in their shortest form.</summary>
    private static string Text(double value) =>
        double.IsInteger(value) && Math.Abs(value) is >= 1e15 and < 1e21
            ? new BigInteger(value).ToString(CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture);
}
