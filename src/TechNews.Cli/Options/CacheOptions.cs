using System.Collections.Immutable;
using System.CommandLine;
using TechNews.Caching;
using TechNews.Diagnostics;
using TechNews.Emitting;
using TechNews.Loading;

namespace TechNews.Cli.Options;

/// <summary>Whether a build may know what earlier ones did, and where that is kept.</summary>
internal sealed class CacheOptions
{
    private readonly Surroundings surroundings;

    private readonly Option<bool> force = new("--force", "--ignoreCache") { Description = "build everything anew, whatever is remembered" };
    private readonly Option<string?> folder = new("--cache", "--cacheDir") { Description = "where builds remember; default: .technews in the site's folder. Safe to delete", HelpName = "DIR" };
    private readonly Option<bool> verify = new("--verify") { Description = "afterwards build once more from nothing, and fail on any byte that differs" };

    public CacheOptions(Command command, Surroundings surroundings)
    {
        this.surroundings = surroundings;
        folder.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }]) result.AddError("--cache needs a folder");
        });
        command.Options.Add(force);
        command.Options.Add(folder);
        command.Options.Add(verify);
    }

    public bool IsVerified(ParseResult result) => result.GetValue(verify);

    /// <summary>What this build may remember, and where it notes what the next one may.</summary>
    public SiteCache Of(ParseResult result, string root)
    {
        var tool = $"{BuildTool.Id} {typeof(CacheOptions).Module.ModuleVersionId}";
        var cache = Named(result) is { } named
            ? CacheFolder.Named(named, tool)
            : new CacheFolder(Path.Combine(root, CacheFolder.DefaultName), tool);
        return new SiteCache(cache, root, result.GetValue(force));
    }

    /// <summary>An error where the folder that somebody named is no place for a cache.</summary>
    public ImmutableArray<Diagnostic> Check(ParseResult result, string root, string output) =>
        Named(result) is { } named ? CachePlace.Check(root, named, output).Findings : [];

    private string? Named(ParseResult result) => result.GetValue(folder) is { } given ? Path.GetFullPath(given, surroundings.Folder) : null;
}

/// <summary>What earlier builds noted of a site, and the way to note what this one read.</summary>
/// <param name="isForced">Nothing that they noted is believed.</param>
internal sealed class SiteCache(CacheFolder folder, string root, bool isForced)
{
    private readonly Task<SourceRecord> sources = isForced ? Task.FromResult(SourceRecord.Empty) : Task.Run(() => folder.ReadSources(root));

    /// <summary>The texts that need not be read again.</summary>
    public FilesRead Files => FilesRead.Of(sources);

    public OutputCache Of(string output) => new(folder, output, isForced);

    /// <summary>A warning where it could not be noted.</summary>
    /// <param name="since">When the texts were not read yet.</param>
    public Diagnostic? Note(FilesRead files, DateTimeOffset since) =>
        files.Record(since) is var read && read.Texts.AsSpan().SequenceEqual(sources.GetAwaiter().GetResult().Texts.AsSpan()) ? null : folder.WriteSources(root, read);
}

/// <summary>What earlier builds noted, and the way to note what this one did.</summary>
/// <param name="isForced">Nothing that they noted is believed.</param>
internal sealed class OutputCache(CacheFolder folder, string output, bool isForced)
{
    private readonly Task<OutputRecord> last = isForced ? Task.FromResult(OutputRecord.Empty) : Task.Run(() => folder.Read(output));

    public string Output => output;

    /// <summary>Of the output folder.</summary>
    public OutputRecord Last => last.GetAwaiter().GetResult();

    /// <summary>What was parsed.</summary>
    public Packs Packs() => isForced ? Caching.Packs.None : folder.OpenPacks();

    /// <inheritdoc cref="CacheFolder.Tidy"/>
    public void Tidy() => folder.Tidy();

    /// <summary>A warning where it could not be noted.</summary>
    public Diagnostic? Note(OutputRecord record) => folder.Write(output, record);
}
