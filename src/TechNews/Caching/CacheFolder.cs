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

    private readonly string folder;
    private readonly string writer;

    private CacheFolder(string folder, string writer) => (this.folder, this.writer) = (folder, writer);

    /// <summary>Null, with a warning, where the folder cannot be written.</summary>
    /// <param name="tool">Names the exact code that runs: what another version remembers is not believed.</param>
    public static Reported<CacheFolder?> Open(string folder, string tool)
    {
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "outputs"));
            var ignore = Path.Combine(folder, ".gitignore");
            if (!File.Exists(ignore)) File.WriteAllText(ignore, "*\n");
            return Reported.Clean<CacheFolder?>(new CacheFolder(folder, $"{tool} {MachineStart.Id}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null, [CachingProblems.NotWritable(folder, e)]);
        }
    }

    /// <summary>What the last build noted of an output folder; nothing where it noted nothing that can be believed.</summary>
    public OutputRecord Read(string output)
    {
        try
        {
            var file = FileOf(output);
            return File.Exists(file) && RecordFormat.Read(File.ReadAllBytes(file), writer) is { } record ? record : OutputRecord.Empty;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return OutputRecord.Empty;
        }
    }

    /// <summary>Notes what was written; where the disk refuses, the next build knows nothing of it.</summary>
    public void Write(string output, OutputRecord record)
    {
        var file = FileOf(output);
        var fresh = $"{file}.{Guid.NewGuid():N}";
        try
        {
            File.WriteAllBytes(fresh, RecordFormat.Write(record, writer));
            File.Move(fresh, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Forget(fresh);
            Forget(file);
        }
    }

    private static void Forget(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Then it stays, and is checked before it is believed.
        }
    }

    private string FileOf(string output) => Path.Combine(folder, "outputs", ContentHash.Of(Encoding.UTF8.GetBytes(Path.GetFullPath(output))) + ".record");
}
