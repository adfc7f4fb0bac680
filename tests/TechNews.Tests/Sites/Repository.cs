namespace TechNews.Tests.Sites;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TechNews.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("TechNews.sln is in no folder above the tests");
    }
}
