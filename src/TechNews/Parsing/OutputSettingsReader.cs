using System.Collections.Immutable;

namespace TechNews.Parsing;

/// <summary><c>ai</c> and <c>security</c> of <c>site.yml</c>.</summary>
internal static class OutputSettingsReader
{
    /// <param name="fields">The mapping <c>ai</c>, or null: then nobody is asked to stay away.</param>
    public static AiPolicy Ai(Fields? fields) =>
        fields is null ? new AiPolicy() : new AiPolicy(IsAllowed(fields, "training"), IsAllowed(fields, "search"), IsAllowed(fields, "user"));

    public static SecurityContact? Security(Fields? fields, SiteZone zone)
    {
        if (fields is null) return null;
        if (fields.Find("contact") is null) fields.ReportMissing("contact", "mailto:security@news.example");
        if (fields.Find("expires") is null) fields.ReportMissing("expires", "2027-11-20");
        var contacts = fields.Lines("contact").Where(contact => IsContact(contact, fields)).ToImmutableArray();
        var expires = fields.Instant("expires", zone);
        return contacts.IsEmpty || expires is null ? null : new SecurityContact
        {
            Contacts = contacts,
            Expires = expires,
            Policy = Link(fields, "policy"),
            Encryption = Link(fields, "encryption"),
            Acknowledgments = Link(fields, "acknowledgments"),
            PreferredLanguages = fields.Line("preferred_languages", "en, de"),
        };
    }

    private static bool IsAllowed(Fields fields, string key) => fields.Choice(key, ("allow", true), ("deny", false)) ?? true;

    private static bool IsContact(Located<string> contact, Fields fields)
    {
        var isFine = WebAddress.IsLink(contact.Value) || contact.Value.StartsWith("tel:", StringComparison.Ordinal);
        if (!isFine) fields.Report.Add(ParsingProblems.BadLink(contact.At, "it must start with https:, mailto: or tel:"));
        return isFine;
    }

    private static string? Link(Fields fields, string key)
    {
        if (fields.Located(key, "https://news.example/security/") is not { } link) return null;
        if (WebAddress.IsWeb(link.Value)) return link.Value;
        fields.Report.Add(ParsingProblems.BadLink(link.At, "it must start with https:"));
        return null;
    }
}
