using System.Xml.Linq;

namespace TechNews.Checking.Finished;

/// <summary>Atom 1.0 (RFC 4287).</summary>
internal static class AtomRules
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly string[] Required = ["id", "title", "updated"];

    public static IEnumerable<string> Flaws(XElement feed)
    {
        if (feed.Name.Namespace != Atom) return [$"its namespace is not {Atom.NamespaceName}"];
        var entries = feed.Elements(Atom + "entry").ToArray();
        return
        [
            .. FlawsOf(feed).Select(flaw => $"the feed {flaw}"),
            .. entries.SelectMany((entry, i) => FlawsOf(entry).Select(flaw => $"entry {Counting.Of(i)} {flaw}")),
            .. XmlText.Twice(entries.Select(entry => entry.Child("id"))).Select(id => $"two entries have the id '{id}'"),
        ];
    }

    public static IEnumerable<string?> Links(XElement feed) =>
        feed.Elements(Atom + "entry").SelectMany(entry => entry.Elements(Atom + "link"))
            .Where(link => (string?)link.Attribute("rel") is null or "alternate").Select(link => (string?)link.Attribute("href"));

    private static IEnumerable<string> FlawsOf(XElement element)
    {
        foreach (var name in Required)
        {
            if (element.Child(name) is null) yield return $"has no {name}";
        }

        foreach (var name in (string[])["updated", "published"])
        {
            if (element.Child(name) is { } date && Instant.Read(date) is null) yield return $"has a date that is not RFC 3339: {name} '{date}'";
        }
    }
}
