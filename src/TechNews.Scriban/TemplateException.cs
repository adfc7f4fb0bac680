namespace TechNews.Scriban;

/// <summary>Rendering stopped: the problem says where and why.</summary>
public sealed class TemplateException(TemplateProblem problem) : Exception(problem.ToString())
{
    public TemplateProblem Problem { get; } = problem;
}

/// <summary>Thrown by host functions; becomes a <see cref="TemplateException"/> placed at the call.</summary>
public sealed class TemplateFunctionException(string message) : Exception(message);
