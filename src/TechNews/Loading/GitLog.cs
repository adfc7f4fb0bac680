using System.Text;

namespace TechNews.Loading;

/// <summary>One change of one file.</summary>
/// <param name="Path">Its name after the change.</param>
/// <param name="OldPath">Its name before, where it was renamed.</param>
/// <param name="Blob">Under which git keeps the text; null where there is none any more, or where it is no regular file.</param>
internal readonly record struct GitChange(char Kind, string Path, string? OldPath, string? Blob);

/// <summary>What one commit changed.</summary>
internal sealed record GitCommit(string Hash, DateTimeOffset At, List<GitChange> Changes);

/// <summary>
/// Reads <c>git log --raw -z</c> (git-diff, "Raw output format"). Names are taken by their position and end with a NUL, which none can hold, so that no name can be
/// taken for anything else.
/// </summary>
internal static class GitLog
{
    /// <summary>A merge is one change of the branch that was merged into: what was written aside was not published.</summary>
    public static readonly string[] Arguments =
        ["log", "--first-parent", "-m", "--raw", "-z", "--no-abbrev", "-M", "-l2000", "--relative", "--no-show-signature", "--no-ext-diff", "--format=%x01%H %ct"];

    /// <summary>The commits, newest first. One whose time no calendar has is left out.</summary>
    public static IEnumerable<GitCommit> Read(Stream log)
    {
        GitCommit? commit = null;
        using var tokens = Tokens(log).GetEnumerator();
        while (tokens.MoveNext())
        {
            var token = tokens.Current.TrimStart('\n');
            if (token is ['\u0001', .. var heading])
            {
                if (commit is not null) yield return commit;
                commit = Commit(heading);
            }
            else if (token is [':', ..])
            {
                var change = Change(token, tokens);
                commit?.Changes.Add(change);
            }
        }

        if (commit is not null) yield return commit;
    }

    private static GitCommit? Commit(string heading) =>
        heading.Split(' ') is [var hash, var seconds] && GitHistory.TimeOf(seconds) is { } at ? new GitCommit(hash, at, []) : null;

    // ":100644 100644 OLD NEW R100", then the old name and the new one; all other kinds have one name.
    private static GitChange Change(string header, IEnumerator<string> tokens)
    {
        var fields = header.Split(' ');
        var kind = fields.Length == 5 && fields[4].Length > 0 ? fields[4][0] : 'X';
        var first = Next(tokens);
        var blob = kind != 'D' && fields.Length == 5 && fields[1].StartsWith("100", StringComparison.Ordinal) ? fields[3] : null;
        return kind is 'R' or 'C' ? new GitChange(kind, Next(tokens), first, blob) : new GitChange(kind, first, null, blob);
    }

    private static string Next(IEnumerator<string> tokens) => tokens.MoveNext() ? tokens.Current : "";

    private static IEnumerable<string> Tokens(Stream log)
    {
        var pending = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var read = log.Read(buffer); read > 0; read = log.Read(buffer))
        {
            var start = 0;
            for (var end = Array.IndexOf(buffer, (byte)0, 0, read); end >= 0; end = Array.IndexOf(buffer, (byte)0, start, read - start))
            {
                pending.Write(buffer, start, end - start);
                yield return Text(pending);
                start = end + 1;
            }

            pending.Write(buffer, start, read - start);
        }

        if (pending.Length > 0) yield return Text(pending);
    }

    private static string Text(MemoryStream pending)
    {
        var text = Encoding.UTF8.GetString(pending.GetBuffer(), 0, (int)pending.Length);
        pending.SetLength(0);
        return text;
    }
}
