using System.Text;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Tests.Emitting;

/// <summary>A finished site from <c>path=text</c>.</summary>
internal static class TreeOf
{
    public static OutputTree Texts(params string[] files) => Kept(OutputStore.InMemory, files).Value;

    /// <summary>The same with every file put into a store.</summary>
    public static Reported<OutputTree> Kept(OutputStore store, params string[] files) => OutputTree.Of([.. files.Select(file =>
    {
        var parts = file.Split('=', 2);
        return new OutputFile(parts[0], store.Keep(parts[0], Encoding.UTF8.GetBytes(parts[1])), SourceLocation.WholeFile("content/" + parts[0]));
    })]);
}
