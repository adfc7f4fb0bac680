using System.Text;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Cli.Templating;

/// <summary>Text files that the command line names.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text as it is, without a byte order mark; with an error an empty one.</summary>
    /// <param name="shown">The file's name in findings.</param>
    public static Reported<SourceText> Read(string path, string shown)
    {
        try
        {
            var text = Strict.GetString(File.ReadAllBytes(path));
            return Reported.Clean(new SourceText(shown, text.StartsWith('\uFEFF') ? text[1..] : text));
        }
        catch (DecoderFallbackException)
        {
            return new(new SourceText(shown, ""), [CliProblems.NotText(shown)]);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new(new SourceText(shown, ""), [CliProblems.CannotRead(shown, refused.Message)]);
        }
    }
}
