using System.Text;
using TechNews.Composing.Writing;
using TechNews.Relating;

namespace TechNews.Composing.Policies;

/// <summary><c>humans.txt</c> (humanstxt.org): the people behind the site.</summary>
internal static class HumansTxt
{
    public static string Of(Edition edition)
    {
        var text = new StringBuilder("/* TEAM */\n");
        foreach (var author in edition.Authors.Select(listing => listing.Author))
        {
            text.Append(author.Author.Job ?? "Author").Append(": ").Append(author.Author.Name).Append('\n');
            text.Append("Site: ").Append(edition.Urls.Absolute(author.Url)).Append("\n\n");
        }

        text.Append("/* SITE */\n");
        if (!edition.Stories.IsEmpty) text.Append("Last update: ").Append(WrittenDates.Rfc3339(edition.Stories.Max(story => story.LastChange))[..10]).Append('\n');
        return text.Append("Language: ").Append(edition.Config.Language).Append("\nSoftware: TechNews\n").ToString();
    }
}
