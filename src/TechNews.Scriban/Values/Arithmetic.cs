using System.Numerics;
using TechNews.Scriban.Syntax;

namespace TechNews.Scriban.Values;

/// <summary>Arithmetic on two numbers, after promotion to the larger kind.</summary>
internal static class Arithmetic
{
    public static Value Compute(BinaryOperator op, in Value left, in Value right)
    {
        if (left.Kind == ValueKind.Int && right.Kind == ValueKind.Int)
        {
            return OnLongs(op, left.Bits, right.Bits);
        }

        var kind = left.Kind > right.Kind ? left.Kind : right.Kind;
        return kind switch
        {
            ValueKind.Decimal => OnDecimals(op, Numbers.ToDecimal(left), Numbers.ToDecimal(right)),
            ValueKind.Double => OnDoubles(op, Numbers.ToDouble(left), Numbers.ToDouble(right)),
            ValueKind.Float => OnFloats(op, (float)Numbers.ToDouble(left), (float)Numbers.ToDouble(right)),
            _ => OnIntegers(op, left, right),
        };
    }

    private static Value OnIntegers(BinaryOperator op, in Value left, in Value right) =>
        Numbers.TryLong(left, out var a) && Numbers.TryLong(right, out var b)
            ? OnLongs(op, a, b)
            : OnBig(op, Numbers.ToBig(left), Numbers.ToBig(right));

    private static Value OnLongs(BinaryOperator op, long a, long b)
    {
        switch (op)
        {
            case BinaryOperator.Add when !Overflows(a, b, out var sum): return Numbers.FromLong(sum);
            case BinaryOperator.Subtract when b != long.MinValue && !Overflows(a, -b, out var rest): return Numbers.FromLong(rest);
            case BinaryOperator.Multiply when Math.BigMul(a, b, out var low) == low >> 63: return Numbers.FromLong(low);
            case BinaryOperator.Divide: return Value.Double((double)a / b);
            case BinaryOperator.DivideWhole when b is not 0 and not -1: return Numbers.FromLong(a / b);
            case BinaryOperator.Modulo when b == -1: return Value.Int(0);
            case BinaryOperator.Modulo when b != 0: return Numbers.FromLong(a % b);
            default: return OnBig(op, a, b);
        }
    }

    private static bool Overflows(long a, long b, out long sum)
    {
        sum = unchecked(a + b);
        return ((a ^ sum) & (b ^ sum)) < 0;
    }

    private static Value OnBig(BinaryOperator op, BigInteger a, BigInteger b) => op switch
    {
        BinaryOperator.Add => Numbers.FromBig(a + b),
        BinaryOperator.Subtract => Numbers.FromBig(a - b),
        BinaryOperator.Multiply => Numbers.FromBig(a * b),
        BinaryOperator.Divide => Value.Double((double)a / (double)b),
        BinaryOperator.DivideWhole => Numbers.FromBig(BigInteger.Divide(a, b)),
        BinaryOperator.Modulo => Numbers.FromBig(BigInteger.Remainder(a, b)),
        BinaryOperator.ShiftLeft => Numbers.FromBig(a << ShiftCount(b)),
        _ => Numbers.FromBig(a >> ShiftCount(b)),
    };

    /// <summary>A shift of millions of bits is a mistake or an attack.</summary>
    private static int ShiftCount(BigInteger bits) =>
        bits >= -4096 && bits <= 4096 ? (int)bits : throw new OverflowException("a shift is limited to 4096 bits");

    private static Value OnDoubles(BinaryOperator op, double a, double b) => op switch
    {
        BinaryOperator.Add => Value.Double(a + b),
        BinaryOperator.Subtract => Value.Double(a - b),
        BinaryOperator.Multiply => Value.Double(a * b),
        BinaryOperator.Divide => Value.Double(a / b),
        BinaryOperator.DivideWhole => Value.Double(Math.Round(a / b)),
        BinaryOperator.Modulo => Value.Double(a % b),
        _ => throw new NotSupportedException(),
    };

    private static Value OnFloats(BinaryOperator op, float a, float b) => op switch
    {
        BinaryOperator.Add => Value.Float(a + b),
        BinaryOperator.Subtract => Value.Float(a - b),
        BinaryOperator.Multiply => Value.Float(a * b),
        BinaryOperator.Divide => Value.Float(a / b),
        BinaryOperator.DivideWhole => Value.Float(MathF.Round(a / b)),
        BinaryOperator.Modulo => Value.Float(a % b),
        _ => throw new NotSupportedException(),
    };

    private static Value OnDecimals(BinaryOperator op, decimal a, decimal b) => op switch
    {
        BinaryOperator.Add => Value.Decimal(a + b),
        BinaryOperator.Subtract => Value.Decimal(a - b),
        BinaryOperator.Multiply => Value.Decimal(a * b),
        BinaryOperator.Divide => Value.Decimal(a / b),
        BinaryOperator.DivideWhole => Value.Decimal(Math.Round(a / b)),
        BinaryOperator.Modulo => Value.Decimal(a % b),
        _ => throw new NotSupportedException(),
    };
}
