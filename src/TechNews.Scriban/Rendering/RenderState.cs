using System.Runtime.CompilerServices;
using TechNews.Scriban.Syntax;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Rendering;

/// <summary>Everything that changes while one page is rendered; used by one thread at a time.</summary>
internal sealed partial class RenderState
{
    public RenderState(TemplateLibrary library)
    {
        Library = library;
        Limits = new Limits(this);
        Symbols = new SymbolTable(library.Symbols);
        LocalSymbols = new SymbolTable(library.LocalSymbols);
    }

    public TemplateLibrary Library { get; }

    public RenderOptions Options { get; private set; } = RenderOptions.Default;

    /// <summary>The build's instant, noted as read.</summary>
    public DateTimeOffset Now()
    {
        TemplateReads.NoteClock();
        return Options.Clock;
    }

    public Limits Limits { get; }

    public Utf8Output Output { get; } = new();

    public ValueStack Stack { get; } = new();

    public LocalVariables Locals { get; } = new();

    /// <summary>The names of this library and of code evaluated in this page.</summary>
    public SymbolTable Symbols { get; }

    public SymbolTable LocalSymbols { get; }

    /// <summary>The template whose text is running, which places of problems refer to.</summary>
    public SourceMap Source { get; set; } = null!;

    /// <summary>How printed text is escaped: decided by the page's template, not by what it includes.</summary>
    public OutputKind Kind { get; private set; }

    public bool AutoIndent { get; private set; }

    public Value ReturnValue { get; set; }

    public bool Escapes => Kind != OutputKind.Text;

    public void Begin(Template template, RenderInput input)
    {
        Options = input.Options;
        Kind = template.Kind;
        AutoIndent = Options.AutoIndent;
        Output.Limit = Options.OutputLimit;
        Source = template.Source;
        hostGlobals = input.Globals;
        PushFrame(default, null);
    }

    /// <summary>Forgets the page, so that the next one can use the same memory.</summary>
    public void Clear()
    {
        Output.Clear();
        Locals.Clear();
        Stack.Drop(0);
        ClearScopes();
        ClearCalls();
        Limits.ResetSteps();
        ReturnValue = default;
        hostGlobals = default;
        Options = RenderOptions.Default;
    }

    public void Print(in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null or ValueKind.Empty:
                break;
            case ValueKind.Markup when value.Reference is byte[]:
                Output.Write(value.Utf8);
                break;
            case ValueKind.Markup:
                Output.WriteText((string)value.Reference!);
                break;
            case ValueKind.Int or ValueKind.Long or ValueKind.UInt:
                PrintInteger(value.Bits);
                break;
            case ValueKind.Bool:
                Output.Write(value.AsBool ? "true"u8 : "false"u8);
                break;
            default:
                PrintText(TextOf(value));
                break;
        }
    }

    /// <summary>The text of a value, with dates in the page's format.</summary>
    public string TextOf(in Value value) =>
        value.Kind == ValueKind.String ? (string)value.Reference! : ValueText.Of(value, DateFormat);

    private void PrintText(string text)
    {
        if (Escapes)
        {
            Output.WriteEscaped(text, Kind);
        }
        else
        {
            Output.WriteText(text);
        }
    }

    private void PrintInteger(long number)
    {
        Span<byte> digits = stackalloc byte[24];
        System.Buffers.Text.Utf8Formatter.TryFormat(number, digits, out var count);
        Output.Write(digits[..count]);
    }

    /// <summary>Ends a capture; what was captured is markup where output is escaped.</summary>
    public Value EndCapture(Utf8Output.Mark mark)
    {
        var captured = Output.EndCapture(mark);
        return Escapes ? Value.Markup(captured.ToArray().AsMemory()) : Value.Text(System.Text.Encoding.UTF8.GetString(captured));
    }

    public void CheckStack(Syntax.Span span)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Fault(span, "the template is nested too deeply to be rendered", "split it into functions that do not call each other");
        }
    }
}
