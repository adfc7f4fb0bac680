using TechNews.Diagnostics;

namespace TechNews.Parsing;

/// <summary>The address at which the site will stand.</summary>
internal static class BaseAddress
{
    /// <summary>The address with a slash at its end; null, with a finding, where it is none.</summary>
    /// <param name="from">The key or flag that said it.</param>
    public static Uri? Read(string from, Located<string> written, Report report)
    {
        var problem = Problem(written.Value);
        if (problem is null) return new Uri(written.Value.EndsWith('/') ? written.Value : written.Value + "/");
        report.Add(ParsingProblems.BadBaseUrl(from, written.At, problem));
        return null;
    }

    private static string? Problem(string text)
    {
        if (!WebAddress.IsWeb(text)) return "it must start with https:// or http:// and name a host";
        var uri = new Uri(text);
        if (uri.UserInfo.Length > 0) return "it holds a user name, which every reader would see";
        if (text.Contains('?', StringComparison.Ordinal) || text.Contains('#', StringComparison.Ordinal)) return "it may not have a query or a fragment";
        return uri.AbsolutePath.Length > 1 ? UrlPath.ProblemOfPath(uri.AbsolutePath) : null;
    }
}
