namespace TechNews.Parsing.Markdown;

/// <summary>How a body is to be read.</summary>
/// <param name="Language">BCP 47: decides quotation marks, labels and how words are counted.</param>
/// <param name="Typography">False leaves straight quotes as written.</param>
public sealed record BodyOptions(string Language = "en", bool Typography = true);
