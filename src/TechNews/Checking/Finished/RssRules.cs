using System.Xml.Linq;

namespace TechNews.Checking.Finished;

/// <summary>RSS 2.0.11 (RSS Advisory Board).</summary>
internal static class RssRules
{
    private static readonly string[] Required = ["title", "link", "description"];

    public static IEnumerable<string> Flaws(XElement rss)
    {
        if (rss.Element("channel") is not { } channel) return ["rss has no channel"];
        return
        [
            .. Required.Where(name => channel.Child(name) is null).Select(name => $"the channel has no {name}"),
            .. channel.Elements("item").SelectMany((item, i) => FlawsOf(item).Select(flaw => $"item {Counting.Of(i)} {flaw}")),
            .. XmlText.Twice(channel.Elements("item").Select(item => item.Child("guid"))).Select(guid => $"two items have the guid '{guid}'"),
        ];
    }

    public static IEnumerable<string?> Links(XElement rss) => rss.Descendants("item").Select(item => item.Child("link"));

    private static IEnumerable<string> FlawsOf(XElement item)
    {
        if (item.Child("title") is null && item.Child("description") is null) yield return "has neither title nor description";
        if (item.Child("link") is { } link && !XmlText.IsWeb(link)) yield return $"has no absolute link: '{link}'";
        if (item.Child("pubDate") is { } date && Instant.OfMail(date) is null) yield return $"has a pubDate that is no RFC 822 date: '{date}'";
    }
}
