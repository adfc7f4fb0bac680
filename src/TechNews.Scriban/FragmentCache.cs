namespace TechNews.Scriban;

/// <summary>Fragments that were rendered already; one for each edition of a site, shared by all threads.</summary>
public sealed class FragmentCache;
