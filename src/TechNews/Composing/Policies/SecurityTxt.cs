using System.Text;
using TechNews.Composing.Writing;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Composing.Policies;

/// <summary>Whom to tell of a weakness (RFC 9116).</summary>
internal static class SecurityTxt
{
    public const string Path = ".well-known/security.txt";

    public static string Of(SecurityContact security, Edition edition)
    {
        var text = new StringBuilder();
        foreach (var contact in security.Contacts) Line(text, "Contact", contact.Value);
        Line(text, "Expires", WrittenDates.Rfc3339(security.Expires.Value));
        Line(text, "Encryption", security.Encryption);
        Line(text, "Acknowledgments", security.Acknowledgments);
        Line(text, "Preferred-Languages", security.PreferredLanguages);
        Line(text, "Canonical", edition.Config.BaseUrl.AbsoluteUri + Path);
        Line(text, "Policy", security.Policy);
        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, string? value)
    {
        if (value is not null) text.Append(name).Append(": ").Append(value).Append('\n');
    }
}
