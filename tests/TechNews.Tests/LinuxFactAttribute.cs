namespace TechNews.Tests;

/// <summary>A fact about files and processes as only Linux has them; it says that it was skipped elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux()) Skip = "this needs files and processes as Linux has them";
    }
}
