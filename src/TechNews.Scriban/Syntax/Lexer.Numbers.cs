using System.Globalization;
using System.Numerics;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Syntax;

internal sealed partial class Lexer
{
    private void ReadNumber()
    {
        var start = position;
        if (Peek(0) == '0' && Peek(1) is 'x' or 'b')
        {
            ReadRadix(start, Peek(1) == 'x' ? 16 : 2);
            return;
        }

        SkipDigits();
        var isReal = false;
        if (Peek(0) == '.' && Peek(1) != '.' && !IsWordStart(Peek(1)))
        {
            isReal = true;
            position++;
            SkipDigits();
        }

        isReal |= SkipExponent();
        AddNumber(start, isReal);
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Peek(0)) || (Peek(0) == '_' && position > 0 && char.IsAsciiDigit(source[position - 1])))
        {
            position++;
        }
    }

    /// <summary>Skips an exponent; true when its sign makes the number a real one.</summary>
    private bool SkipExponent()
    {
        var sign = Peek(1) is '+' or '-' ? 1 : 0;
        if (Peek(0) is not ('e' or 'E') || !char.IsAsciiDigit(Peek(1 + sign)))
        {
            return false;
        }

        var isReal = Peek(1) == '-';
        position += 1 + sign;
        SkipDigits();
        return isReal;
    }

    private void AddNumber(int start, bool isReal)
    {
        var digits = source[start..position].Replace("_", "", StringComparison.Ordinal);
        var suffix = IsWordPart(Peek(1)) ? '\0' : char.ToLowerInvariant(Peek(0));
        position += suffix is 'f' or 'd' or 'm' ? 1 : 0;
        Value? value = suffix switch
        {
            'm' => decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var d) ? Value.Decimal(d) : null,
            'f' => Value.Float(float.Parse(digits, CultureInfo.InvariantCulture)),
            'd' => Value.Double(double.Parse(digits, CultureInfo.InvariantCulture)),
            _ => isReal ? Value.Double(double.Parse(digits, CultureInfo.InvariantCulture)) : Whole(digits),
        };
        if (value is null)
        {
            report(new Span(start, position), $"the number `{digits}` is too large", null);
        }

        Add(TokenKind.Number, start, position, source[start..position], value ?? Value.Int(0));
    }

    private static Value? Whole(string digits)
    {
        if (long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var small))
        {
            return Numbers.FromLong(small);
        }

        var e = digits.IndexOfAny(['e', 'E']);
        var tooLarge = digits.Length > 1000 || (e >= 0 && (digits.Length - e > 5 || int.Parse(digits.AsSpan(e + 1), CultureInfo.InvariantCulture) > 400));
        return !tooLarge && BigInteger.TryParse(digits, NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var big) ? Numbers.FromBig(big) : null;
    }

    private void ReadRadix(int start, int radix)
    {
        position += 2;
        var first = position;
        while (radix == 16 ? char.IsAsciiHexDigit(Peek(0)) || Peek(0) == '_' : Peek(0) is '0' or '1' or '_')
        {
            position++;
        }

        var digits = source[first..position].Replace("_", "", StringComparison.Ordinal);
        if (digits.Length is 0 or > 64 || IsWordPart(Peek(1)) || (IsWordPart(Peek(0)) && Peek(0) is not ('u' or 'U')))
        {
            position = WordEnd(position);
            report(new Span(start, position), $"`{source[start..position]}` is not a {(radix == 16 ? "hexadecimal" : "binary")} number", null);
            Add(TokenKind.Number, start, position, source[start..position], Value.Int(0));
            return;
        }

        var unsigned = Peek(0) is 'u' or 'U';
        position += unsigned ? 1 : 0;
        Add(TokenKind.Number, start, position, source[start..position], FromDigits(digits, radix, unsigned));
    }

    /// <summary>Up to 32 bits fill an int, up to 64 a long, sign bit and all, unless marked as unsigned.</summary>
    private static Value FromDigits(string digits, int radix, bool unsigned)
    {
        var value = digits.Aggregate(BigInteger.Zero, (sum, c) => (sum * radix) + Convert.ToInt32(c.ToString(), 16));
        if (value <= uint.MaxValue)
        {
            return unsigned ? Value.UInt((uint)value) : Value.Int(unchecked((int)(uint)value));
        }

        if (value <= ulong.MaxValue)
        {
            return unsigned ? Value.ULong((ulong)value) : Value.Long(unchecked((long)(ulong)value));
        }

        return Value.Big(value);
    }
}
