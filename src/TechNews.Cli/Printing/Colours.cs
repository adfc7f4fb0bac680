using TechNews.Diagnostics;

namespace TechNews.Cli.Printing;

/// <summary>Colours of a terminal (ECMA-48, select graphic rendition), or none.</summary>
internal sealed class Colours(bool on)
{
    /// <summary>Only on a terminal that can, and not where <c>NO_COLOR</c> (no-color.org) says no.</summary>
    public static Colours For(Surroundings surroundings) => new(
        surroundings.ErrorIsTerminal
        && string.IsNullOrEmpty(surroundings.Variable("NO_COLOR"))
        && !string.Equals(surroundings.Variable("TERM"), "dumb", StringComparison.Ordinal));

    public string Of(Severity severity, string text) => severity switch
    {
        Severity.Error => Paint("1;31", text),
        Severity.Warning => Paint("1;33", text),
        _ => Paint("1;36", text),
    };

    public string Strong(string text) => Paint("1", text);

    public string Faint(string text) => Paint("2", text);

    private string Paint(string code, string text) => on ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
