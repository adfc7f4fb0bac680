using System.Globalization;

namespace TechNews.Cli.Commands;

/// <summary>The files of a new site, from the texts embedded in the tool.</summary>
internal static class StarterSite
{
    private const string Prefix = "starter/";

    /// <summary>Ordered by path. Their dates lie just before <paramref name="now"/>, so that the new site has news.</summary>
    public static IReadOnlyList<StarterFile> Files(DateTimeOffset now) =>
    [
        .. typeof(StarterSite).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => new StarterFile(name[Prefix.Length..].Replace('\\', '/'), Filled(Read(name), now)))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    private static string Filled(string text, DateTimeOffset now)
    {
        for (var days = 1; days <= 3; days++)
        {
            var day = now.UtcDateTime.AddDays(-days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            text = text.Replace($"DAYS-AGO-{days}", day, StringComparison.Ordinal);
        }

        return text;
    }

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(StarterSite).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}

/// <param name="Path">Relative to the new site's folder, with forward slashes.</param>
internal sealed record StarterFile(string Path, string Text);
