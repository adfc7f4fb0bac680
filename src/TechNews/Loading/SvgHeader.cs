using System.Globalization;
using System.Xml;
using TechNews.Files;

namespace TechNews.Loading;

/// <summary>SVG 2, 8.2: the root's width and height, else the proportions of its viewBox.</summary>
internal static class SvgHeader
{
    // Hostile XML: no document type is read, nothing is fetched, no entity is expanded.
    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 1,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static ImageSize? SizeOf(ReadOnlySpan<byte> head)
    {
        if (!head[..Math.Min(head.Length, 256)].Contains((byte)'<')) return null;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(head.ToArray(), writable: false), Safe);
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName is not "svg") return null;
            return Size(Length(reader.GetAttribute("width")), Length(reader.GetAttribute("height")), reader.GetAttribute("viewBox"));
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static ImageSize? Size(double? width, double? height, string? viewBox)
    {
        var box = Box(viewBox);
        return (width, height, box) switch
        {
            ({ } w, { } h, _) => Rounded(w, h),
            ({ } w, null, var (x, y)) => Rounded(w, w * y / x),
            (null, { } h, var (x, y)) => Rounded(h * x / y, h),
            (null, null, var (x, y)) => Rounded(x, y),
            _ => null,
        };
    }

    private static ImageSize? Rounded(double width, double height) =>
        width < int.MaxValue && height < int.MaxValue
            ? new ImageSize(Math.Max(1, (int)Math.Round(width)), Math.Max(1, (int)Math.Round(height)))
            : null;

    private static (double Width, double Height)? Box(string? viewBox)
    {
        if (viewBox?.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries) is not [_, _, var w, var h]) return null;
        return Positive(w) is { } width && Positive(h) is { } height ? (width, height) : null;
    }

    // CSS Values 4, 6.2: absolute units; what depends on a font or a window says nothing here.
    private static double? Length(string? text)
    {
        if (text is null) return null;
        text = text.Trim();
        var unit = text.TrimStart([.. "0123456789.+-"]);
        var factor = unit switch
        {
            "" or "px" => 1,
            "pt" => 96 / 72.0,
            "pc" => 16,
            "in" => 96,
            "cm" => 96 / 2.54,
            "mm" => 96 / 25.4,
            _ => 0,
        };
        return factor > 0 && Positive(text[..^unit.Length]) is { } number ? number * factor : null;
    }

    private static double? Positive(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number) && number > 0
            ? number
            : null;
}
