using TechNews.Scriban.Rendering;
using TechNews.Scriban.Syntax;
using TechNews.Scriban.Tree;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Builtins;

/// <summary><c>math</c>: numbers.</summary>
internal static class MathFunctions
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        Of("abs", "value", "Without its sign.", Abs),
        Of("ceil", "value", "The next whole number upwards.", (in c) => Value.Double(Math.Ceiling(c.Number(0)))),
        Of("divided_by", "value divisor", "Divided; by a whole number, the result is rounded down to one.", DividedBy),
        Of("floor", "value", "The next whole number downwards.", (in c) => Value.Double(Math.Floor(c.Number(0)))),
        Of("format", "value format culture?", "As text in a .NET number format, such as `N2`.", Format),
        Of("is_number", "value", "Whether the value is a number.", (in c) => Value.Bool(c[0].IsNumber)),
        Of("minus", "value with", "Minus a number.", (in c) => Compute(c, BinaryOperator.Subtract)),
        Of("modulo", "value with", "What remains after division.", (in c) => Compute(c, BinaryOperator.Modulo)),
        Of("plus", "value with", "Plus a number.", (in c) => Compute(c, BinaryOperator.Add)),
        Of("random", "minValue maxValue", "Not available: a site must come out the same each time it is built.", NotRepeatable),
        Of("round", "value precision?", "Rounded to so many digits after the point; halves go to the even neighbour.", Round),
        Of("times", "value with", "Times a number.", (in c) => Compute(c, BinaryOperator.Multiply)),
        Of("uuid", "", "Not available: a site must come out the same each time it is built.", NotRepeatable),
    ];

    private static Builtin Of(string name, string parameters, string summary, BuiltinBody body) =>
        new("math", name, parameters, summary, body);

    private static Value NotRepeatable(in BuiltinCall call) =>
        throw call.Fault("random values are not available: building twice must give the same site", "use `string.md5` of something that identifies the item");

    private static Value Abs(in BuiltinCall call)
    {
        var value = call[0];
        return value.Kind switch
        {
            ValueKind.Null => value,
            ValueKind.Decimal => Value.Decimal(Math.Abs(Numbers.ToDecimal(value))),
            ValueKind.Float => Value.Float(Math.Abs(value.FloatBits)),
            _ when value.IsInteger => Numbers.FromBig(System.Numerics.BigInteger.Abs(Numbers.ToBig(value))),
            _ => Value.Double(Math.Abs(call.Number(0))),
        };
    }

    private static Value DividedBy(in BuiltinCall call)
    {
        var quotient = Compute(call, BinaryOperator.Divide);
        if (quotient.IsNull || !call[1].IsInteger)
        {
            return quotient;
        }

        var floor = Math.Floor(Numbers.ToDouble(quotient));
        return double.IsFinite(floor)
            ? Numbers.FromBig(new System.Numerics.BigInteger(floor))
            : throw call.Fault("division by zero");
    }

    private static Value Compute(in BuiltinCall call, BinaryOperator op)
    {
        var left = new LiteralExpression(call.Span(0), call[0]);
        var right = new LiteralExpression(call.Span(1), call[1]);
        return Operators.Apply(call.Render, new BinaryExpression(left, op, call.Site.Callee.Span, right), call[0], call[1]);
    }

    private static Value Format(in BuiltinCall call)
    {
        if (call[0].IsNull)
        {
            return Value.EmptyText;
        }

        return call[0].IsNumber ? Formatting.Format(call, 0, 1, 2) : throw call.Fault($"cannot format {Members.Article(call[0])} as a number: {call.Render.Shortened(call[0])}");
    }

    private static Value Round(in BuiltinCall call)
    {
        var digits = call.Int(1, 0);
        return digits is >= 0 and <= 15
            ? Value.Double(Math.Round(call.Number(0), digits))
            : throw call.Fault($"the precision {digits} is not between 0 and 15");
    }
}
