using System.Buffers.Binary;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TechNews.Files;
using TechNews.Loading;

namespace TechNews.Tests.Loading;

public sealed class ImageHeaderFacts
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 1, 0x40, 0, 0, 0, 0xF0, 8, 2, 0, 0, 0];

    private static readonly byte[] Gif = [.. "GIF89a"u8, 0x40, 1, 0xF0, 0, 0, 0];

    private static readonly byte[] Jpeg =
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xC2, 0, 11, 8, 0, 0xF0, 1, 0x40, 1, 1, 0x11, 0];

    private static readonly byte[] Lossy =
        [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8 "u8, 0, 0, 0, 0, 1, 2, 3, 0x9D, 1, 0x2A, 0x40, 0x41, 0xF0, 0];

    private static readonly byte[] Lossless =
        [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8L"u8, 0, 0, 0, 0, 0x2F, .. LittleEndian(319 | (239 << 14)), 0, 0, 0, 0, 0];

    private static readonly byte[] Extended =
        [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0x3F, 1, 0, 0xEF, 0, 0];

    private static readonly byte[] Avif = AvifOf([.. Ispe(64, 64), .. Ispe(320, 240)]);

    private static readonly byte[] Svg = [.. "<?xml version='1.0'?><!-- x --><svg width='320px' height='240' viewBox='0 0 1 1'><g/>"u8];

    private static readonly byte[][] All = [Png, Gif, Jpeg, ExifJpeg(1), ExifJpeg(6), Lossy, Lossless, Extended, Avif, Svg];

    [Fact]
    public void Every_format_gives_its_size()
    {
        foreach (var head in (byte[][])[Png, Gif, Jpeg, ExifJpeg(1), Lossy, Lossless, Extended, Avif, Svg])
            Assert.Equal(new ImageSize(320, 240), ImageHeader.SizeOf(head));
    }

    [Theory]
    [InlineData(1, 320)]
    [InlineData(3, 320)]
    [InlineData(5, 240)]
    [InlineData(8, 240)]
    [InlineData(9, 320)]
    public void A_photograph_taken_upright_is_as_wide_as_it_is_shown(int orientation, int width) =>
        Assert.Equal(width, ImageHeader.SizeOf(ExifJpeg(orientation))!.Value.Width);

    [Fact]
    public void A_turned_AVIF_is_as_wide_as_it_is_shown() =>
        Assert.Equal(new ImageSize(240, 320), ImageHeader.SizeOf(AvifOf([.. Ispe(320, 240), .. Box("irot", [1])])));

    [Theory]
    [InlineData("<svg viewBox='0 0 30 20'/>", 30, 20)]
    [InlineData("<svg viewBox='0,0,30,20' width='60'/>", 60, 40)]
    [InlineData("<svg viewBox='0 0 30 20' height='40px'/>", 60, 40)]
    [InlineData("<svg viewBox='0 0 30 20' width='100%' height='100%'/>", 30, 20)]
    [InlineData("<svg width='1in' height='72pt'/>", 96, 96)]
    [InlineData("<!DOCTYPE svg PUBLIC 'x' 'http://example.org/x.dtd' [<!ENTITY a 'b'>]><svg width='3' height='4'/>", 3, 4)]
    public void An_SVG_has_the_size_of_its_attributes_or_of_its_viewBox(string svg, int width, int height) =>
        Assert.Equal(new ImageSize(width, height), ImageHeader.SizeOf(Encoding.UTF8.GetBytes(svg)));

    [Theory]
    [InlineData("<html/>")]
    [InlineData("<svg/>")]
    [InlineData("<svg width='-1' height='0'/>")]
    [InlineData("<svg width='1e300' height='1'/>")]
    [InlineData("<svg viewBox='0 0 NaN Infinity'/>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg width='&a;' height='4'/>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a '1'><!ENTITY b '&a;&a;&a;'>]><svg width='&b;' height='4'/>")]
    [InlineData("plain")]
    [InlineData("")]
    public void What_says_no_size_has_none(string text) => Assert.Null(ImageHeader.SizeOf(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_picture_of_no_or_absurd_size_has_none()
    {
        var zero = (byte[])Png.Clone();
        zero[18] = zero[19] = 0;
        var negative = (byte[])Png.Clone();
        negative[16] = 0xFF;
        Assert.Null(ImageHeader.SizeOf(zero));
        Assert.Null(ImageHeader.SizeOf(negative));
    }

    [Fact]
    public void Any_cut_off_header_gives_a_size_or_none_and_never_throws()
    {
        foreach (var head in All)
        {
            for (var length = 0; length < head.Length; length++)
                Assert.True(ImageHeader.SizeOf(head.AsSpan(0, length)) is null or { Width: > 0, Height: > 0 });
        }
    }

    [Fact]
    public void Any_damage_gives_a_size_or_none_and_never_throws()
    {
        var damaged =
            from head in Gen.Elements(All)
            from tail in ArbMap.Default.GeneratorFor<byte[]>()
            from at in Gen.Choose(0, head.Length - 1)
            from value in Gen.Choose(0, 255)
            from keep in Gen.Choose(0, head.Length)
            select Damaged(head, at, (byte)value, keep, tail);
        Check.QuickThrowOnFailure(Prop.ForAll(damaged.ToArbitrary(), bytes => ImageHeader.SizeOf(bytes) is null or { Width: > 0, Height: > 0 }));
    }

    [Fact]
    public void Any_bytes_give_a_size_or_none_and_never_throw() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            ArbMap.Default.ArbFor<byte[]>(), bytes => ImageHeader.SizeOf(bytes) is null or { Width: > 0, Height: > 0 }));

    private static byte[] Damaged(byte[] head, int at, byte value, int keep, byte[] tail)
    {
        var copy = (byte[])head.Clone();
        copy[at] = value;
        return [.. copy[..keep], .. tail];
    }

    private static byte[] ExifJpeg(int orientation)
    {
        byte[] tiff = [.. "II*\0"u8, 8, 0, 0, 0, 2, 0, .. new byte[12], 0x12, 1, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0];
        byte[] app1 = [.. "Exif\0\0"u8, .. tiff];
        return [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(app1.Length + 2), .. app1, .. Jpeg.AsSpan(8)];
    }

    private static byte[] AvifOf(byte[] properties) =>
    [
        .. Box("ftyp", [.. "mif1"u8, 0, 0, 0, 0, .. "avif"u8]),
        .. Box("meta", [0, 0, 0, 0, .. Box("hdlr", [1, 2, 3]), .. Box("iprp", Box("ipco", properties))]),
    ];

    private static byte[] Ispe(int width, int height) => Box("ispe", [0, 0, 0, 0, .. BigEndian(width), .. BigEndian(height)]);

    private static byte[] Box(string type, byte[] body) => [.. BigEndian(body.Length + 8), .. Encoding.ASCII.GetBytes(type), .. body];

    private static byte[] BigEndian(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] LittleEndian(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
