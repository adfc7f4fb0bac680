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
    private static readonly Dictionary<string, (BinaryOperator Operator, int Precedence)> BySpelling = new(StringComparer.Ordinal)
    {
        ["??"] = (BinaryOperator.Coalesce, 20),
        ["?!"] = (BinaryOperator.NotNullThen, 20),
        ["||"] = (BinaryOperator.Or, 30),
        ["&&"] = (BinaryOperator.And, 40),
        ["=="] = (BinaryOperator.Equal, 50),
        ["!="] = (BinaryOperator.NotEqual, 50),
        ["<"] = (BinaryOperator.Less, 60),
        ["<="] = (BinaryOperator.LessOrEqual, 60),
        [">"] = (BinaryOperator.Greater, 60),
        [">="] = (BinaryOperator.GreaterOrEqual, 60),
        ["+"] = (BinaryOperator.Add, 70),
        ["-"] = (BinaryOperator.Subtract, 70),
        ["*"] = (BinaryOperator.Multiply, 80),
        ["/"] = (BinaryOperator.Divide, 80),
        ["//"] = (BinaryOperator.DivideWhole, 80),
        ["%"] = (BinaryOperator.Modulo, 80),
        ["<<"] = (BinaryOperator.ShiftLeft, 80),
        [">>"] = (BinaryOperator.ShiftRight, 80),
        [".."] = (BinaryOperator.Range, 90),
        ["..<"] = (BinaryOperator.RangeExclusive, 90),
    };

    private static readonly Dictionary<BinaryOperator, string> Spellings =
        BySpelling.ToDictionary(p => p.Value.Operator, p => p.Key);

    public static bool TryGet(Token token, out BinaryOperator op, out int precedence)
    {
        (op, precedence) = (default, 0);
        if (token.Kind != TokenKind.Operator || !BySpelling.TryGetValue(token.Text, out var found))
        {
            return false;
        }

        (op, precedence) = found;
        return true;
    }

    public static string Spelling(this BinaryOperator op) => Spellings[op];
}
