namespace TechNews.Scriban.Syntax;

internal sealed partial class Lexer
{
    /// <summary>Longest first, so that <c>..&lt;</c> is not read as <c>..</c>.</summary>
    private static readonly string[] Operators =
    [
        "//=", "...", "..<",
        "++", "--", "+=", "-=", "*=", "/=", "%=", "//", "==", "!=", "<=", ">=", "<<", ">>", "&&", "||", "|>", "??", "?!", "?.", "..",
        "+", "-", "*", "/", "%", "=", "!", "<", ">", "|", "?", ":", ".", ",", "(", ")", "[", "]", "{", "}", "@", "^", "&",
    ];

    private static readonly Dictionary<char, List<string>> OperatorsByFirst = ByFirst();

    private void ReadOperator(char c)
    {
        if (OperatorsByFirst.TryGetValue(c, out var candidates))
        {
            foreach (var op in candidates)
            {
                if (At(op))
                {
                    AddOperator(op);
                    return;
                }
            }
        }

        report(new Span(position, position + 1), $"the character `{c}` has no meaning here", null);
        AddOne(TokenKind.Invalid);
    }

    private void AddOperator(string op)
    {
        braces += op switch { "{" => 1, "}" => -1, _ => 0 };
        braces = Math.Max(braces, 0);
        Add(TokenKind.Operator, position, position + op.Length, op);
        position += op.Length;
    }

    private static Dictionary<char, List<string>> ByFirst()
    {
        var byFirst = new Dictionary<char, List<string>>();
        foreach (var op in Operators)
        {
            if (!byFirst.TryGetValue(op[0], out var alike))
            {
                byFirst.Add(op[0], alike = []);
            }

            alike.Add(op);
        }

        return byFirst;
    }
}
