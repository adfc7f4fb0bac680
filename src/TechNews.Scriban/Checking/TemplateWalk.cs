using TechNews.Scriban.Syntax;
using TechNews.Scriban.Tree;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Checking;

/// <summary>Walks a template in the order in which it runs, and the templates it includes, with what is known of each value.</summary>
internal sealed partial class TemplateWalk(Findings findings, Template template)
{
    private readonly Dictionary<string, Known> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Known> locals = new(StringComparer.Ordinal);
    private readonly List<TemplatePlace> includedFrom = [];
    private Known[] arguments = [];
    private MemberTable? with;
    private int blind;

    public void Start()
    {
        if (findings.IsNew(template.Path))
        {
            Visit(template.Body);
        }
    }

    private TemplateWalk Into(Template included, TemplatePlace from)
    {
        var walk = new TemplateWalk(findings, included);
        foreach (var (name, known) in names)
        {
            walk.names[name] = known;
        }

        walk.includedFrom.Add(from);
        walk.includedFrom.AddRange(includedFrom);
        return walk;
    }

    private void Visit(Node node)
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return;
        }

        switch (node)
        {
            case Expression expression:
                Infer(expression);
                break;
            case AssignStatement assignment:
                var value = Infer(assignment.Value);
                Set(assignment.Place, Merged(assignment.Place, value));
                break;
            case CaptureStatement capture:
                VisitChildren(capture);
                Set(capture.Place, Known.Nothing);
                break;
            case ForStatement loop:
                VisitLoop(loop);
                break;
            case WithStatement { Target: var target } statement:
                VisitWith(statement, Infer(target));
                break;
            case FunctionStatement function:
                VisitFunction(function.Definition);
                break;
            default:
                VisitChildren(node);
                break;
        }
    }

    private void VisitChildren(Node node)
    {
        foreach (var child in node.Children)
        {
            Visit(child);
        }
    }

    private void VisitLoop(ForStatement loop)
    {
        var item = Infer(loop.Source).Item;
        foreach (var setting in loop.Window.Nodes)
        {
            Infer((Expression)setting);
        }

        var name = (loop.Variable as VariableExpression)?.Name;
        var outer = name is not null && names.TryGetValue(name, out var known) ? known : (Known?)null;
        Set(loop.Variable, item);
        Visit(loop.Body);
        if (loop.Otherwise is not null)
        {
            Visit(loop.Otherwise);
        }

        if (name is not null && outer is { } before)
        {
            names[name] = before;
        }
    }

    /// <summary>Inside <c>with</c> a plain name is a member of the object first; of an unknown object nothing is known.</summary>
    private void VisitWith(WithStatement statement, Known target)
    {
        var outer = with;
        var isKnown = target is { Table: not null, IsList: false };
        with = target.Table;
        blind += isKnown ? 0 : 1;
        Visit(statement.Body);
        blind -= isKnown ? 0 : 1;
        with = outer;
    }

    /// <summary>Nothing is known of a function's parameters.</summary>
    private void VisitFunction(FunctionDefinition definition)
    {
        var outer = new Dictionary<string, Known>(names, StringComparer.Ordinal);
        foreach (var parameter in definition.Parameters ?? [])
        {
            names[parameter.Name] = Known.Nothing;
        }

        var outerArguments = arguments;
        var outerLocals = new Dictionary<string, Known>(locals, StringComparer.Ordinal);
        arguments = [];
        locals.Clear();
        foreach (var node in definition.Nodes)
        {
            Visit(node);
        }

        arguments = outerArguments;
        Restore(names, outer);
        Restore(locals, outerLocals);
    }

    private static void Restore(Dictionary<string, Known> target, Dictionary<string, Known> saved)
    {
        target.Clear();
        foreach (var (name, known) in saved)
        {
            target[name] = known;
        }
    }

    /// <summary>A name that was set to something else before is not known any more: either may be what is read later.</summary>
    private Known Merged(Place place, Known value)
    {
        var before = place switch
        {
            VariableExpression variable => names.GetValueOrDefault(variable.Name),
            LocalExpression local => locals.GetValueOrDefault(local.Name),
            _ => Known.Nothing,
        };
        return before.Table is null || before == value ? value : Known.Nothing;
    }

    private void Set(Place place, Known value)
    {
        switch (place)
        {
            case VariableExpression variable:
                names[variable.Name] = value;
                break;
            case LocalExpression local:
                locals[local.Name] = value;
                break;
            case MemberExpression member:
                Infer(member.Target);
                break;
            case IndexExpression index:
                Infer(index.Target);
                Infer(index.Index);
                break;
        }
    }

    private void Warn(Span span, string message, string? help) => Report(TemplateSeverity.Warning, span, message, help);

    private void Report(TemplateSeverity severity, Span span, string message, string? help) =>
        findings.Add(template.Source.Problem(severity, span, message, help, [.. includedFrom]));
}
