using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Emitting;

/// <summary>Everything that can go wrong while a site is written: codes TN082, TN084 to TN086, TN088 and TN089.</summary>
internal static class EmittingProblems
{
    public static Diagnostic FolderRefused(string folder, string why) => Diagnostic.Error(
        "TN082", $"the output folder {why}", SourceLocation.WholeFile(folder),
        "Choose a folder of its own with `--output`, such as public.");

    public static Diagnostic ForeignFile(OutputFile file, string inTheWay) => Diagnostic.Error(
        "TN084", $"'{file.Path}' would replace '{inTheWay}' in the output folder, which technews did not write", file.Origin,
        "Move that away or delete it; a file of your own belongs under static/.");

    public static Diagnostic MoreForeignFiles(string folder, int count) => Diagnostic.Error(
        "TN084", $"{count} more files in the output folder were not written by technews and would be replaced",
        SourceLocation.WholeFile(folder), "Choose another folder with `--output`, or empty this one.");

    public static Diagnostic Link(string folder, string path) => Diagnostic.Error(
        "TN085", $"'{path}' in the output folder is a symbolic link or lies behind one, and is not written through",
        SourceLocation.WholeFile(folder), "Remove the link.");

    public static Diagnostic Busy(string folder) => Diagnostic.Error(
        "TN086", "another build is writing into this folder", SourceLocation.WholeFile(folder),
        "Wait until it is done, or choose another folder with `--output`.");

    public static Diagnostic CannotWrite(string folder, Exception why) => Diagnostic.Error(
        "TN088", $"the site cannot be written: {Cause(why)}", SourceLocation.WholeFile(folder),
        "Check the disk's free space and your permissions, then build again.");

    public static Diagnostic ReadOnlyFolder(string folder, string path) => Diagnostic.Error(
        "TN088", $"the site cannot be written: '{path}' is read-only", SourceLocation.WholeFile(folder),
        "Make that folder writable, then build again.");

    public static Diagnostic DamagedManifest(string folder) => Diagnostic.Warning(
        "TN089", $"{OutputNames.Manifest} is damaged, so files of earlier builds are not known", SourceLocation.WholeFile(folder),
        "Empty the folder and build again to be rid of old files.");

    /// <summary>Is this the operating system speaking, not a bug? Parallel work wraps what it met.</summary>
    public static bool IsFromDisk(Exception e) => e switch
    {
        AggregateException many => many.Flatten().InnerExceptions.All(IsFromDisk),
        IOException or UnauthorizedAccessException => true,
        _ => false,
    };

    private static string Cause(Exception e) =>
        (e is AggregateException many ? many.Flatten().InnerExceptions[0] : e).Message.TrimEnd('.');
}
