using TechNews.Scriban.Rendering;
using TechNews.Scriban.Syntax;
using TechNews.Scriban.Tree;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Builtins;

/// <summary>Text that a template has computed, run as code. It sees all that the template sees.</summary>
internal static class Evaluation
{
    public static Value Eval(in BuiltinCall call)
    {
        if (!call[0].IsTextual)
        {
            return call[0].Kind == ValueKind.Function ? call.Site.InvokeBare(call.Render, call[0].AsFunction) : call[0];
        }

        var source = new SourceMap("object.eval", call.Text(0));
        return Run(call, source, Parser.ParseCode(source, Context(call)), ResultOf);
    }

    public static Value EvalTemplate(in BuiltinCall call)
    {
        if (!call[0].IsTextual)
        {
            return call[0].Kind == ValueKind.Function ? call.Site.InvokeBare(call.Render, call[0].AsFunction) : call[0];
        }

        var source = new SourceMap("object.eval_template", call.Text(0));
        return Run(call, source, Parser.ParseTemplate(source, Context(call)), Captured);
    }

    private static ParserContext Context(in BuiltinCall call) => new(call.Render.Symbols, call.Render.LocalSymbols);

    private static Value Run(in BuiltinCall call, SourceMap source, ParsedTemplate parsed, Func<RenderState, Block, Value> run)
    {
        if (parsed.Problems is [var problem, ..])
        {
            throw call.Fault($"the text is not a template: {problem.Line}:{problem.Column}: {problem.Message}", problem.Help);
        }

        var render = call.Render;
        render.EnterCall(call.Site, source.Path);
        var outer = render.Source;
        render.Source = source;
        var value = run(render, parsed.Body);
        render.Source = outer;
        render.LeaveCall();
        return value;
    }

    /// <summary>The value of a lone expression; the output of anything else.</summary>
    private static Value ResultOf(RenderState render, Block body) =>
        body.SingleExpression is { } expression ? expression.Evaluate(render) : Captured(render, body);

    private static Value Captured(RenderState render, Block body)
    {
        var mark = render.Output.BeginCapture();
        body.Execute(render);
        return render.EndCapture(mark);
    }
}
