using System.Text;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Caching;

/// <summary>
/// The folder of what builds remember (<c>.technews</c> in the site's root). It may be deleted, damaged, copied from another machine or shared by
/// several builds at any time: what is read is checked, what is written appears whole, and all of it changes nothing but time.
/// </summary>
public sealed class CacheFolder
{
    public const string DefaultName = ".technews";

    // A cache that many checkouts share would grow for ever.
    private const int MostRecords = 64;
    private const string Outputs = "outputs";
    private const string Sources = "sources";

    private readonly string folder;
    private readonly string parsed;
    private readonly string tool;
    private readonly string writer;

    /// <param name="tool">Names the exact code that runs: what another version remembers is not believed.</param>
    public CacheFolder(string folder, string tool) =>
        (this.folder, parsed, this.tool, writer) = (folder, Path.Combine(folder, "parsed"), tool, $"{tool} {MachineStart.Id}");

    /// <summary>What earlier builds parsed, of any output folder and on any machine.</summary>
    public Packs OpenPacks() => Packs.Open(parsed, tool);

    /// <summary>Deletes what killed builds left half written, and notes of places that were not built in a long while; where the disk refuses they stay.</summary>
    public void Tidy()
    {
        try
        {
            foreach (var kind in (string[])[parsed, Path.Combine(folder, Outputs), Path.Combine(folder, Sources)]) Drafts.ForgetAbandoned(kind);
            ForgetOld(Path.Combine(folder, Outputs));
            ForgetOld(Path.Combine(folder, Sources));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing depends on it.
        }
    }

    /// <summary>What the last build noted of an output folder; nothing where it noted nothing that can be believed.</summary>
    public OutputRecord Read(string output) => Read(OutputFile(output), OutputRecordFormat.Read) ?? OutputRecord.Empty;

    /// <summary>Notes what was written, for the next build; a warning where the disk refuses.</summary>
    public Diagnostic? Write(string output, OutputRecord record) => Write(OutputFile(output), to => OutputRecordFormat.Write(to, record, writer));

    /// <summary>What the last build noted of the texts of a site; nothing where it noted nothing that can be believed.</summary>
    /// <param name="root">The site's folder.</param>
    public SourceRecord ReadSources(string root) => Read(SourceFile(root), SourceRecordFormat.Read) ?? SourceRecord.Empty;

    /// <summary>Notes what was read, for the next build; a warning where the disk refuses.</summary>
    public Diagnostic? WriteSources(string root, SourceRecord record) => Write(SourceFile(root), to => SourceRecordFormat.Write(to, record, writer));

    private T? Read<T>(string file, Func<byte[], string, T?> read) where T : class
    {
        try
        {
            return File.Exists(file) ? read(File.ReadAllBytes(file), writer) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private Diagnostic? Write(string file, Action<Stream> write)
    {
        var fresh = file + Drafts.Extension;
        try
        {
            Make(Path.GetDirectoryName(file)!);
            if (Drafts.Begin(fresh) is not { } handle) return null; // Another build writes it: one note is as good as the other.
            using (var draft = new FileStream(handle, FileAccess.Write, bufferSize: 0))
            {
                write(draft);
                File.Move(fresh, file, overwrite: true);
            }

            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Forget(fresh);
            Forget(file);
            return CachingProblems.NotWritable(folder, e);
        }
    }

    /// <summary>A folder in the cache's own, which no commit takes in.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    internal static void Make(string inside)
    {
        Directory.CreateDirectory(inside);
        var ignore = Path.Combine(Path.GetDirectoryName(inside)!, ".gitignore");
        if (!File.Exists(ignore)) File.WriteAllText(ignore, "*\n");
    }

    /// <summary>Deletes a file of the cache's own; where the disk refuses it stays, and is checked before it is believed.</summary>
    internal static void Forget(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing depends on it.
        }
    }

    private static void ForgetOld(string kind)
    {
        if (!Directory.Exists(kind)) return;
        var records = Directory.GetFiles(kind, "*.record");
        if (records.Length > MostRecords) foreach (var old in records.OrderByDescending(File.GetLastWriteTimeUtc).Skip(MostRecords)) Forget(old);
    }

    private string OutputFile(string output) => FileOf(Outputs, output);

    private string SourceFile(string root) => FileOf(Sources, root);

    private string FileOf(string kind, string place) => Path.Combine(folder, kind, ContentHash.Of(Encoding.UTF8.GetBytes(Path.GetFullPath(place))) + ".record");
}
