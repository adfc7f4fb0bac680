namespace TechNews.Scriban.Syntax;

internal enum BinaryOperator
{
    Coalesce,
    NotNullThen,
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    DivideWhole,
    Modulo,
    ShiftLeft,
    ShiftRight,
    Range,
    RangeExclusive,
}

/// <summary>Spelling and strength of the binary operators; the pipe and the conditional bind weaker than all of them.</summary>
internal static class BinaryOperators
{
    private static readonly Dictionary<string, Strength> BySpelling = new(StringComparer.Ordinal)
    {
        ["??"] = new(BinaryOperator.Coalesce, 20),
        ["?!"] = new(BinaryOperator.NotNullThen, 20),
        ["||"] = new(BinaryOperator.Or, 30),
        ["&&"] = new(BinaryOperator.And, 40),
        ["=="] = new(BinaryOperator.Equal, 50),
        ["!="] = new(BinaryOperator.NotEqual, 50),
        ["<"] = new(BinaryOperator.Less, 60),
        ["<="] = new(BinaryOperator.LessOrEqual, 60),
        [">"] = new(BinaryOperator.Greater, 60),
        [">="] = new(BinaryOperator.GreaterOrEqual, 60),
        ["+"] = new(BinaryOperator.Add, 70),
        ["-"] = new(BinaryOperator.Subtract, 70),
        ["*"] = new(BinaryOperator.Multiply, 80),
        ["/"] = new(BinaryOperator.Divide, 80),
        ["//"] = new(BinaryOperator.DivideWhole, 80),
        ["%"] = new(BinaryOperator.Modulo, 80),
        ["<<"] = new(BinaryOperator.ShiftLeft, 80),
        [">>"] = new(BinaryOperator.ShiftRight, 80),
        [".."] = new(BinaryOperator.Range, 90),
        ["..<"] = new(BinaryOperator.RangeExclusive, 90),
    };

    public static bool TryGet(Token token, out BinaryOperator op, out int precedence)
    {
        (op, precedence) = (default, 0);
        if (token.Kind != TokenKind.Operator || !BySpelling.TryGetValue(token.Text, out var found))
        {
            return false;
        }

        (op, precedence) = (found.Operator, found.Precedence);
        return true;
    }

    public static string Spelling(this BinaryOperator op) => BySpelling.First(known => known.Value.Operator == op).Key;

    private sealed record Strength(BinaryOperator Operator, int Precedence);
}
