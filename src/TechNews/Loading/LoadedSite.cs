namespace TechNews.Loading;

/// <summary>A site as it was read.</summary>
/// <param name="Files">For the next load, which then reads only what changed.</param>
public sealed record LoadedSite(BuildInputs Inputs, FilesRead Files);
