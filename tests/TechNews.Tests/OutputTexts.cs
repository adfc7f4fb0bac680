using System.Text;
using TechNews.Files;

namespace TechNews.Tests;

/// <summary>The files of a finished site as text.</summary>
internal static class OutputTexts
{
    public static IEnumerable<(string Path, string Text)> Of(IEnumerable<OutputFile> files) =>
        files.Where(file => file.Content is not FileContent.OnDisk)
            .Select(file => (file.Path, Encoding.UTF8.GetString(file.Content.Read().Span)));
}
