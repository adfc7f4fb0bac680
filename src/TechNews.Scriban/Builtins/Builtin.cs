using TechNews.Scriban.Rendering;
using TechNews.Scriban.Tree;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Builtins;

internal delegate Value BuiltinBody(in BuiltinCall call);

/// <summary>A function of the language itself.</summary>
/// <param name="group">The object that holds it, or nothing.</param>
/// <param name="name">Its name there.</param>
/// <param name="parameters">Names divided by blanks; <c>?</c> marks an optional one, <c>...</c> takes the rest.</param>
/// <param name="summary">One sentence for the reference.</param>
/// <param name="body">The work itself.</param>
internal sealed class Builtin(string group, string name, string parameters, string summary, BuiltinBody body)
    : Callable(group.Length == 0 ? name : group + "." + name)
{
    private readonly string[] parameterNames = [.. Words(parameters).Select(p => p.TrimEnd('?', '.'))];
    private readonly int required = Words(parameters).Count(p => p[^1] is not ('?' or '.'));
    private readonly bool takesRest = parameters.EndsWith("...", StringComparison.Ordinal);

    /// <summary>The objects and functions that every template sees.</summary>
    public static IReadOnlyDictionary<string, Value> Roots { get; } = BuiltinRoots.Create();

    public string ShortName { get; } = name;

    public string Summary { get; } = summary;

    /// <summary>The parameters as the reference shows them.</summary>
    public IReadOnlyList<string> Parameters { get; } = Words(parameters);

    public int Required => required;

    public int Most => takesRest ? int.MaxValue : parameterNames.Length;

    internal override Value Invoke(RenderState render, CallExpression call, in Arguments arguments)
    {
        var given = arguments.Names is null ? arguments : Reorder(render, call, arguments);
        render.CheckCount(call, Name, given.Count, required, Most);
        return body(new BuiltinCall(render, call, given));
    }

    /// <summary>Puts named arguments at their places; gaps are null.</summary>
    private Arguments Reorder(RenderState render, CallExpression call, in Arguments arguments)
    {
        var start = render.Stack.Top;
        for (var i = 0; i < arguments.Positional; i++)
        {
            render.Stack.Push(render.Stack[arguments.Start + i]);
        }

        for (var i = 0; i < arguments.Names!.Length; i++)
        {
            var at = Array.IndexOf(parameterNames, arguments.Names[i]);
            if (at < 0)
            {
                throw render.Fault(call.Span, $"`{Name}` has no parameter `{arguments.Names[i]}`", Suggestion.DidYouMean(arguments.Names[i], parameterNames));
            }

            while (render.Stack.Top <= start + at)
            {
                render.Stack.Push(Value.Null);
            }

            render.Stack[start + at] = render.Stack[arguments.Start + arguments.Positional + i];
        }

        return new Arguments(start, render.Stack.Top - start, null);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
