using TechNews.Scriban.Tree;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Rendering;

/// <summary>Problems met while rendering, placed in the running template with its include chain.</summary>
internal sealed partial class RenderState
{
    public TemplateException Fault(Syntax.Span span, string message, string? help = null) =>
        new(Source.Problem(TemplateSeverity.Error, span, message, help, IncludeChain()));

    public TemplateProblem Warning(Syntax.Span span, string message, string? help) =>
        Source.Problem(TemplateSeverity.Warning, span, message, help, IncludeChain());

    /// <summary>The text of a stretch of the running template, for messages.</summary>
    public string TextOf(Syntax.Span span)
    {
        var text = Source.Text[span.Start..Math.Min(span.End, Source.Text.Length)];
        return text.Length <= 60 ? text : text[..57] + "...";
    }

    public string Shortened(in Value value)
    {
        var text = TextOf(value);
        return text.Length <= 60 ? text : text[..57] + "...";
    }

    public void CheckCount(CallExpression call, string name, int given, int required, int most)
    {
        if (given < required || given > most)
        {
            throw WrongCount(call, name, given, required, most);
        }
    }

    /// <summary>Placed just after the call: that is where something is missing or too much.</summary>
    public TemplateException WrongCount(CallExpression call, string name, int given, int required, int most)
    {
        var wanted = most == required ? $"{required}"
            : most == int.MaxValue ? $"at least {required}"
            : $"{required} to {most}";
        var end = call.Span.End;
        return Fault(new Syntax.Span(end, end + 1), $"`{name}` takes {wanted} arguments but got {given}");
    }

    public string? SuggestVariable(string name) =>
        Suggestion.DidYouMean(name, GlobalNames().Concat(Library.BuiltinNames));

    public string? SuggestFunction(Expression callee) => callee switch
    {
        VariableExpression variable => SuggestVariable(variable.Name),
        MemberExpression { Target: VariableExpression { Name: var root } } member when Library.TryBuiltin(root, out var builtin) && builtin.Shape is ObjectShape shape =>
            Suggestion.DidYouMean(member.Name, shape.Names(builtin.Reference!)),
        _ => null,
    };

    /// <summary>How often something missing was told of so far.</summary>
    public int MissingCount { get; private set; }

    public void MissingMember(MemberExpression at, ObjectShape shape, object instance)
    {
        if (Options.OnMissing is not null && shape is MemberTable)
        {
            var help = Suggestion.DidYouMean(at.Name, shape.Names(instance));
            TellMissing(at.NameSpan, $"`{shape.Name}` has no member `{at.Name}`", help);
        }
    }

    private void TellMissing(Syntax.Span at, string message, string? help)
    {
        MissingCount++;
        Options.OnMissing!(Warning(at, message, help));
    }

    private TemplatePlace[] IncludeChain()
    {
        var chain = includedFrom.ConvertAll(place => place.Source.PlaceOf(place.Offset));
        chain.Reverse();
        return [.. chain];
    }
}
