namespace TechNews.Tests.Composing.Feeds;

/// <summary>A fact that asks a feed reader of this machine; it says that it was skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ClientFactAttribute : FactAttribute
{
    public ClientFactAttribute(string file)
    {
        if (!File.Exists(file)) Skip = $"there is no {file} on this machine";
    }
}
