using TechNews.Caching;

namespace TechNews.Parsing.Packing;

/// <summary>A free value of front matter as bytes. How deep it nests was bounded when it was parsed.</summary>
internal static class PackedSetting
{
    private enum Kind
    {
        Nothing,
        Text,
        Number,
        Flag,
        List,
        Map,
    }

    public static void Write(Setting setting, ByteWriter to)
    {
        switch (setting)
        {
            case Setting.Text text:
                to.Number((int)Kind.Text);
                to.Text(text.Value);
                break;
            case Setting.Number number:
                to.Number((int)Kind.Number);
                to.Long(BitConverter.DoubleToInt64Bits(number.Value));
                break;
            case Setting.Flag flag:
                to.Number((int)Kind.Flag);
                to.Flag(flag.Value);
                break;
            case Setting.List list:
                to.Number((int)Kind.List);
                to.Each(list.Items, Write);
                break;
            case Setting.Map map:
                to.Number((int)Kind.Map);
                to.Each(map.Entries, Write);
                break;
            default:
                to.Number((int)Kind.Nothing);
                break;
        }
    }

    public static Setting Read(ByteReader from) => from.Nested(ReadOne);

    private static Setting ReadOne(ByteReader from) => (Kind)from.Number() switch
    {
        Kind.Text => new Setting.Text(from.Text()),
        Kind.Number => new Setting.Number(BitConverter.Int64BitsToDouble(from.Long())),
        Kind.Flag => new Setting.Flag(from.Flag()),
        Kind.List => new Setting.List(from.Each(Read)),
        Kind.Map => from.Each(ReadEntry) is { IsEmpty: false } entries ? new Setting.Map(entries) : Setting.EmptyMap,
        _ => new Setting.Nothing(),
    };

    private static void Write(KeyValuePair<string, Setting> entry, ByteWriter to)
    {
        to.Text(entry.Key);
        Write(entry.Value, to);
    }

    private static KeyValuePair<string, Setting> ReadEntry(ByteReader from) => new(from.Text(), Read(from));
}
