namespace TechNews.Parsing.Markdown;

/// <summary>How a body is to be read.</summary>
/// <param name="Language">BCP 47: decides quotation marks, labels and how words are counted.</param>
/// <param name="Typography">False leaves straight quotes as written.</param>
/// <param name="Words">What stands over an article's body, whose words are counted with the body's; null counts none.</param>
/// <param name="IsPaidFor">True marks links to other sites as paid for (<c>rel="sponsored"</c>) where the author gave them no rel.</param>
public sealed record BodyOptions(string Language = "en", bool Typography = true, Headline? Words = null, bool IsPaidFor = false);

/// <param name="Summary">Null where the editor wrote none: then the body's own lead takes its place.</param>
public sealed record Headline(string Title, string? Summary);
