using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using TechNews.Files;

namespace TechNews.Caching;

/// <summary>Reads what a <see cref="ByteWriter"/> wrote, in the same order. Bytes that were made to mislead give an exception of <see cref="Decoding"/>.</summary>
internal sealed class ByteReader(ReadOnlyMemory<byte> bytes)
{
    private const int Deepest = 1000;

    private int at;
    private int depth;

    public delegate T Item<out T>(ByteReader from);

    public bool Flag() => Number() != 0;

    public int Number()
    {
        var span = bytes.Span;
        uint value = span[at++];
        if (value < 0x80) return (int)value;
        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            uint next = span[at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80) return (int)value;
        }
    }

    public long Long()
    {
        var value = BinaryPrimitives.ReadInt64LittleEndian(bytes.Span[at..]);
        at += sizeof(long);
        return value;
    }

    public DateTimeOffset Instant() => new(Long(), TimeSpan.FromMinutes(Number()));

    public DateTimeOffset? InstantOrNull() => Flag() ? Instant() : null;

    /// <summary>A part of what is read, not a copy.</summary>
    public ReadOnlyMemory<byte> Bytes() => Take(Number());

    public ContentHash Hash() => ContentHash.OfDigest(Take(ContentHash.Size).Span);

    public ImmutableArray<uint> Numbers()
    {
        var count = Decoding.Count(Number(), sizeof(uint), bytes.Length - at);
        if (count == 0) return [];
        var numbers = GC.AllocateUninitializedArray<uint>(count);
        Take(count * sizeof(uint)).Span.CopyTo(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return ImmutableCollectionsMarshal.AsImmutableArray(numbers);
    }

    public string Text() => TextOrNull() ?? throw new InvalidDataException("no text");

    public string? TextOrNull()
    {
        var head = Number();
        if (head == 0) return null;
        var length = (head - 2) >> 1;
        return (head & 1) == 0 ? Encoding.UTF8.GetString(Take(length).Span) : new string(MemoryMarshal.Cast<byte, char>(Take(length * sizeof(char)).Span));
    }

    public ImmutableArray<T> Each<T>(Item<T> read)
    {
        var count = Decoding.Count(Number(), 1, bytes.Length - at);
        if (count == 0) return [];
        var values = new T[count];
        for (var i = 0; i < count; i++) values[i] = read(this);
        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }

    public T? Maybe<T>(Item<T> read) where T : class => Flag() ? read(this) : null;

    /// <summary>What may hold more of its kind: endless nesting would end the process.</summary>
    public T Nested<T>(Item<T> read)
    {
        if (++depth > Deepest) throw new InvalidDataException("nested without end");
        var value = read(this);
        depth--;
        return value;
    }

    private ReadOnlyMemory<byte> Take(int count)
    {
        var taken = bytes.Slice(at, count);
        at += count;
        return taken;
    }
}
