namespace TechNews.Composing.Redirecting;

/// <summary>One line of a server's map.</summary>
internal sealed record MapRow(string Key, string Value);
