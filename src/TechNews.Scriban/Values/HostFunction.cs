using TechNews.Scriban.Rendering;
using TechNews.Scriban.Tree;

namespace TechNews.Scriban.Values;

/// <summary>The work of a host function; the span holds the arguments that were given.</summary>
public delegate Value HostFunctionBody(ReadOnlySpan<Value> arguments);

/// <summary>A function of the host that templates may call. It must be pure and safe to call from several threads.</summary>
public sealed class HostFunction : Callable
{
    private readonly HostFunctionBody body;

    /// <param name="name">The name used in messages.</param>
    /// <param name="summary">One sentence for the reference.</param>
    /// <param name="required">How many arguments must be given.</param>
    /// <param name="most">How many may be given.</param>
    /// <param name="body">The work itself; a <see cref="TemplateFunctionException"/> becomes a located problem.</param>
    public HostFunction(string name, string summary, int required, int most, HostFunctionBody body)
        : base(name)
    {
        Summary = summary;
        Required = required;
        Most = most;
        this.body = body;
    }

    public string Summary { get; }

    public int Required { get; }

    public int Most { get; }

    internal override Value Invoke(RenderState render, CallExpression call, in Arguments arguments)
    {
        render.CheckCount(call, Name, arguments.Count, Required, Most);
        try
        {
            return body(render.Stack.Slice(arguments.Start, arguments.Count));
        }
        catch (TemplateFunctionException problem)
        {
            throw render.Fault(call.Callee.Span, problem.Message);
        }
    }
}
