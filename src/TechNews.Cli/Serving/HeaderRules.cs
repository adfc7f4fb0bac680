using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Http;
using TechNews.Files;

namespace TechNews.Cli.Serving;

/// <summary>
/// A site's <c>_headers</c> file as its hosts read it: a path on a line of its own, then headers, indented; <c>*</c> in a path stands
/// for anything, <c>:name</c> for anything but a slash. So an editor sees at once what the site's own policy forbids.
/// </summary>
internal sealed record HeaderRules(ImmutableArray<HeaderRules.Rule> Rules)
{
    private const int LongestFile = 1 << 20;

    // What only the published site should say, and what only a server can know.
    private static readonly HashSet<string> Left = new(
        ["Strict-Transport-Security", "Cache-Control", "ETag", "Last-Modified", "Vary", "Date", "Server", "Connection", "Keep-Alive", "Upgrade", "Location",
         "Transfer-Encoding", "Content-Length", "Content-Encoding", "Content-Range", "Accept-Ranges", "NEL", "Report-To", "Reporting-Endpoints", "Clear-Site-Data"],
        StringComparer.OrdinalIgnoreCase);

    public sealed record Rule(string Path, string Name, string Value);

    /// <param name="file">Null where the site has none.</param>
    public static HeaderRules Of(OutputFile? file)
    {
        if (file is null || file.Content.Length > LongestFile) return new([]);
        try
        {
            return Parse(Encoding.UTF8.GetString(file.Content.Read().Span));
        }
        catch (IOException)
        {
            return new([]); // It has just been removed: the next build says so.
        }
    }

    public static HeaderRules Parse(string text)
    {
        var rules = ImmutableArray.CreateBuilder<Rule>();
        var path = "";
        foreach (var line in text.EnumerateLines())
        {
            var content = line.Trim();
            if (content.IsEmpty || content[0] == '#') continue;
            if (!char.IsWhiteSpace(line[0])) path = content.ToString();
            else if (content.IndexOf(':') is > 0 and var colon) Add(content[..colon].Trim().ToString(), content[(colon + 1)..].Trim().ToString());
        }

        return new(rules.ToImmutable());

        void Add(string name, string value)
        {
            if (path.StartsWith('/') && !Left.Contains(name) && name.All(IsToken) && value.All(c => c is >= ' ' and <= '~')) rules.Add(new Rule(path, name, value));
        }
    }

    /// <summary>Adds the headers of every rule that fits the path.</summary>
    /// <param name="path">As it was asked for, decoded.</param>
    public void Apply(string path, IHeaderDictionary headers)
    {
        foreach (var rule in Rules)
        {
            if (!PathPattern.Fits(rule.Path, path)) continue;
            var isPolicy = rule.Name.StartsWith("Content-Security-Policy", StringComparison.OrdinalIgnoreCase);
            if (isPolicy) headers.Append(rule.Name, LivePolicy.Of(rule.Value));
            else headers[rule.Name] = rule.Value;
        }
    }

    // RFC 9110, 5.6.2.
    private static bool IsToken(char c) => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal);
}
