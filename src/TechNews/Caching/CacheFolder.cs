using System.Text;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Caching;

/// <summary>
/// The folder of what builds remember (<c>.technews</c> in the site's root). It may be deleted, damaged, copied from another machine or shared by
/// several builds at any time: what is read is checked, what is written appears whole, and all of it changes nothing but time. Where it or a folder of
/// its own is a link it is none, since a repository may have such links that lead anywhere.
/// </summary>
public sealed class CacheFolder
{
    public const string DefaultName = ".technews";

    // A cache that many checkouts share would grow for ever.
    private const int MostRecords = 64;

    private readonly string folder;
    private readonly string parsed;
    private readonly string outputs;
    private readonly string sources;
    private readonly string tool;
    private readonly string writer;

    /// <param name="folder">No link: see <see cref="Named"/>.</param>
    /// <param name="tool">Names the exact code that runs: what another version remembers is not believed.</param>
    public CacheFolder(string folder, string tool)
    {
        (this.folder, this.tool, writer) = (folder, tool, $"{tool} {MachineStart.Id}");
        (parsed, outputs, sources) = (Path.Combine(folder, CacheMarks.Parsed), Path.Combine(folder, CacheMarks.Outputs), Path.Combine(folder, CacheMarks.Sources));
    }

    /// <summary>One that somebody chose, who may name a link; what is in it may be none.</summary>
    public static CacheFolder Named(string folder, string tool) => new(RealPath.Of(folder) ?? folder, tool);

    /// <summary>What earlier builds parsed, of any output folder and on any machine.</summary>
    public Packs OpenPacks() => Link is null ? Packs.Open(parsed, tool) : Packs.None;

    /// <summary>Deletes what killed builds left half written, and notes of places that were not built in a long while; where the disk refuses they stay.</summary>
    public void Tidy()
    {
        try
        {
            if (Link is not null) return;
            foreach (var kind in (string[])[parsed, outputs, sources]) Drafts.ForgetAbandoned(kind);
            ForgetOld(outputs);
            ForgetOld(sources);
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

    // What it leads to is none of the cache's.
    private string? Link => ((string[])[folder, parsed, outputs, sources]).FirstOrDefault(CacheFiles.IsLink);

    private T? Read<T>(string file, Func<byte[], string, T?> read) where T : class
    {
        try
        {
            return Link is null && CacheFiles.Read(file) is { } bytes ? read(bytes, writer) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private Diagnostic? Write(string file, Action<Stream> write)
    {
        if (Link is { } link) return CachingProblems.IsLink(link);
        var fresh = file + Drafts.Extension;
        try
        {
            CacheFiles.Make(Path.GetDirectoryName(file)!);
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
            CacheFiles.Forget(fresh);
            CacheFiles.Forget(file);
            return CachingProblems.NotWritable(folder, e);
        }
    }

    private static void ForgetOld(string kind)
    {
        var records = CacheFiles.In(kind, "*.record").ToList();
        if (records.Count > MostRecords) foreach (var old in records.OrderByDescending(File.GetLastWriteTimeUtc).Skip(MostRecords)) CacheFiles.Forget(old);
    }

    private string OutputFile(string output) => FileOf(outputs, output);

    private string SourceFile(string root) => FileOf(sources, root);

    private static string FileOf(string kind, string place) => Path.Combine(kind, ContentHash.Of(Encoding.UTF8.GetBytes(Path.GetFullPath(place))) + ".record");
}
