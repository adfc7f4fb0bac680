using System.Globalization;
using System.Text;
using TechNews.Diagnostics;

namespace TechNews.Loading;

/// <summary>Everything that can go wrong while a site is read: codes TN001 to TN009 and TN160 to TN162.</summary>
internal static class LoadingProblems
{
    private const string Refused = "TN002";

    public static Diagnostic NoConfig(string path) => Diagnostic.Error(
        "TN001", $"there is no {Printable(path)} here, so this is no site", Whole(path),
        "Run `technews init` for a new site, or name the site's folder with `--source`.");

    public static Diagnostic MisspeltConfig(string path, string found) => Diagnostic.Error(
        "TN001", $"there is no {Printable(path)} here, but there is a {found}", Whole(path),
        $"Rename {found} to {Printable(path)}, or name it with `--config`.");

    /// <summary>Whether nothing is said of a file that could not be read: it may be readable a moment later.</summary>
    public static bool WasRead<T>(Reported<T> result) => !result.Findings.Any(static finding => finding.Code is Refused);

    public static Diagnostic Unreadable(string path, Exception why) => Diagnostic.Error(
        Refused, $"cannot be read: {Sentence(why)}", Whole(path),
        "Check that it exists and that you may read it.");

    public static Diagnostic NotUtf8(SourceLocation where, byte bad) => Diagnostic.Error(
        "TN003", string.Create(CultureInfo.InvariantCulture, $"byte 0x{bad:X2} is not valid UTF-8"), where,
        "Save the file as UTF-8 in your editor.");

    public static Diagnostic Utf16(SourceLocation where) => Diagnostic.Error(
        "TN003", "the file is UTF-16, not UTF-8", where, "Save the file as UTF-8 in your editor.");

    public static Diagnostic NulByte(SourceLocation where) => Diagnostic.Error(
        "TN004", "the file has a NUL byte, so it is no plain text", where,
        "Remove the byte; if the file is UTF-16, save it as UTF-8.");

    public static Diagnostic TooLarge(string path, long length, long limit) => Diagnostic.Error(
        "TN005", $"the file has {Megabytes(length)}, more than the {Megabytes(limit)} that a text file may have", Whole(path),
        "Split it, or move what is not text into a file of its own.");

    public static Diagnostic ShallowClone() => Diagnostic.Warning(
        "TN160", "the repository is a shallow clone, so git does not know when files changed: sitemaps have no 'lastmod' but what front matter says", Whole("site.yml"),
        "Clone with the whole history (actions/checkout: fetch-depth: 0), or leave `lastmod: git` out of site.yml.");

    public static Diagnostic NoWholeHistory(string config) => Diagnostic.Hint(
        "TN161", "the repository is a shallow clone, so what was published before cannot be compared: changed addresses (TN107) and texts (TN134) are not found", Whole(config),
        "Clone with the whole history (actions/checkout: fetch-depth: 0), or switch both off under `lint:`.");

    public static Diagnostic NoOldTexts(string config) => Diagnostic.Hint(
        "TN161", "git does not hand out the earlier texts within a minute, so changed addresses (TN107) and texts (TN134) are not found", Whole(config),
        "Fetch them all (a partial clone has none), and see whether `git fsck` complains.");

    public static Diagnostic NoGit(string config) => Diagnostic.Warning(
        "TN162", "git was not found, so changed addresses (TN107) and texts (TN134) were not looked for", Whole(config),
        "Install git, or make it found (PATH); where nobody wants these rules, switch both off under `lint:`.");

    public static Diagnostic LinkLoop(string path) => Diagnostic.Error(
        "TN006", "the symbolic link leads back to itself or to a folder that holds it", Whole(path), "Remove the link.");

    public static Diagnostic LinkOut(string path) => Diagnostic.Error(
        "TN006", "the symbolic link leads out of the site or to a hidden file, so it is not followed", Whole(path),
        "Copy what it leads to into the site.");

    public static Diagnostic LinkToNothing(string path) => Diagnostic.Error(
        "TN006", "the symbolic link leads to nothing", Whole(path), "Remove the link, or restore what it led to.");

    public static Diagnostic LinkInLink(string path) => Diagnostic.Error(
        "TN006", "a linked folder holds another link to a folder, which is not followed", Whole(path),
        "Link to that folder directly.");

    public static Diagnostic NoRoot(string path) => Diagnostic.Error(
        "TN007", "there is no such folder", Whole(path), "Name the site's folder with `--source`.");

    public static Diagnostic OddName(string path) => Diagnostic.Error(
        "TN008", "the name holds a control character, a backslash or invalid Unicode", Whole(path), "Rename it.");

    public static Diagnostic NoContent() => Diagnostic.Warning(
        "TN009", "there is no content folder, so the site has no articles", Whole("content"),
        "Write a first article with `technews new \"Title\"`.");

    private static SourceLocation Whole(string path) => SourceLocation.WholeFile(Printable(path));

    // A name may hold what would forge lines or colours on a terminal.
    private static string Printable(string path)
    {
        if (!path.Any(char.IsControl)) return path;
        var shown = new StringBuilder();
        foreach (var c in path)
        {
            if (char.IsControl(c)) shown.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}");
            else shown.Append(c);
        }

        return shown.ToString();
    }

    private static string Sentence(Exception why) => Printable(why.Message).TrimEnd('.');

    private static string Megabytes(long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0.#} MB");
}
