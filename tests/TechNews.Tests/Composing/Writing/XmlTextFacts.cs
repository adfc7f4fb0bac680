using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using TechNews.Composing.Writing;

namespace TechNews.Tests.Composing.Writing;

public class XmlTextFacts
{
    [Fact]
    public void Any_text_comes_back_the_same_but_for_characters_that_XML_forbids() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts, text => string.Equals(Allowed(text), (string)Read(xml => xml.Text(text)), StringComparison.Ordinal)));

    [Fact]
    public void Any_attribute_comes_back_the_same() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts, text =>
        {
            var xml = new XmlText().Raw("<r"u8).Attribute("a"u8, text).Raw("/>"u8).ToArray();
            return string.Equals(Allowed(text), (string?)XElement.Parse(Encoding.UTF8.GetString(xml)).Attribute("a"), StringComparison.Ordinal);
        }));

    [Fact]
    public void Any_CDATA_comes_back_the_same() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts, text =>
            string.Equals(Allowed(text).Replace('\r', '\n'), (string)Read(xml => xml.CData(Encoding.UTF8.GetBytes(text))), StringComparison.Ordinal)));

    private static Arbitrary<string> Texts { get; } = Gen.Elements(
            "]]>", "]", ">", "<", "&", "\"", "'", "\0", "\u0001", "\u001F", "\t", "\n", "\r", "\uFFFE", "\uFFFF", "\uFF0C", "\uD83D\uDE00", "שלום", "a ", "</script>", "\u2028")
        .ListOf().Select(string.Concat).ToArbitrary();

    private static XElement Read(Func<XmlText, XmlText> write) =>
        XElement.Parse(Encoding.UTF8.GetString(write(new XmlText().Raw("<r>"u8)).Raw("</r>"u8).ToArray()), LoadOptions.PreserveWhitespace);

    private static string Allowed(string text) =>
        string.Concat(text.Select(c => c is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF' ? '\uFFFD' : c));
}
