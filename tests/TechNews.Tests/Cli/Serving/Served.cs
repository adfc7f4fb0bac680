using System.Text;
using TechNews.Cli.Serving;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Tests.Cli.Serving;

/// <summary>Small finished sites as a preview serves them.</summary>
internal static class Served
{
    public static ServedSite Site(params (string Path, string Text)[] files) => new(Tree(files), "/");

    public static OutputTree Tree(params (string Path, string Text)[] files) => new([.. files.Select(file => File(file.Path, file.Text))]);

    public static LiveSite Live(ServedSite site)
    {
        var live = new LiveSite();
        live.Show(site, []);
        return live;
    }

    public static OutputFile File(string path, string text) =>
        new(path, new FileContent.InMemory(Encoding.UTF8.GetBytes(text)), SourceLocation.WholeFile(path));

    /// <summary>A copied file of the disk, made from a source of the same path under <c>static/</c>.</summary>
    public static OutputFile Copy(string path, string onDisk) =>
        new(path, new FileContent.OnDisk(onDisk, new FileInfo(onDisk).Length), SourceLocation.WholeFile("static/" + path));

    public static string Text(this Answer.Content content) => Encoding.UTF8.GetString(content.Body.Read().Span);
}
