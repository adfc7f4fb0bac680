using System.Collections.Immutable;
using System.Reflection;
using TechNews.Files;

namespace TechNews.Loading;

/// <summary>The default theme that travels inside the tool, and how a site's own <c>templates/</c> overrides it file by file.</summary>
public static class Theme
{
    private const string ResourcePrefix = "theme/";

    private const string Folder = "templates/";

    private static readonly Lazy<Files> Embedded = new(() => ReadFrom(typeof(Theme).Assembly));

    /// <summary>The default theme's texts, ordered by path (ordinal); paths start with <c>templates/</c>.</summary>
    public static ImmutableArray<SourceText> Texts => Embedded.Value.Texts;

    /// <summary>The default theme's pictures and fonts, ordered by path (ordinal).</summary>
    public static ImmutableArray<SourceAsset> Assets => Embedded.Value.Assets;

    /// <summary>The default theme with the site's own files in place of those of the same path, ordered by path (ordinal).</summary>
    internal static ImmutableArray<T> OverriddenBy<T>(this ImmutableArray<T> theme, ImmutableArray<T> own, Func<T, string> pathOf)
    {
        var ownPaths = own.Select(pathOf).ToHashSet(StringComparer.Ordinal);
        return [.. theme.Where(file => !ownPaths.Contains(pathOf(file))).Concat(own).OrderBy(pathOf, StringComparer.Ordinal)];
    }

    /// <summary>Reads it now, for whoever will ask for it soon.</summary>
    internal static void Unpack() => _ = Embedded.Value;

    private static Files ReadFrom(Assembly assembly)
    {
        var texts = ImmutableArray.CreateBuilder<SourceText>();
        var assets = ImmutableArray.CreateBuilder<SourceAsset>();
        foreach (var resource in Resources(assembly))
        {
            var path = PathOf(resource);
            var bytes = BytesOf(assembly, resource);
            if (SourceNames.IsTemplateText(path)) texts.Add(TextDecoding.Decode(path, bytes).Value.Read());
            else assets.Add(new SourceAsset(path, new FileContent.InMemory(bytes), ImageHeader.SizeOf(bytes)));
        }

        return new Files(texts.ToImmutable(), assets.ToImmutable());
    }

    private static IEnumerable<string> Resources(Assembly assembly) =>
        assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal) && !SourceNames.IsSkipped(Path.GetFileName(PathOf(name)), isStatic: false))
            .OrderBy(PathOf, StringComparer.Ordinal);

    // The names of a tool that was built on Windows have backslashes.
    private static string PathOf(string resource) => Folder + resource[ResourcePrefix.Length..].Replace('\\', '/');

    private static byte[] BytesOf(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private sealed record Files(ImmutableArray<SourceText> Texts, ImmutableArray<SourceAsset> Assets);
}
