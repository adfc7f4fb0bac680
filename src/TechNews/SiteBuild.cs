using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Loading;
using TechNews.Relating;

namespace TechNews;

/// <summary>The whole build: one direction, each stage a function from the last stage's noun to its own.</summary>
public static class SiteBuild
{
    /// <summary>Never touches the disk, the clock or the network. With an error among the findings the site may not be published.</summary>
    public static Reported<BuiltSite> Run(BuildInputs inputs) => throw new NotSupportedException();
}

/// <summary>The finished site, and the edition that it shows.</summary>
/// <param name="PageCount">HTML pages in <paramref name="Tree"/>.</param>
public sealed record BuiltSite(OutputTree Tree, Edition Edition, int PageCount);
