using TechNews.Scriban.Syntax;
using TechNews.Scriban.Tree;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Rendering;

/// <summary>Running other templates within one.</summary>
internal sealed partial class RenderState
{
    private readonly List<(SourceMap Source, int Offset)> includedFrom = [];

    /// <summary>Includes as a statement: the text goes straight into the output, indented as one value.</summary>
    public void Include(IncludeExpression include, in Arguments arguments)
    {
        if (include.IsFragment && Options.Fragments is { } cache && FragmentPlan.TryRender(this, cache, include, arguments))
        {
            return;
        }

        var isIndented = Output.TryPushLevel();
        RunInclude(include.Call, arguments, include.Target);
        if (isIndented)
        {
            Output.PopLevel();
        }
    }

    /// <summary>Includes as a value.</summary>
    public Value IncludeAsValue(IncludeExpression include, in Arguments arguments) =>
        IncludeAsValue(include.Call, arguments, include.Target);

    public Value IncludeAsValue(CallExpression call, in Arguments arguments, Template? target)
    {
        var utf8 = IncludeAsBytes(call, arguments, target);
        return Escapes ? Value.Markup(utf8) : Value.Text(System.Text.Encoding.UTF8.GetString(utf8));
    }

    internal byte[] IncludeAsBytes(CallExpression call, in Arguments arguments, Template? target)
    {
        var indent = Output.Indent;
        Output.Indent = null;
        var mark = Output.BeginCapture();
        RunInclude(call, arguments, target);
        Output.Indent = indent;
        return Output.EndCapture(mark).ToArray();
    }

    internal void RunInclude(CallExpression call, in Arguments arguments, Template? target)
    {
        CheckCount(call, "include", arguments.Positional, 1, int.MaxValue);
        var template = target ?? FindTemplate(call, Stack[arguments.Start]);
        EnterCall(call, "include");
        var since = Options.Meter is null ? default : MeterMark.Here;
        includedFrom.Add((Source, call.Callee.Span.Start));
        var (source, returned) = (Source, ReturnValue);
        var outer = PushFrame(arguments, null);
        NameLocals(arguments);
        Source = template.Source;
        template.Body.Execute(this);
        Source = source;
        ReturnValue = returned;
        PopFrame(outer);
        includedFrom.RemoveAt(includedFrom.Count - 1);
        LeaveCall();
        Options.Meter?.Rendered(template.Path, since);
    }

    /// <summary>The named arguments of an include are its <c>$name</c> variables.</summary>
    private void NameLocals(in Arguments arguments)
    {
        for (var i = 0; i < (arguments.Names?.Length ?? 0); i++)
        {
            Locals.Set(LocalSymbols.Intern(arguments.Names![i]), Stack[arguments.Start + arguments.Positional + i]);
        }
    }

    private Template FindTemplate(CallExpression call, in Value path)
    {
        var name = TextOf(path);
        if (!Library.TryGet(name, out var template))
        {
            throw Fault(call.Callee.Span, $"the template `{name}` does not exist", Suggestion.DidYouMean(name, Library.Paths));
        }

        return template.HasErrors ? throw BrokenTemplate(call, template) : template;
    }

    private TemplateException BrokenTemplate(CallExpression call, Template template)
    {
        var problem = template.Problems.First(p => p.Severity == TemplateSeverity.Error);
        return Fault(call.Callee.Span, $"the template `{template.Path}` cannot be included: {problem.Path}:{problem.Line}:{problem.Column}: {problem.Message}", problem.Help);
    }
}
