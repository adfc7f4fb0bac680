using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using TechNews.Files;

namespace TechNews.Caching;

/// <summary>
/// Many results in one file that is written once: a heading with the tool that wrote it, the results, a table of them, and a hash over heading and
/// table. Each row of the table has the hash of its result, so that only what is asked for is read and checked. Open until it is disposed of.
/// </summary>
internal sealed class PackFile : IDisposable
{
    /// <summary>Bytes of a file after which the next result goes into another one.</summary>
    public const long Large = 512 << 20;

    /// <summary>What each begins with.</summary>
    public const string Kind = "technews-pack ";

    /// <summary>Bytes of a result; of longer ones nothing is kept.</summary>
    public const int LargestResult = 128 << 20;

    private const int LargestTable = 256 << 20;
    private const int FooterLength = 24;

    private readonly SafeFileHandle handle;
    private readonly Row[] rows;

    private PackFile(string path, SafeFileHandle handle, long length, Row[] rows) => (Path, this.handle, Length, this.rows) = (path, handle, length, rows);

    public string Path { get; }

    public long Length { get; }

    public ReadOnlySpan<Row> Rows => rows;

    /// <summary>Null where it is damaged or another tool wrote it.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static PackFile? Open(string path, string tool)
    {
        // Another build may let go of it meanwhile.
        var opened = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
        var length = RandomAccess.GetLength(opened);
        if (RowsOf(opened, length, Heading(tool)) is { } rows) return new PackFile(path, opened, length, rows);
        opened.Dispose();
        return null;
    }

    /// <param name="room">Takes the result: as long as the row says.</param>
    /// <returns>False where the result is damaged or cannot be read.</returns>
    public bool TryRead(Row row, Span<byte> room)
    {
        try
        {
            return Fill(handle, room, row.Start) && XxHash3.HashToUInt64(room) == row.Check;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public void Dispose() => handle.Dispose();

    public static byte[] Heading(string tool) => Encoding.UTF8.GetBytes($"{Kind}1\n{tool}\n");

    /// <param name="start">Where the table begins.</param>
    public static byte[] Ending(ReadOnlySpan<byte> heading, long start, ReadOnlySpan<Row> rows)
    {
        var table = MemoryMarshal.AsBytes(rows);
        var ending = new byte[table.Length + FooterLength];
        table.CopyTo(ending);
        var footer = ending.AsSpan(table.Length);
        BinaryPrimitives.WriteInt64LittleEndian(footer, start);
        BinaryPrimitives.WriteInt64LittleEndian(footer[8..], rows.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(footer[16..], Checked(heading, table));
        return ending;
    }

    // Null where they do not belong to the heading.
    private static Row[]? RowsOf(SafeFileHandle handle, long length, byte[] heading)
    {
        Span<byte> footer = stackalloc byte[FooterLength];
        if (length < heading.Length + FooterLength || !Fill(handle, footer, length - FooterLength)) return null;
        var (start, count) = (BinaryPrimitives.ReadInt64LittleEndian(footer), BinaryPrimitives.ReadInt64LittleEndian(footer[8..]));
        var room = length - FooterLength - start;
        if (start < heading.Length || room < 0 || room % Row.Size != 0 || room / Row.Size != count || room > LargestTable) return null;
        var begin = new byte[heading.Length];
        if (!Fill(handle, begin, 0) || !begin.AsSpan().SequenceEqual(heading)) return null;
        var found = new Row[count];
        var table = MemoryMarshal.AsBytes(found.AsSpan());
        if (!Fill(handle, table, start)) return null;
        if (BinaryPrimitives.ReadUInt64LittleEndian(footer[16..]) != Checked(heading, table)) return null;
        return found.All(row => row.Start >= 0 && row.Length is >= 0 and <= LargestResult && row.Start <= length - row.Length) ? found : null;
    }

    // All of it, or it is cut off.
    private static bool Fill(SafeFileHandle handle, Span<byte> bytes, long from) => FileReading.Fill(handle, bytes, from) == bytes.Length;

    private static ulong Checked(ReadOnlySpan<byte> heading, ReadOnlySpan<byte> table)
    {
        var hash = new XxHash3();
        hash.Append(heading);
        hash.Append(table);
        return hash.GetCurrentHashAsUInt64();
    }

    /// <summary>Where a result lies. As the machine has it in memory: files of a machine with another order of bytes are taken for damaged.</summary>
    /// <param name="Check">XXH3 of the result, 64 bits.</param>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    public readonly record struct Row(ContentHash Key, long Start, int Length, ulong Check)
    {
        public const int Size = ContentHash.Size + sizeof(long) + sizeof(int) + sizeof(ulong);
    }
}
