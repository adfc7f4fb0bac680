using System.Globalization;
using System.Text;
using TechNews.Diagnostics;

namespace TechNews.Announcing;

/// <summary>
/// A published site as a text file, so that the next run can tell what changed: a line of heading, then a line for each entry: fingerprint, what it is,
/// address.
/// </summary>
public static class PublishedRecord
{
    private const string Heading = "technews-published 1 ";

    // A site of 100,000 pages has some 20 MB.
    private const long MostBytes = 256_000_000;

    public static Reported<PublishedSite> Read(string file)
    {
        if (new FileInfo(file).Length > MostBytes) return Damaged(file);
        var lines = File.ReadAllLines(file);
        if (lines.Length == 0 || !string.Equals(lines[0], HeadingFor(lines.Length - 1), StringComparison.Ordinal)) return Damaged(file);
        var entries = lines.Skip(1).Select(EntryOf).ToArray();
        return entries.Any(entry => entry is null) ? Damaged(file) : Reported.Clean(new PublishedSite([.. entries.OfType<PublishedEntry>()]));
    }

    /// <summary>Written beside the old one and put in its place, so that a killed run leaves one of the two whole.</summary>
    public static void Write(PublishedSite site, string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var fresh = file + ".new";
        using (var writer = new StreamWriter(fresh, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
        {
            writer.WriteLine(HeadingFor(site.Entries.Length));
            foreach (var entry in site.Entries) writer.WriteLine($"{entry.Fingerprint} {KindOf(entry)} {entry.Url}");
        }

        File.Move(fresh, file, overwrite: true);
    }

    private static string KindOf(PublishedEntry entry) => (entry.IsListed, entry.NamesHub) switch
    {
        (true, true) => "page,hub",
        (true, false) => "page",
        (false, true) => "hub",
        _ => "file",
    };

    private static PublishedEntry? EntryOf(string line)
    {
        if (line.Split(' ') is not [{ Length: > 0 } fingerprint, "page,hub" or "page" or "hub" or "file", { Length: > 0 } url] parts) return null;
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new PublishedEntry(url, parts[1].StartsWith("page", StringComparison.Ordinal), parts[1].EndsWith("hub", StringComparison.Ordinal), fingerprint)
            : null;
    }

    private static Reported<PublishedSite> Damaged(string file) => new(new PublishedSite([]), [AnnouncingProblems.DamagedRecord(file)]);

    private static string HeadingFor(int count) => Heading + count.ToString(CultureInfo.InvariantCulture);
}
