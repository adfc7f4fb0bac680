using Microsoft.Win32.SafeHandles;

namespace TechNews.Files;

/// <summary>Reading of open files.</summary>
internal static class FileReading
{
    /// <summary>Reads until the room is full or the file ends: the system may give less at once than was asked for.</summary>
    /// <returns>How many bytes were read.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static int Fill(SafeFileHandle handle, Span<byte> room, long from)
    {
        var filled = 0;
        while (filled < room.Length && RandomAccess.Read(handle, room[filled..], from + filled) is var read and > 0) filled += read;
        return filled;
    }
}
