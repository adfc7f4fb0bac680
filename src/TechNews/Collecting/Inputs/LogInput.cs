namespace TechNews.Collecting.Inputs;

/// <summary>Something to count from: a file, or standard input.</summary>
/// <param name="Name">As the person wrote it; for messages only.</param>
/// <param name="Open">Opens it anew; the caller disposes of the stream.</param>
public sealed record LogInput(string Name, Func<Stream> Open);
