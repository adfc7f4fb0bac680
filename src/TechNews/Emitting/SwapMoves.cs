using System.IO.Enumeration;

namespace TechNews.Emitting;

/// <summary>What one rename puts in place.</summary>
/// <param name="Path">Relative to the output folder.</param>
/// <param name="IsFolder">A folder that the output does not have goes there whole, with all that it holds.</param>
internal sealed record SwapMove(string Path, bool IsFolder);

/// <summary>The fewest renames that put staged files in place, told from the disk alone.</summary>
internal static class SwapMoves
{
    private static readonly EnumerationOptions WithoutLinks = new() { AttributesToSkip = FileAttributes.ReparsePoint };

    public static List<SwapMove> Of(string tree, OutputFolders folders)
    {
        var moves = new List<SwapMove>();
        if (Directory.Exists(tree)) Add("");
        return moves;

        void Add(string folder)
        {
            foreach (var entry in EntriesOf(Path.Join(tree, folder)))
            {
                var path = folder.Length == 0 ? entry.Path : $"{folder}/{entry.Path}";
                if (entry.IsFolder && folders.Of(path) == FolderState.Folder) Add(path);
                else moves.Add(entry with { Path = path });
            }
        }
    }

    private static FileSystemEnumerable<SwapMove> EntriesOf(string folder) =>
        new(folder, static (ref entry) => new SwapMove(entry.FileName.ToString(), entry.IsDirectory), WithoutLinks);
}
