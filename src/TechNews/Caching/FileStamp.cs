using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace TechNews.Caching;

/// <summary>
/// What a file system says of a file without opening it. Equal stamps mean equal bytes as long as the machine runs: to change a file is to change
/// the time of its last change of status, which no program can set. Where the system does not tell it, the time of writing must do.
/// </summary>
/// <param name="Length">Bytes.</param>
/// <param name="Written">Nanoseconds since 1970 (Linux), else the ticks of .NET.</param>
/// <param name="Changed">Nanoseconds since 1970 of the last change of status; 0 where it is not known.</param>
/// <param name="Node">The inode; 0 where it is not known.</param>
public readonly partial record struct FileStamp(long Length, long Written, long Changed, long Node)
{
    private static readonly bool HasStatx = OperatingSystem.IsLinux();

    /// <summary>Null where no plain file is there; a link is none.</summary>
    public static FileStamp? Of(string path) => Of("", path);

    /// <summary>The same of a path in a folder, of which no string is made.</summary>
    public static FileStamp? Of(ReadOnlySpan<char> folder, ReadOnlySpan<char> path) => HasStatx ? OfLinux(folder, path) : OfAny(folder, path);

    private static FileStamp? OfAny(ReadOnlySpan<char> folder, ReadOnlySpan<char> relative)
    {
        var path = Path.Join(folder, relative);
        var info = new FileInfo(path);
        return info.Exists && !info.Attributes.HasFlag(FileAttributes.ReparsePoint) ? new FileStamp(info.Length, info.LastWriteTimeUtc.Ticks, 0, 0) : null;
    }

    // struct statx of linux/stat.h: the same on every architecture.
    private static FileStamp? OfLinux(ReadOnlySpan<char> folder, ReadOnlySpan<char> path)
    {
        const int mode = 28, node = 32, size = 40, changed = 96, written = 112, whole = 256;
        Span<byte> name = stackalloc byte[1024];
        if (!Encoding.UTF8.TryGetBytes(folder, name[..^2], out var length)) return OfAny(folder, path);
        if (length > 0) name[length++] = (byte)'/';
        if (!Encoding.UTF8.TryGetBytes(path, name[length..^1], out var rest)) return OfAny(folder, path);
        name[length + rest] = 0;
        Span<byte> stat = stackalloc byte[whole];
        if (Native.Statx(Native.WorkingFolder, name, Native.NoFollow, Native.BasicStats, stat) != 0) return null;
        var isFile = (BinaryPrimitives.ReadUInt16LittleEndian(stat[mode..]) & 0xF000) == 0x8000;
        return isFile ? new FileStamp(Long(stat, size), Time(stat, written), Time(stat, changed), Long(stat, node)) : null;
    }

    private static long Long(ReadOnlySpan<byte> stat, int at) => BinaryPrimitives.ReadInt64LittleEndian(stat[at..]);

    private static long Time(ReadOnlySpan<byte> stat, int at) =>
        unchecked((Long(stat, at) * 1_000_000_000) + BinaryPrimitives.ReadInt32LittleEndian(stat[(at + 8)..]));

    private static partial class Native
    {
        public const int WorkingFolder = -100;
        public const int NoFollow = 0x100;
        public const uint BasicStats = 0x7FF;

        public static int Statx(int folder, ReadOnlySpan<byte> path, int flags, uint mask, Span<byte> result) =>
            Statx(folder, in MemoryMarshal.GetReference(path), flags, mask, ref MemoryMarshal.GetReference(result));

        [LibraryImport("libc", EntryPoint = "statx")]
        private static partial int Statx(int folder, in byte path, int flags, uint mask, ref byte result);
    }
}
