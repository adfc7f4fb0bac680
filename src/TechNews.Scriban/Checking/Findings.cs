using TechNews.Scriban.Values;

namespace TechNews.Scriban.Checking;

/// <summary>What a check of a library has found, and what it need not look at again.</summary>
internal sealed class Findings(TemplateLibrary library, MemberTable? globals)
{
    private readonly Dictionary<(string, int, int, string), TemplateProblem> problems = [];
    private readonly HashSet<string> walked = new(StringComparer.Ordinal);

    public TemplateLibrary Library { get; } = library;

    public MemberTable? Globals { get; } = globals;

    public Writes Writes { get; } = Writes.Of(library);

    public void Add(TemplateProblem problem) =>
        problems.TryAdd((problem.Path, problem.Line, problem.Column, problem.Message), problem);

    /// <summary>False when this template was walked with the same knowledge before.</summary>
    public bool IsNew(string key) => walked.Add(key);

    public IReadOnlyList<TemplateProblem> Sorted() =>
        [.. problems.Values.OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column).ThenBy(p => p.Message, StringComparer.Ordinal)];
}
