using TechNews.Scriban.Tree;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Syntax;

internal sealed partial class Parser
{
    /// <summary><c>func name ... end</c> or <c>func name(a, b = 1, rest...) ... end</c>.</summary>
    private FunctionStatement ParseFunction()
    {
        var opening = Next();
        var place = ParseFunctionName();
        var name = source.Text[place.Span.Start..place.Span.End];
        var parameters = Accept("(") ? ParseParameters() : null;
        var body = ParseBody(opening);
        Next();
        return new FunctionStatement(From(opening), place, new FunctionDefinition(name, parameters, body, null, source));
    }

    /// <summary>A path that stops before a parenthesis.</summary>
    private Place ParseFunctionName()
    {
        var token = Current;
        noExplicitCall = true;
        var place = ParsePlace("`func` needs a name");
        noExplicitCall = false;
        return place is LocalExpression or VariableExpression or MemberExpression
            ? place
            : throw new SyntaxException(token.Span, "`func` needs a name", null);
    }

    private Parameter[] ParseParameters()
    {
        var parameters = new List<Parameter>();
        SkipNewLines();
        while (!Accept(")"))
        {
            parameters.Add(ParseParameter());
            SkipNewLines();
            if (!Current.Is(")"))
            {
                Expect(",", "between parameters");
                SkipNewLines();
            }
        }

        return [.. parameters];
    }

    private Parameter ParseParameter()
    {
        var name = Next();
        if (name.Kind != TokenKind.Identifier)
        {
            throw new SyntaxException(name.Span, $"expected the name of a parameter but found {name.Described}", null);
        }

        var slot = context.Symbols.Intern(name.Text);
        if (Accept("..."))
        {
            return new Parameter(name.Text, slot, null, TakesRest: true);
        }

        return new Parameter(name.Text, slot, Accept("=") ? ParseDefault() : null, TakesRest: false);
    }

    private Value ParseDefault()
    {
        var start = Current;
        return ParseUnary() is LiteralExpression literal
            ? literal.Value
            : throw new SyntaxException(start.Span, "the default of a parameter must be a literal", null);
    }

    /// <summary><c>do ... end</c>.</summary>
    private AnonymousFunction ParseAnonymous()
    {
        var opening = Next();
        var parameters = Current.Is("(") ? ParseAnonymousParameters() : null;
        var body = ParseBody(opening);
        Next();
        return new AnonymousFunction(From(opening), new FunctionDefinition("do", parameters, body, null, source));
    }

    private Parameter[] ParseAnonymousParameters()
    {
        Next();
        return ParseParameters();
    }

    /// <summary><c>name(a, b) = expression</c>, recognised once its left side has been read as a call.</summary>
    private FunctionStatement ParseInline(CallExpression call)
    {
        Next();
        var place = (Place)call.Callee;
        var parameters = call.Arguments
            .Select(a => a is VariableExpression v ? new Parameter(v.Name, v.Slot, null, false) : throw new SyntaxException(a.Span, "expected the name of a parameter", null))
            .ToArray();
        var result = ParseExpression();
        var name = source.Text[place.Span.Start..place.Span.End];
        return new FunctionStatement(
            call.Span.To(result.Span), place, new FunctionDefinition(name, parameters, null, result, source));
    }
}
