using TechNews.Scriban.Tree;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Rendering;

/// <summary>Matches the arguments of a call with the parameters of a script function.</summary>
internal static class ParameterBinding
{
    /// <summary>Pushes one value for each parameter and returns where they are.</summary>
    public static Arguments Bind(RenderState render, CallExpression call, FunctionDefinition definition, in Arguments arguments)
    {
        var parameters = definition.Parameters!;
        var start = render.Stack.Top;
        var given = arguments.Positional;
        CheckCount(render, call, definition, arguments);
        for (var i = 0; i < parameters.Length; i++)
        {
            render.Stack.Push(parameters[i].TakesRest
                ? Rest(render, arguments, i)
                : i < given ? render.Stack[arguments.Start + i] : Value.Null);
        }

        BindOthers(render, call, definition, arguments, start);
        return new Arguments(start, parameters.Length, null);
    }

    private static void BindOthers(
        RenderState render, CallExpression call, FunctionDefinition definition, in Arguments arguments, int start)
    {
        var parameters = definition.Parameters!;
        for (var i = arguments.Positional; i < parameters.Length; i++)
        {
            var name = Array.LastIndexOf(arguments.Names ?? [], parameters[i].Name);
            if (name >= 0)
            {
                render.Stack[start + i] = render.Stack[arguments.Start + arguments.Positional + name];
            }
            else if (parameters[i].Default is { } value)
            {
                render.Stack[start + i] = value;
            }
            else if (!parameters[i].TakesRest)
            {
                throw WrongCount(render, call, definition, arguments.Count);
            }
        }
    }

    private static Value Rest(RenderState render, in Arguments arguments, int from)
    {
        var rest = new ScriptArray();
        for (var i = from; i < arguments.Positional; i++)
        {
            rest.Add(render.Stack[arguments.Start + i]);
        }

        return Value.Of(rest);
    }

    private static void CheckCount(RenderState render, CallExpression call, FunctionDefinition definition, in Arguments arguments)
    {
        var parameters = definition.Parameters!;
        if (arguments.Positional > parameters.Length && !parameters.Any(p => p.TakesRest))
        {
            throw WrongCount(render, call, definition, arguments.Count);
        }

        foreach (var name in arguments.Names ?? [])
        {
            if (!parameters.Any(p => string.Equals(p.Name, name, StringComparison.Ordinal)))
            {
                throw render.Fault(
                    call.Span, $"`{definition.Name}` has no parameter `{name}`", Suggestion.DidYouMean(name, parameters.Select(p => p.Name)));
            }
        }
    }

    private static TemplateException WrongCount(RenderState render, CallExpression call, FunctionDefinition definition, int given)
    {
        var parameters = definition.Parameters!;
        var required = parameters.Count(p => p.Default is null && !p.TakesRest);
        var most = parameters.Any(p => p.TakesRest) ? int.MaxValue : parameters.Length;
        return render.WrongCount(call, definition.Name, given, required, most);
    }
}
