using System.Runtime.Versioning;
using System.Text;

namespace TechNews.Tests.Files;

/// <summary>A folder of its own for one fact, removed after it.</summary>
internal sealed class TempFolder : IDisposable
{
    // Writable again, so that it can be removed.
    private readonly List<string> locked = [];

    public TempFolder() => Root = Directory.CreateTempSubdirectory("technews-fact-").FullName;

    public string Root { get; }

    public string this[string path] => System.IO.Path.Join(Root, path);

    public TempFolder With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public TempFolder With(string path, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[path])!);
        File.WriteAllBytes(this[path], bytes);
        return this;
    }

    public TempFolder WithLink(string path, string target)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[path])!);
        File.CreateSymbolicLink(this[path], target);
        return this;
    }

    [UnsupportedOSPlatform("windows")]
    public TempFolder ReadOnly(string path)
    {
        locked.Add(this[path]);
        File.SetUnixFileMode(this[path], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return this;
    }

    public string Text(string path) => File.ReadAllText(this[path]);

    public bool Has(string path) => System.IO.Path.Exists(this[path]);

    /// <summary>Every file below a folder that is none of the tool's own, as <c>path=text</c>, ordered.</summary>
    public string[] Show(string folder) =>
    [
        .. Directory.EnumerateFiles(this[folder], "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(this[folder], file).Replace('\\', '/'))
            .Where(file => !file.StartsWith(".technews-", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => $"{file}={Text($"{folder}/{file}")}"),
    ];

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            foreach (var path in locked) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Directory.Delete(Root, recursive: true);
    }
}
