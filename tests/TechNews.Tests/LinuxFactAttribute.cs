namespace TechNews.Tests;

/// <summary>A fact about what only Linux tells of a file; it says that it was skipped elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux()) Skip = "this needs the time of the last change of status, which Linux tells";
    }
}
