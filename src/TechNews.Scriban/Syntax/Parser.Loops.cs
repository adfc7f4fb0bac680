using TechNews.Scriban.Tree;

namespace TechNews.Scriban.Syntax;

internal sealed partial class Parser
{
    private bool inLoopHeader;

    private ForStatement ParseFor(LoopKind kind)
    {
        var opening = Next();
        var variable = ParsePlace($"`{opening.Text}` needs a variable");
        if (!Current.IsWord("in"))
        {
            throw new SyntaxException(Current.Span, $"expected `in` after the variable of `{opening.Text}` but found {Current.Described}", null);
        }

        Next();
        inLoopHeader = true;
        var list = ParseCondition();
        inLoopHeader = false;
        var window = ParseWindow(list, kind);
        var body = ParseBody(opening, word => word is "else" && kind == LoopKind.For);
        var otherwise = Current.IsWord("else") ? ParseElse(opening) : null;
        Next();
        return new ForStatement(opening.Span, kind, variable, list, window, body, otherwise);
    }

    private Block ParseElse(Token opening)
    {
        Next();
        return ParseBody(opening);
    }

    private bool AtLoopSetting() =>
        Current.IsWord("reversed") || (Current.Kind == TokenKind.Identifier && Current.Text is "offset" or "limit" or "cols" && Peek().Is(":"));

    private LoopWindow ParseWindow(Expression list, LoopKind kind)
    {
        var window = new LoopWindow(null, false, null, null);
        while (AtLoopSetting())
        {
            if (list is not (Place or NestedExpression or CallExpression or ArrayExpression))
            {
                throw new SyntaxException(Current.Span, $"unexpected {Current.Described} after this list", "put the list into parentheses");
            }

            window = ParseSetting(window, kind);
        }

        return window;
    }

    private LoopWindow ParseSetting(LoopWindow window, LoopKind kind)
    {
        var name = Next();
        if (name.Text is "reversed")
        {
            return window with { Reversed = true };
        }

        Expect(":", $"after `{name.Text}`");
        inLoopHeader = true;
        var value = ParseBinary(0);
        inLoopHeader = false;
        return name.Text switch
        {
            "offset" => window with { Offset = value },
            "limit" => window with { Limit = value },
            _ when kind == LoopKind.TableRow => window with { Columns = value },
            _ => throw new SyntaxException(name.Span, "`cols` belongs to `tablerow`", null),
        };
    }

    private static readonly Dictionary<string, LoopFact> LoopFacts = new(StringComparer.Ordinal)
    {
        ["index"] = LoopFact.Index,
        ["rindex"] = LoopFact.ReverseIndex,
        ["first"] = LoopFact.First,
        ["last"] = LoopFact.Last,
        ["even"] = LoopFact.Even,
        ["odd"] = LoopFact.Odd,
        ["changed"] = LoopFact.Changed,
        ["length"] = LoopFact.Length,
        ["col"] = LoopFact.Column,
    };

    private static bool Knows(LoopKind kind, LoopFact fact) => kind switch
    {
        LoopKind.For => fact != LoopFact.Column,
        LoopKind.While => fact is LoopFact.Index or LoopFact.First or LoopFact.Even or LoopFact.Odd,
        _ => true,
    };

    /// <summary><c>for.index</c> and its like.</summary>
    private LoopFactExpression ParseLoopFact()
    {
        var word = Next();
        Next();
        var name = Next();
        var kind = word.Text switch { "for" => LoopKind.For, "while" => LoopKind.While, _ => LoopKind.TableRow };
        if (!LoopFacts.TryGetValue(name.Text, out var fact) || !Knows(kind, fact))
        {
            var known = LoopFacts.Where(f => Knows(kind, f.Value)).Select(f => f.Key);
            throw new SyntaxException(word.Span.To(name.Span), $"`{word.Text}` has no variable `{name.Text}`", Suggestion.DidYouMean(name.Text, known) ?? "there are " + string.Join(", ", known));
        }

        return new LoopFactExpression(word.Span.To(name.Span), name.Span, kind, fact);
    }
}
