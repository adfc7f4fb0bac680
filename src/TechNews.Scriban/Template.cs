using System.Buffers;
using System.Text;
using TechNews.Scriban.Rendering;
using TechNews.Scriban.Syntax;
using TechNews.Scriban.Tree;

namespace TechNews.Scriban;

/// <summary>A parsed template of a library. It never changes, so that any number of threads may render it at once.</summary>
public sealed class Template
{
    private readonly TemplateLibrary library;

    internal Template(TemplateLibrary library, SourceMap source, OutputKind kind, ParsedTemplate parsed)
    {
        this.library = library;
        Source = source;
        Kind = kind;
        Body = parsed.Body;
        Problems = parsed.Problems;
        Includes = parsed.Includes;
        HasErrors = parsed.Problems.Any(p => p.Severity == TemplateSeverity.Error);
    }

    /// <summary>The path in the library.</summary>
    public string Path => Source.Path;

    /// <summary>How its printed text is escaped.</summary>
    public OutputKind Kind { get; }

    /// <summary>What is wrong with its text.</summary>
    public IReadOnlyList<TemplateProblem> Problems { get; }

    internal SourceMap Source { get; }

    internal Block Body { get; }

    internal IReadOnlyList<IncludeExpression> Includes { get; }

    internal bool HasErrors { get; }

    /// <summary>Renders one page as UTF-8.</summary>
    /// <exception cref="TemplateException">The template has errors, or rendering met one; nothing was written then.</exception>
    public void Render(IBufferWriter<byte> output, RenderInput input)
    {
        var state = library.RentState();
        Run(state, input);
        output.Write(state.Output.Written);
        library.Return(state);
    }

    /// <summary>Renders one page as a string.</summary>
    /// <exception cref="TemplateException">The template has errors, or rendering met one.</exception>
    public string RenderText(RenderInput input)
    {
        var state = library.RentState();
        Run(state, input);
        var text = Encoding.UTF8.GetString(state.Output.Written);
        library.Return(state);
        return text;
    }

    private void Run(RenderState state, RenderInput input)
    {
        if (HasErrors)
        {
            throw new TemplateException(Problems.First(p => p.Severity == TemplateSeverity.Error));
        }

        state.Begin(this, input);
        TemplateReads.Watch(input.Reads);
        var since = input.Options.Meter is null ? default : MeterMark.Here;
        try
        {
            Body.Execute(state);
        }
        catch (OutputLimitException)
        {
            throw state.Fault(new Span(0, 1), $"the page exceeds the limit of {input.Options.OutputLimit} bytes");
        }
        finally
        {
            TemplateReads.Watch(null);
        }

        input.Options.Meter?.Rendered(Path, since);
    }
}
