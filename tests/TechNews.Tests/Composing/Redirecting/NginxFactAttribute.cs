namespace TechNews.Tests.Composing.Redirecting;

/// <summary>A fact that asks a real nginx; it says that it was skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NginxFactAttribute : FactAttribute
{
    public const string Program = "/usr/sbin/nginx";

    public NginxFactAttribute()
    {
        if (!File.Exists(Program)) Skip = $"there is no {Program} on this machine";
    }
}
