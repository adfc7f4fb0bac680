using TechNews.Scriban.Tree;

namespace TechNews.Scriban.Checking;

/// <summary>
/// What a template's text, with all that it includes, does beyond writing from its arguments: the plain names it reads,
/// and whether it changes anything or reads what only the running page knows.
/// </summary>
internal sealed class Effects
{
    private static readonly string[] Remembering = ["array.cycle", "object.eval", "object.eval_template"];

    private readonly HashSet<string> reads = new(StringComparer.Ordinal);
    private readonly HashSet<Template> visiting = [];

    private Effects()
    {
    }

    /// <summary>The names read that are bound by nothing inside.</summary>
    public IReadOnlySet<string> Reads => reads;

    /// <summary>Whether nothing but arguments and <see cref="Reads"/> decides what is written, and nothing is changed.</summary>
    public bool IsPure { get; private set; } = true;

    /// <summary>How much there is to render: a measure of what reuse would save.</summary>
    public int Weight { get; private set; }

    public static Effects Of(Template template)
    {
        var effects = new Effects();
        effects.Enter(template, new Bindings([], 0, 0, 0));
        return effects;
    }

    private void Enter(Template template, Bindings bindings)
    {
        if (template.HasErrors || !visiting.Add(template))
        {
            // A template that includes itself stays out: its depth depends on its arguments.
            IsPure = false;
            return;
        }

        Visit(template.Body, bindings);
        visiting.Remove(template);
    }

    private void Visit(Node node, Bindings bindings)
    {
        Weight++;
        IsPure &= System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack();
        if (!IsPure)
        {
            return;
        }

        switch (node)
        {
            case VariableExpression variable:
                Read(variable.Name, bindings);
                break;
            case LoopFactExpression fact:
                IsPure &= bindings.Depth(fact.Loop) > 0;
                break;
            case MemberExpression { Target: VariableExpression owner } member when Remembering.Contains(owner.Name + "." + member.Name, StringComparer.Ordinal):
            case ThisExpression or BlockExpression or StepExpression or WithStatement or ImportStatement or ReadOnlyStatement or FunctionStatement:
                IsPure = false;
                break;
            case CallExpression { Wrapped: not null }:
                IsPure = false;
                break;
            case AssignStatement { Place: LocalExpression } assignment:
                Visit(assignment.Value, bindings);
                break;
            case AssignStatement or CaptureStatement { Place: not LocalExpression }:
                IsPure = false;
                break;
            case ForStatement loop:
                VisitLoop(loop, bindings);
                break;
            case WhileStatement:
                VisitChildren(node, bindings.Inside(LoopKind.While, null));
                break;
            case IncludeExpression include:
                VisitInclude(include, bindings);
                break;
            default:
                VisitChildren(node, bindings);
                break;
        }
    }

    private void VisitChildren(Node node, Bindings bindings)
    {
        foreach (var child in node.Children)
        {
            Visit(child, bindings);
        }
    }

    private void Read(string name, Bindings bindings)
    {
        if (!bindings.Names.Contains(name, StringComparer.Ordinal))
        {
            reads.Add(name);
        }

        IsPure &= name is not ("include" or "include_join");
    }

    private void VisitLoop(ForStatement loop, Bindings bindings)
    {
        if (loop.Variable is MemberExpression or IndexExpression)
        {
            IsPure = false;
            return;
        }

        Weight += 16;
        Visit(loop.Source, bindings);
        foreach (var setting in loop.Window.Nodes)
        {
            Visit(setting, bindings);
        }

        Visit(loop.Body, bindings.Inside(loop.Kind, (loop.Variable as VariableExpression)?.Name));
        if (loop.Otherwise is not null)
        {
            Visit(loop.Otherwise, bindings);
        }
    }

    private void VisitInclude(IncludeExpression include, Bindings bindings)
    {
        if (include.Target is null)
        {
            IsPure = false;
            return;
        }

        foreach (var argument in include.Children)
        {
            Visit(argument, bindings);
        }

        Enter(include.Target, bindings);
    }

    /// <summary>The names that loops around bind, and how many loops of each kind there are.</summary>
    private sealed record Bindings(string[] Names, int For, int While, int Rows)
    {
        public int Depth(LoopKind kind) => kind switch { LoopKind.For => For, LoopKind.While => While, _ => Rows };

        public Bindings Inside(LoopKind kind, string? name) => new(
            name is null ? Names : [.. Names, name],
            For + (kind == LoopKind.For ? 1 : 0),
            While + (kind == LoopKind.While ? 1 : 0),
            Rows + (kind == LoopKind.TableRow ? 1 : 0));
    }
}
