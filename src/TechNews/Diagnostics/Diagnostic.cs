namespace TechNews.Diagnostics;

/// <summary>One finding: how bad, what, where, and what to do about it.</summary>
/// <param name="Code"><c>TNnnn</c>; a code means one thing for ever (docs/diagnostics.md lists them).</param>
/// <param name="Message">One sentence without a full stop.</param>
/// <param name="Help">The way out, also one sentence; null where the message says it all.</param>
public sealed record Diagnostic(Severity Severity, string Code, string Message, SourceLocation Where, string? Help = null)
    : IComparable<Diagnostic>
{
    /// <summary>Path, line, column, code, message: all ordinal.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null) return 1;
        var order = string.CompareOrdinal(Where.Path, other.Where.Path);
        if (order == 0) order = Where.Line.CompareTo(other.Where.Line);
        if (order == 0) order = Where.Column.CompareTo(other.Where.Column);
        if (order == 0) order = string.CompareOrdinal(Code, other.Code);
        return order != 0 ? order : string.CompareOrdinal(Message, other.Message);
    }

    public static Diagnostic Error(string code, string message, SourceLocation where, string? help = null) =>
        new(Severity.Error, code, message, where, help);

    public static Diagnostic Warning(string code, string message, SourceLocation where, string? help = null) =>
        new(Severity.Warning, code, message, where, help);

    public static Diagnostic Hint(string code, string message, SourceLocation where, string? help = null) =>
        new(Severity.Hint, code, message, where, help);
}
