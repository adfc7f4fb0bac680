namespace TechNews.Scriban;

/// <summary>How to render; the defaults are Scriban's own.</summary>
public sealed record RenderOptions
{
    public static RenderOptions Default { get; } = new();

    /// <summary>What <c>date.now</c> gives. A template never sees another clock.</summary>
    public DateTimeOffset Clock { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>Whether reading an undefined variable is an error.</summary>
    public bool StrictVariables { get; init; }

    /// <summary>How many loop steps nested loops may take together.</summary>
    public int LoopLimit { get; init; } = 1000;

    /// <summary>How deep functions and includes may call each other.</summary>
    public int RecursionLimit { get; init; } = 100;

    /// <summary>How many bytes one page may have.</summary>
    public long OutputLimit { get; init; } = 256L * 1024 * 1024;

    /// <summary>How many UTF-16 units a computed string may have.</summary>
    public int TextLimit { get; init; } = 16 * 1024 * 1024;

    /// <summary>How many items a computed list may have.</summary>
    public int ItemLimit { get; init; } = 1024 * 1024;

    /// <summary>How long one regular expression may take.</summary>
    public TimeSpan RegexTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether the lines of a printed value get the blanks that stand before its code block.</summary>
    public bool AutoIndent { get; init; } = true;

    /// <summary>Told of each undefined variable and missing member that is read; null when nobody wants to know.</summary>
    public Action<TemplateProblem>? OnMissing { get; init; }

    /// <summary>Keeps fragments for other pages of the same site; null renders each anew.</summary>
    public FragmentCache? Fragments { get; init; }

    /// <summary>Told what each template costs; null when nobody wants to know.</summary>
    public RenderMeter? Meter { get; init; }
}
