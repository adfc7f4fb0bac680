using System.Runtime.CompilerServices;
using TechNews.Scriban.Tree;

namespace TechNews.Scriban.Syntax;

/// <summary>
/// Turns tokens into the tree that is rendered, with names bound to slots. It reports all problems it finds and goes on
/// with the next statement after each.
/// </summary>
internal sealed partial class Parser
{
    private const int MaxDepth = 250;
    private const int MaxProblems = 100;

    private readonly SourceMap source;
    private readonly ParserContext context;
    private readonly List<Token> tokens;
    private readonly List<TemplateProblem> problems = [];
    private readonly List<IncludeExpression> includes = [];
    private int position;
    private int depth;
    private bool gaveUp;

    private Parser(SourceMap source, ParserContext context, bool codeOnly)
    {
        this.source = source;
        this.context = context;
        tokens = Lexer.Cut(source.Text, codeOnly, Report);
    }

    private Token Current => tokens[position];

    public static ParsedTemplate ParseTemplate(SourceMap source, ParserContext context) =>
        new Parser(source, context, codeOnly: false).ParseAll();

    /// <summary>Parses bare code, as <c>object.eval</c> takes it.</summary>
    public static ParsedTemplate ParseCode(SourceMap source, ParserContext context) =>
        new Parser(source, context, codeOnly: true).ParseAll();

    private ParsedTemplate ParseAll()
    {
        var body = ParseBlock(_ => false);
        return new ParsedTemplate(body, problems, includes);
    }

    private Token Next()
    {
        var token = tokens[position];
        position += position < tokens.Count - 1 ? 1 : 0;
        return token;
    }

    private Token Peek() => tokens[Math.Min(position + 1, tokens.Count - 1)];

    /// <summary>The token before the current one.</summary>
    private Token Previous => tokens[Math.Max(position - 1, 0)];

    private bool Accept(string op)
    {
        if (!Current.Is(op))
        {
            return false;
        }

        Next();
        return true;
    }

    private void Expect(string op, string where)
    {
        if (!Accept(op))
        {
            throw new SyntaxException(Current.Span, $"expected `{op}` {where} but found {Current.Described}", null);
        }
    }

    private void SkipNewLines()
    {
        while (Current.Kind == TokenKind.NewLine)
        {
            Next();
        }
    }

    private void Report(Span span, string message, string? help)
    {
        if (gaveUp)
        {
            return;
        }

        problems.Add(source.Problem(TemplateSeverity.Error, span, message, help));
        gaveUp = problems.Count >= MaxProblems;
    }

    /// <summary>Counts nesting, so that no template can overflow the stack; call <see cref="Leave"/> afterwards.</summary>
    private void Enter()
    {
        if (++depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new NestingException(Current.Span);
        }
    }

    private void Leave() => depth--;

    /// <summary>Runs a piece of parsing; on a problem reports it and skips to the end of the statement.</summary>
    private Statement? Recovering(Func<Statement?> parse)
    {
        var before = depth;
        var settings = (inArguments, inLoopHeader, noExplicitCall, conditionals);
        try
        {
            return parse();
        }
        catch (SyntaxException problem)
        {
            depth = before;
            Restore(settings);
            Report(problem.Span, problem.Message, problem.Help);
            SkipStatement();
            return null;
        }
    }

    private void SkipStatement()
    {
        while (!Current.EndsStatement)
        {
            Next();
        }
    }

    /// <summary>One statement cannot be understood.</summary>
    private sealed class SyntaxException(Span span, string message, string? help) : Exception(message)
    {
        public Span Span { get; } = span;

        public string? Help { get; } = help;
    }

    /// <summary>The template is nested too deeply to go on with.</summary>
    private sealed class NestingException(Span span) : Exception
    {
        public Span Span { get; } = span;
    }
}

/// <summary>What templates of one library share while they are parsed.</summary>
internal sealed record ParserContext(SymbolTable Symbols, SymbolTable LocalSymbols);

/// <summary>What came out of parsing; the body is usable when no problem is an error.</summary>
internal sealed record ParsedTemplate(Block Body, IReadOnlyList<TemplateProblem> Problems, IReadOnlyList<IncludeExpression> Includes);
