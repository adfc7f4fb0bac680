using System.Text;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Composing.Policies;

/// <summary><c>robots.txt</c> (RFC 9309): everybody is welcome but for those whom <c>ai:</c> in site.yml asks to stay away.</summary>
internal static class RobotsTxt
{
    public static string Of(Edition edition)
    {
        var text = new StringBuilder("User-agent: *\nDisallow:\n\n");
        foreach (var function in Denied(edition.Config.Ai))
        {
            text.Append("# AI, ").Append(function.ToString().ToLowerInvariant()).Append('\n');
            foreach (var agent in AiAgents.All.Where(agent => agent.Function == function)) text.Append("User-agent: ").Append(agent.Name).Append('\n');
            text.Append("Disallow: /\n\n");
        }

        var home = edition.Config.BaseUrl.AbsoluteUri;
        return text.Append("Sitemap: ").Append(home).Append("sitemap.xml\nSitemap: ").Append(home).Append("sitemap-news.xml\n").ToString();
    }

    private static IEnumerable<AiFunction> Denied(AiPolicy policy)
    {
        if (!policy.Training) yield return AiFunction.Training;
        if (!policy.Search) yield return AiFunction.Search;
        if (!policy.User) yield return AiFunction.User;
    }
}
