using System.Collections.Immutable;
using System.Text;
using TechNews.Files;

namespace TechNews.Cli.Serving;

/// <summary>What is different between two builds, for those who look at one of their pages.</summary>
internal sealed class PageChange
{
    private readonly ServedSite before;
    private readonly ServedSite after;
    private readonly ImmutableArray<ChangedStyle> styles;
    private readonly bool touchesAll;

    /// <param name="changed">Paths of sources that changed.</param>
    public PageChange(ServedSite before, ServedSite after, IReadOnlyCollection<string> changed)
    {
        (this.before, this.after) = (before, after);
        var sources = changed.ToHashSet(StringComparer.Ordinal);
        OutputFile[] copies = [.. Copies(after.Tree, sources), .. Copies(before.Tree, sources)];
        touchesAll = copies.Any(file => !IsStyle(file.Path));
        styles = [.. Renamed(before, after), .. copies.Where(file => IsStyle(file.Path)).DistinctBy(file => file.Path, StringComparer.Ordinal).Select(Refreshed)];
    }

    /// <summary>What the browser does that shows the page of a path; null where it need not do anything.</summary>
    /// <param name="tag">Of the page that it shows.</param>
    public LiveEvent? For(string path, string tag)
    {
        var (old, now) = (Page(before, path), Page(after, path));
        if (now is null) return old is null ? null : LiveEvent.Reload;
        if (touchesAll) return LiveEvent.Reload;
        var isSame = string.Equals(now.Tag, tag, StringComparison.Ordinal) && string.Equals(now.Ribbon, old?.Ribbon, StringComparison.Ordinal);
        if (isSame) return styles.IsEmpty ? null : LiveEvent.Styles(tag, styles);
        if (styles.IsEmpty || old is null || !string.Equals(old.Tag, tag, StringComparison.Ordinal)) return LiveEvent.Reload;
        return DifferInStylesOnly(old, now) ? LiveEvent.Styles(now.Tag, styles) : LiveEvent.Reload;
    }

    public static Answer.Content? Page(ServedSite site, string path) => site.Answer(path) as Answer.Content;

    private bool DifferInStylesOnly(Answer.Content old, Answer.Content now)
    {
        if (!string.Equals(old.Ribbon, now.Ribbon, StringComparison.Ordinal)) return false;
        var text = new StringBuilder(Encoding.UTF8.GetString(old.Body.Read().Span));
        foreach (var style in styles) text.Replace(style.From, style.To);
        return text.Equals(Encoding.UTF8.GetString(now.Body.Read().Span));
    }

    // Pictures and the like are copied: nothing in a page says that they changed.
    private static IEnumerable<OutputFile> Copies(OutputTree tree, HashSet<string> changed) =>
        changed.Count == 0 ? [] : tree.Files.Where(file => file.Content is FileContent.OnDisk && changed.Contains(file.Origin.Path));

    /// <summary>The theme's sheets have their content's hash in their names.</summary>
    private static IEnumerable<ChangedStyle> Renamed(ServedSite before, ServedSite after)
    {
        var old = before.Styles.Except(after.Styles, StringComparer.Ordinal).ToLookup(WithoutHash, StringComparer.Ordinal);
        foreach (var now in after.Styles.Except(before.Styles, StringComparer.Ordinal))
        {
            if (old[WithoutHash(now)].ToArray() is [var one]) yield return new(before.Prefix + one, after.Prefix + now);
        }
    }

    private ChangedStyle Refreshed(OutputFile sheet)
    {
        var path = after.Prefix + sheet.Path;
        return new(path, $"{path}?{Page(after, path)?.Tag}");
    }

    private static bool IsStyle(string path) => path.EndsWith(".css", StringComparison.OrdinalIgnoreCase);

    // main.0123456789.css
    private static string WithoutHash(string path) => path.Split('.') is [.. var name, var hash, "css"] && hash.All(char.IsAsciiHexDigitLower)
        ? string.Join('.', name)
        : path;
}
