namespace TechNews.Diagnostics;

/// <summary>How much a finding weighs: an error stops publication, a warning does so under <c>--strict</c>, a hint never does.</summary>
public enum Severity
{
    Hint,
    Warning,
    Error,
}
