using System.Text;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Tests.Emitting;

/// <summary>A finished site from <c>path=text</c>.</summary>
internal static class TreeOf
{
    public static OutputTree Texts(params string[] files) => OutputTree.Of(files.Select(file =>
    {
        var parts = file.Split('=', 2);
        var content = new FileContent.InMemory(Encoding.UTF8.GetBytes(parts[1]));
        return new OutputFile(parts[0], content, SourceLocation.WholeFile("content/" + parts[0]));
    })).Value;
}
