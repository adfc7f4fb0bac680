using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Unicode;
using TechNews.Files;

namespace TechNews.Caching;

/// <summary>Writes values one after the other, without names or types: <see cref="ByteReader"/> asks for them in the same order.</summary>
internal sealed class ByteWriter
{
    private readonly ArrayBufferWriter<byte> buffer = new(16 * 1024);

    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    public void Clear() => buffer.ResetWrittenCount();

    public void Flag(bool value) => Number(value ? 1 : 0);

    public void Number(int value) => buffer.Advance(Varint.Write(buffer.GetSpan(Varint.Longest), (uint)value));

    public void Long(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(buffer.GetSpan(sizeof(long)), value);
        buffer.Advance(sizeof(long));
    }

    public void Instant(DateTimeOffset value)
    {
        Long(value.Ticks);
        Number((int)value.Offset.TotalMinutes);
    }

    public void Instant(DateTimeOffset? value)
    {
        Flag(value is not null);
        if (value is { } instant) Instant(instant);
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Number(value.Length);
        buffer.Write(value);
    }

    public void Hash(ContentHash value)
    {
        value.WriteTo(buffer.GetSpan(ContentHash.Size));
        buffer.Advance(ContentHash.Size);
    }

    public void Numbers(ImmutableArray<uint> value)
    {
        Number(value.Length);
        buffer.Write(MemoryMarshal.AsBytes(value.AsSpan()));
    }

    /// <summary>UTF-8; UTF-16 where the text is none, with half a surrogate pair that an escape of YAML may have made.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            Number(0);
            return;
        }

        var room = buffer.GetSpan((value.Length * 3) + Varint.Longest)[Varint.Longest..];
        if (Utf8.FromUtf16(value, room, out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done)
        {
            Number((written << 1) + 2);
            // The number takes as many bytes as it needs: what was written behind the longest moves up.
            room[..written].CopyTo(buffer.GetSpan(written));
            buffer.Advance(written);
            return;
        }

        Number((value.Length << 1) + 3);
        buffer.Write(MemoryMarshal.AsBytes(value.AsSpan()));
    }

    public void Each<T>(ImmutableArray<T> values, Action<T, ByteWriter> write)
    {
        Number(values.Length);
        foreach (var value in values) write(value, this);
    }

    public void Maybe<T>(T? value, Action<T, ByteWriter> write) where T : class
    {
        Flag(value is not null);
        if (value is not null) write(value, this);
    }
}
