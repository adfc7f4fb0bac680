namespace TechNews.Caching;

/// <summary>
/// Which run of the machine this is. After a crash, files may lack bytes that were written, whatever their stamps say; so what is noted in one run is not
/// believed in the next.
/// </summary>
internal static class MachineStart
{
    private const string BootId = "/proc/sys/kernel/random/boot_id";

    /// <summary>Empty where the system does not tell.</summary>
    public static string Id { get; } = Read();

    private static string Read()
    {
        try
        {
            return File.Exists(BootId) ? File.ReadAllText(BootId).Trim() : "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
