using TechNews.Scriban.Tree;

namespace TechNews.Scriban.Checking;

/// <summary>The plain names that any template of a library sets.</summary>
internal sealed class Writes
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public IReadOnlySet<string> Names => names;

    /// <summary>Whether names come from objects too, so that they cannot all be known.</summary>
    public bool HasImports { get; private set; }

    public bool ChangesDateFormat { get; private set; }

    public static Writes Of(TemplateLibrary library)
    {
        var writes = new Writes();
        foreach (var template in library.Templates)
        {
            writes.Visit(template.Body);
        }

        return writes;
    }

    private void Visit(Node node)
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return;
        }

        switch (node)
        {
            case AssignStatement assignment:
                Add(assignment.Place);
                break;
            case CaptureStatement capture:
                Add(capture.Place);
                break;
            case ForStatement loop:
                Add(loop.Variable);
                break;
            case StepExpression step:
                Add(step.Place);
                break;
            case FunctionStatement function:
                Add(function.Place);
                Add(function.Definition);
                break;
            case AnonymousFunction function:
                Add(function.Definition);
                break;
            case ImportStatement:
                HasImports = true;
                break;
        }

        foreach (var child in node.Children)
        {
            Visit(child);
        }
    }

    private void Add(FunctionDefinition definition)
    {
        foreach (var parameter in definition.Parameters ?? [])
        {
            names.Add(parameter.Name);
        }
    }

    private void Add(Place place)
    {
        switch (place)
        {
            case VariableExpression variable:
                names.Add(variable.Name);
                break;
            case MemberExpression { Target: ThisExpression } member:
                names.Add(member.Name);
                break;
            case IndexExpression { Target: ThisExpression }:
                HasImports = true;
                break;
            case MemberExpression { Target: VariableExpression { Name: "date" }, Name: "format" }:
                ChangesDateFormat = true;
                break;
        }
    }
}
