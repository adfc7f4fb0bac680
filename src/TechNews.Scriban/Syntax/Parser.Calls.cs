using TechNews.Scriban.Tree;

namespace TechNews.Scriban.Syntax;

internal sealed partial class Parser
{
    private bool noExplicitCall;
    private bool inArguments;
    private int conditionals;

    /// <summary>A primary expression with the arguments that may follow it.</summary>
    private Expression ParseCallable()
    {
        var callee = ParsePostfix();
        if (inArguments || !callee.MayBeCalled || !StartsArgument())
        {
            return callee is VariableExpression { Name: "include" } ? ToInclude(new CallExpression(callee, callee.Span)) : callee;
        }

        var (arguments, names) = ParseArguments();
        return ToInclude(new CallExpression(callee, callee.Span.To(Previous.Span), null, arguments, names));
    }

    /// <summary>The right side of a pipe; bare when it has no arguments, so that operators may follow.</summary>
    private (Expression Call, bool Bare) ParsePipeTarget(Expression piped)
    {
        var target = ParsePostfix();
        if (target is CallExpression { HasParentheses: true } written)
        {
            var call = new CallExpression(written.Callee, written.Span, piped, written.Arguments, written.Names);
            return (ToInclude(call), false);
        }

        if (target is IncludeExpression include)
        {
            return (ToInclude(new CallExpression(include.Call.Callee, include.Span, piped, include.Call.Arguments, include.Call.Names)), false);
        }

        if (!target.MayBeCalled || !StartsArgument())
        {
            return (ToInclude(new CallExpression(target, target.Span, piped)), true);
        }

        var (arguments, names) = ParseArguments();
        return (ToInclude(new CallExpression(target, target.Span.To(Previous.Span), piped, arguments, names)), false);
    }

    private Expression ToInclude(CallExpression call)
    {
        if (call.Callee is not VariableExpression { Name: "include" })
        {
            return call;
        }

        var include = new IncludeExpression(call);
        includes.Add(include);
        return include;
    }

    private bool StartsArgument()
    {
        if (inLoopHeader && AtLoopSetting())
        {
            return false;
        }

        return Current.Kind switch
        {
            TokenKind.Number or TokenKind.String or TokenKind.InterpolationStart or TokenKind.Identifier => true,
            TokenKind.Local or TokenKind.Arguments or TokenKind.ArgumentIndex or TokenKind.Block => true,
            TokenKind.Operator => Current.Text is "(" or "[" or "{" or "@" or "^" or "!",
            _ => false,
        };
    }

    /// <summary>Arguments divided by blanks; each takes all binary operators that follow it.</summary>
    private (Expression[] Arguments, string[]? Names) ParseArguments()
    {
        var arguments = new List<Expression>();
        var names = new List<string>();
        var outer = inArguments;
        inArguments = true;
        while (StartsArgument() && arguments.Count <= MaxChain)
        {
            ParseArgument(arguments, names, () => ParseOperand(0));
        }

        inArguments = outer;
        return ([.. arguments], names.Count == 0 ? null : [.. names]);
    }

    private void ParseArgument(List<Expression> arguments, List<string> names, Func<Expression> parse)
    {
        var name = Current;
        if (name.Kind == TokenKind.Identifier && Peek().Is(":") && (conditionals == 0 || !Peek().SpaceBefore))
        {
            Next();
            Next();
            names.Add(name.Text);
        }
        else if (names.Count > 0)
        {
            throw new SyntaxException(name.Span, "after a named argument all others must be named", null);
        }

        arguments.Add(parse());
    }

    /// <summary><c>f(a, b)</c>: arguments between parentheses, divided by commas.</summary>
    private CallExpression ParseExplicitCall(Expression callee)
    {
        Next();
        var arguments = new List<Expression>();
        var names = new List<string>();
        var settings = Relax();
        SkipNewLines();
        while (!Current.Is(")"))
        {
            ParseArgument(arguments, names, ParseNestedExpression);
            SkipNewLines();
            if (!Current.Is(")"))
            {
                Expect(",", "or `)` after an argument");
                SkipNewLines();
            }
        }

        Restore(settings);
        Next();
        return new CallExpression(callee, callee.Span.To(Previous.Span), null, [.. arguments], names.Count == 0 ? null : [.. names]) { HasParentheses = true };
    }

    /// <summary>Inside brackets the restrictions of the surrounding expression do not hold.</summary>
    private (bool Arguments, bool Loop, bool NoCall, int Conditionals) Relax()
    {
        var settings = (inArguments, inLoopHeader, noExplicitCall, conditionals);
        (inArguments, inLoopHeader, noExplicitCall, conditionals) = (false, false, false, 0);
        return settings;
    }

    private void Restore((bool Arguments, bool Loop, bool NoCall, int Conditionals) settings) =>
        (inArguments, inLoopHeader, noExplicitCall, conditionals) = settings;
}
