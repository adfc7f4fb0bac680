using TechNews.Scriban.Syntax;
using TechNews.Scriban.Tree;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Rendering;

/// <summary>Running functions and includes, their arguments and the blocks handed to them.</summary>
internal sealed partial class RenderState
{
    private readonly List<(SourceMap Source, int Offset)> includedFrom = [];
    private Frame frame;
    private int callDepth;

    /// <summary>The block that a <c>wrap</c> is about to hand to the function it calls.</summary>
    public WrappedBlock? PendingBlock { get; set; }

    public void EnterCall(CallExpression call, string name)
    {
        if (++callDepth > Options.RecursionLimit)
        {
            throw Fault(call.Callee.Span, $"`{name}` exceeds the recursive limit of {Options.RecursionLimit} calls");
        }

        CheckStack(call.Span);
    }

    public void LeaveCall() => callDepth--;

    public Frame PushFrame(in Arguments arguments, WrappedBlock? block)
    {
        var outer = frame;
        frame = new Frame { Arguments = arguments, Block = block, OuterLocals = Locals.Enter() };
        return outer;
    }

    public void PopFrame(in Frame outer)
    {
        Locals.Leave(frame.OuterLocals);
        frame = outer;
    }

    public Value Argument(int index) =>
        frame.List is { } list
            ? index < list.Items.Count ? list.Items[index] : Value.Null
            : index < frame.Arguments.Positional ? Stack[frame.Arguments.Start + index] : Value.Null;

    public void AssignArgument(int index, in Value value)
    {
        var items = ((ScriptArray)Arguments().Reference!).Items;
        while (items.Count <= index && items.Count < 256)
        {
            items.Add(Value.Null);
        }

        items[Math.Min(index, items.Count - 1)] = value;
    }

    /// <summary><c>$</c>: the arguments as a list, the named ones as its properties.</summary>
    public Value Arguments()
    {
        if (frame.List is null)
        {
            frame.List = new ScriptArray();
            var arguments = frame.Arguments;
            for (var i = 0; i < arguments.Positional; i++)
            {
                frame.List.Add(Stack[arguments.Start + i]);
            }

            for (var i = 0; i < (arguments.Names?.Length ?? 0); i++)
            {
                (frame.List.Properties ??= new ScriptObject())[arguments.Names![i]] = Stack[arguments.Start + arguments.Positional + i];
            }
        }

        return Value.Of(frame.List);
    }

    public WrappedBlock Wrapped(Block body)
    {
        var (start, end) = Locals.Extent;
        return new WrappedBlock(body, Source, frame.Block, start, end);
    }

    public void RunWrappedBlock(BlockExpression at)
    {
        if (frame.Block is not { } block)
        {
            return;
        }

        CheckStack(at.Span);
        var (source, window) = (Source, Locals.Window);
        Source = block.Source;
        frame.Block = block.Outer;
        Locals.Overlay(block.LocalsStart, block.LocalsEnd);
        block.Body.Execute(this);
        Locals.Resume(window);
        frame.Block = block;
        Source = source;
    }

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

    private void ClearCalls()
    {
        includedFrom.Clear();
        frame = new Frame();
        callDepth = 0;
        PendingBlock = null;
        (forLoop, whileLoop, rowLoop, LoopDepth) = (default, default, default, 0);
    }

    /// <summary>One running function or include.</summary>
    internal struct Frame
    {
        public Arguments Arguments;
        public ScriptArray? List;
        public WrappedBlock? Block;
        public (int Start, int DefinerStart, int DefinerEnd) OuterLocals;
    }
}

/// <summary>The body of a <c>wrap</c>, with what it may read where it was written.</summary>
internal sealed record WrappedBlock(Block Body, SourceMap Source, WrappedBlock? Outer, int LocalsStart, int LocalsEnd);
