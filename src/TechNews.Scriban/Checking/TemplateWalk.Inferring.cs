using TechNews.Scriban.Builtins;
using TechNews.Scriban.Tree;

namespace TechNews.Scriban.Checking;

internal sealed partial class TemplateWalk
{
    private static readonly string[] KeepsItems =
        ["sort", "reverse", "limit", "offset", "filter", "uniq", "compact", "add", "add_range", "concat", "insert_at", "remove_at"];

    private static readonly string[] TakesItem = ["first", "last"];

    /// <summary>Checks an expression and says what is known of its value.</summary>
    private Known Infer(Expression expression)
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return Known.Nothing;
        }

        switch (expression)
        {
            case VariableExpression variable:
                return InferVariable(variable);
            case LocalExpression local:
                return locals.GetValueOrDefault(local.Name);
            case ArgumentExpression argument:
                return argument.Index < arguments.Length ? arguments[argument.Index] : Known.Nothing;
            case MemberExpression member:
                return InferMember(member);
            case IndexExpression index:
                Infer(index.Index);
                return Infer(index.Target).Item;
            case NestedExpression nested:
                return Infer(nested.Inner);
            case StackGuard guard:
                return Infer(guard.Inner);
            case ConditionalExpression conditional:
                return InferEither(conditional);
            case BinaryExpression { Operator: Syntax.BinaryOperator.Coalesce } binary:
                var left = Infer(binary.Left);
                return Infer(binary.Right) == left ? left : left with { Table = null };
            case CallExpression call:
                return InferCall(call);
            case IncludeExpression include:
                VisitInclude(include);
                return Known.Nothing;
            case AnonymousFunction function:
                VisitFunction(function.Definition);
                return Known.Nothing;
            default:
                VisitChildren(expression);
                return Known.Nothing;
        }
    }

    private Known InferVariable(VariableExpression variable)
    {
        var name = variable.Name;
        if (with?.Find(name) is { } member)
        {
            return Known.Of(member);
        }

        if (names.TryGetValue(name, out var known))
        {
            return known;
        }

        if (findings.Globals?.Find(name) is { } global)
        {
            return Known.Of(global);
        }

        if (findings.Library.TryBuiltin(name, out var builtin))
        {
            return new Known(null, false, builtin.Reference as BuiltinObject);
        }

        if (findings.Globals is not null && blind == 0 && !findings.Writes.HasImports && !findings.Writes.Names.Contains(name))
        {
            var candidates = findings.Globals.Members.Select(m => m.Name).Concat(findings.Library.BuiltinNames).Concat(names.Keys);
            Warn(variable.Span, $"the variable `{name}` is not defined", Suggestion.DidYouMean(name, candidates));
        }

        return Known.Nothing;
    }

    private Known InferMember(MemberExpression member)
    {
        var target = Infer(member.Target);
        if (target.Builtin is { } builtin)
        {
            CheckBuiltin(member, builtin);
            return Known.Nothing;
        }

        if (target.Table is null || target.IsList || member.Name is "empty?")
        {
            return Known.Nothing;
        }

        if (target.Table.Find(member.Name) is { } found)
        {
            return Known.Of(found);
        }

        Warn(member.NameSpan, $"`{target.Table.Name}` has no member `{member.Name}`", Suggestion.DidYouMean(member.Name, target.Table.Members.Select(m => m.Name)));
        return Known.Nothing;
    }

    private void CheckBuiltin(MemberExpression member, BuiltinObject builtin)
    {
        var isSetting = (builtin.Name, member.Name) is ("date", "format") or ("date", "default_format") or ("timespan", "zero");
        if (!isSetting && !builtin.TryGet(member.Name, out _))
        {
            var help = Suggestion.DidYouMean(member.Name, builtin.Functions.Select(f => f.ShortName));
            Report(TemplateSeverity.Error, member.NameSpan, $"`{builtin.Name}` has no function `{member.Name}`", help);
        }
    }

    private Known InferEither(ConditionalExpression conditional)
    {
        Infer(conditional.Condition);
        var then = Infer(conditional.Then);
        return Infer(conditional.Otherwise) == then ? then : Known.Nothing;
    }

    private Known InferCall(CallExpression call)
    {
        var inferred = (call.Piped is null ? [] : new[] { call.Piped }).Concat(call.Arguments).Select(Infer).ToArray();
        Infer(call.Callee);
        if (call.Wrapped is not null)
        {
            Visit(call.Wrapped);
        }

        return call.Callee is MemberExpression { Target: VariableExpression { Name: "array" } } function && inferred is [{ IsList: true } list, ..]
            ? KeepsItems.Contains(function.Name, StringComparer.Ordinal) ? list
                : TakesItem.Contains(function.Name, StringComparer.Ordinal) ? list.Item
                : Known.Nothing
            : Known.Nothing;
    }

    private void VisitInclude(IncludeExpression include)
    {
        var inferred = include.Children.Cast<Expression>().Select(Infer).ToArray();
        if (include.StaticPath is not { } path)
        {
            return;
        }

        if (include.Target is { } target)
        {
            Enter(include, target, inferred);
        }
        else if (!findings.Library.TryGet(path, out _))
        {
            var literal = include.Children.First().Span;
            Report(TemplateSeverity.Error, literal, $"the template `{path}` does not exist", Suggestion.DidYouMean(path, findings.Library.Paths));
        }
    }

    private void Enter(IncludeExpression include, Template target, Known[] inferred)
    {
        if (includedFrom.Count >= 32)
        {
            return;
        }

        var walk = Into(target, template.Source.PlaceOf(include.Span.Start));
        var named = include.Call.Names?.Length ?? 0;
        walk.arguments = inferred[..^named];
        for (var i = 0; i < named; i++)
        {
            walk.locals[include.Call.Names![i]] = inferred[^(named - i)];
        }

        var knowledge = walk.names.Concat(walk.locals).Where(n => n.Value.Table is not null).OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => $"{n.Key}={n.Value}");
        if (findings.IsNew($"{target.Path}({string.Join(",", walk.arguments)}){string.Join(";", knowledge)}"))
        {
            walk.Visit(target.Body);
        }
    }
}
