using TechNews.Scriban.Tree;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Rendering;

/// <summary>A function written in a template.</summary>
internal sealed class ScriptFunction(FunctionDefinition definition) : Callable(definition.Name)
{
    public FunctionDefinition Definition { get; } = definition;

    internal override Value Invoke(RenderState render, CallExpression call, in Arguments arguments)
    {
        render.EnterCall(call, Name);
        var block = render.PendingBlock;
        render.PendingBlock = null;
        var source = render.Source;
        var value = Definition.Parameters is null
            ? InvokeSimple(render, arguments, block)
            : InvokeParametric(render, call, arguments, block);
        render.Source = source;
        render.LeaveCall();
        return value;
    }

    private Value InvokeSimple(RenderState render, in Arguments arguments, WrappedBlock? block)
    {
        var frame = render.PushFrame(arguments, block);
        var value = Run(render);
        render.PopFrame(frame);
        return value;
    }

    private Value InvokeParametric(RenderState render, CallExpression call, in Arguments arguments, WrappedBlock? block)
    {
        var parameters = Definition.Parameters!;
        var bound = ParameterBinding.Bind(render, call, Definition, arguments);
        var frame = render.PushFrame(bound, block);
        render.PushFunctionScope();
        for (var i = 0; i < parameters.Length; i++)
        {
            render.DeclareInScope(parameters[i].Slot, render.Stack[bound.Start + i]);
        }

        var value = Run(render);
        render.PopScope();
        render.PopFrame(frame);
        return value;
    }

    private Value Run(RenderState render)
    {
        render.Source = Definition.Source;
        if (Definition.Result is not null)
        {
            return Definition.Result.Evaluate(render);
        }

        var value = Definition.Body!.Execute(render) == Flow.Return ? render.ReturnValue : Value.Null;
        render.ReturnValue = Value.Null;
        return value;
    }
}
