using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace TechNews.Scriban.Values;

/// <summary>
/// Host objects as templates see them, each as a few bytes: SHA-256 over the values of the members in a set, cut to 128 bits. What many objects
/// refer to is read once. For many threads.
/// </summary>
/// <param name="members">Only these are looked at. No object may lead back to itself through them.</param>
public sealed class Fingerprints(MemberSet members)
{
    /// <summary>How many bytes a fingerprint takes.</summary>
    public const int Size = 16;

    private const int MaxDepth = 64;

    [ThreadStatic]
    private static Stack<ArrayBufferWriter<byte>>? idle;

    private readonly ConcurrentDictionary<MemberTable, Covered> tables = new();

    /// <summary>Puts the fingerprint of an object seen through a table at the beginning of a span.</summary>
    /// <exception cref="NotSupportedException">A member holds a function of the template, or objects within each other without end.</exception>
    public void Write<T>(Span<byte> fingerprint, T instance, MemberTable<T> table) where T : class => Write(fingerprint, instance, table, 0);

    private void Write(Span<byte> fingerprint, object instance, MemberTable table, int depth)
    {
        var writing = new Writing(this);
        writing.Add(instance, table, depth);
        writing.Finish(fingerprint);
    }

    private byte[] OfShared(object instance, MemberTable table, int depth)
    {
        var known = CoveredOf(table).Known;
        if (known.TryGetValue(instance, out var fingerprint)) return fingerprint;
        fingerprint = new byte[Size];
        Write(fingerprint, instance, table, depth);
        return known[instance] = fingerprint;
    }

    private Covered CoveredOf(MemberTable table) => tables.GetOrAdd(table, static (table, members) => new([.. table.Members.Where(members.Has)]), members);

    /// <summary>What counts of a table, and the fingerprints of the objects that were seen through it.</summary>
    private sealed class Covered(Member[] members)
    {
        public Member[] Members => members;

        public ConcurrentDictionary<object, byte[]> Known { get; } = new(ReferenceEqualityComparer.Instance);
    }

    /// <summary>The values of one object as bytes that no other values give: each has its kind in front, and its length where that may vary.</summary>
    private readonly ref struct Writing(Fingerprints owner)
    {
        private readonly ArrayBufferWriter<byte> bytes = (idle ??= new()).TryPop(out var pooled) ? pooled : new ArrayBufferWriter<byte>(1024);

        public void Finish(Span<byte> fingerprint)
        {
            Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(bytes.WrittenSpan, digest);
            bytes.ResetWrittenCount();
            idle!.Push(bytes);
            digest[..Size].CopyTo(fingerprint);
        }

        public void Add(object instance, MemberTable table, int depth)
        {
            if (depth > MaxDepth)
            {
                throw new NotSupportedException($"objects of `{table.Name}` lie within each other without end");
            }

            foreach (var member in owner.CoveredOf(table).Members)
            {
                Add(member.Print(instance), depth);
            }
        }

        private void Add(in Value value, int depth)
        {
            Byte((byte)value.Kind);
            switch (value.Kind)
            {
                case ValueKind.Null or ValueKind.Empty:
                    break;
                case ValueKind.String or ValueKind.Markup:
                    Text(value);
                    break;
                case ValueKind.Decimal or ValueKind.BigInteger:
                    Text(((IFormattable)value.Reference!).ToString(null, CultureInfo.InvariantCulture));
                    break;
                case ValueKind.Date:
                    Number(value.Bits);
                    Number(((DateShape)value.Shape!).OffsetMinutes ?? int.MinValue);
                    break;
                case ValueKind.List:
                    List(value, depth);
                    break;
                case ValueKind.Object:
                    Object(value, depth);
                    break;
                case ValueKind.Function:
                    Text(value.Reference is HostFunction function ? function.Name : throw new NotSupportedException("a function of a template has no fingerprint"));
                    break;
                default:
                    Number(value.Bits);
                    break;
            }
        }

        // What one object alone refers to lies among its own values.
        private void Object(in Value value, int depth)
        {
            if (value.Shape is not MemberTable table)
            {
                Free(value, depth);
            }
            else if (table.IsShared)
            {
                bytes.Write(owner.OfShared(value.Reference!, table, depth + 1));
            }
            else
            {
                Add(value.Reference!, table, depth + 1);
            }
        }

        private void Free(in Value value, int depth)
        {
            var shape = (ObjectShape)value.Shape!;
            Number(shape.Count(value.Reference!));
            foreach (var name in shape.Names(value.Reference!))
            {
                Text(name);
                Add(shape.TryGet(value.Reference!, name, out var member) ? member : default, depth + 1);
            }
        }

        private void List(in Value value, int depth)
        {
            var count = value.ListCount;
            Number(count);
            for (var i = 0; i < count; i++)
            {
                Add(value.ListItem(i), depth);
            }
        }

        private void Text(in Value text)
        {
            if (text.Reference is string plain)
            {
                Text(plain);
                return;
            }

            Number(text.Utf8.Length);
            bytes.Write(text.Utf8);
        }

        private void Text(string text)
        {
            var raw = MemoryMarshal.AsBytes(text.AsSpan());
            Number(~raw.Length);
            bytes.Write(raw);
        }

        private void Number(long number)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.GetSpan(8), number);
            bytes.Advance(8);
        }

        private void Byte(byte value)
        {
            bytes.GetSpan(1)[0] = value;
            bytes.Advance(1);
        }
    }
}
