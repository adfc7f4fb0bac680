using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using TechNews.Files;

namespace TechNews.Checking.Finished;

/// <summary>XML files of the output, read as strictly as the strictest client: no DTD, nothing fetched.</summary>
internal static class XmlText
{
    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>The root, or what is wrong.</summary>
    public static (XElement? Root, string? Flaw) Read(OutputFile file)
    {
        try
        {
            using var stream = new MemoryStream(file.Content.Read().ToArray(), writable: false);
            using var reader = XmlReader.Create(stream, Strict);
            return (XDocument.Load(reader).Root, null);
        }
        catch (XmlException wrong)
        {
            return (null, string.Create(CultureInfo.InvariantCulture, $"it is no well-formed XML (line {wrong.LineNumber}, column {wrong.LinePosition})"));
        }
    }

    public static string? Child(this XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name && child.Name.Namespace == element.Name.Namespace)?.Value.Trim() is { Length: > 0 } text ? text : null;

    public static IEnumerable<string> Twice(IEnumerable<string?> ids) =>
        ids.OfType<string>().GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.Key);

    public static bool IsWeb(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");
}
