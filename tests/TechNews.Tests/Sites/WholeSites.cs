using System.Globalization;
using System.Text;
using Xunit.Sdk;

namespace TechNews.Tests.Sites;

/// <summary>
/// Whole small sites, built by the real program. After a wanted change, <c>UPDATE_SITES=1 dotnet test</c> rewrites what is
/// expected: read the difference before committing it.
/// </summary>
public class WholeSites
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("UPDATE_SITES") is "1";

    public static TheoryData<string> Situations => new(Situation.Names);

    [Theory]
    [MemberData(nameof(Situations))]
    public void A_situation_ends_as_expected(string name)
    {
        var situation = new Situation(name);
        var run = SiteRun.First(situation);
        if (Update) Rewrite(situation, run);
        Assert.True(File.Exists(situation.ExpectedText), $"{name} has no expected.txt: make it with UPDATE_SITES=1 and read it");
        AssertSame("expected.txt", File.ReadAllBytes(situation.ExpectedText), Encoding.UTF8.GetBytes(Account(situation, run)));
        foreach (var (path, bytes) in Expected(situation))
        {
            Assert.True(run.Output.ContainsKey(path), $"the output has no {path}");
            AssertSame(path, Kept(path, bytes), Kept(path, run.Output[path]));
        }
    }

    [Theory]
    [MemberData(nameof(Situations))]
    public void A_second_build_elsewhere_gives_the_same_bytes(string name)
    {
        var first = SiteRun.First(new Situation(name));
        var second = SiteRun.Of(new Situation(name));
        Assert.Equal(first.Said, second.Said);
        Assert.Equal(first.Output.Keys, second.Output.Keys);
        foreach (var (path, bytes) in first.Output) AssertSame(path, bytes, second.Output[path]);
    }

    private static string Account(Situation situation, SiteRun run)
    {
        var account = new StringBuilder($"$ technews {string.Join(' ', [situation.Verb, .. situation.Arguments])}\n");
        account.Append(run.Said.TrimEnd('\n')).Append(CultureInfo.InvariantCulture, $"\nexit code: {run.ExitCode}\n\n");
        account.Append(run.Output.Count == 0 ? "no files\n" : "");
        foreach (var path in run.Output.Keys) account.Append(Masks.Fingerprint(path)).Append('\n');
        return account.ToString();
    }

    private static IEnumerable<(string Path, byte[] Bytes)> Expected(Situation situation) =>
        Directory.Exists(situation.ExpectedFiles)
            ? SiteRun.FilesOf(situation.ExpectedFiles).Select(file => (file.Key, file.Value))
            : [];

    private static void Rewrite(Situation situation, SiteRun run)
    {
        File.WriteAllText(situation.ExpectedText, Account(situation, run));
        if (Directory.Exists(situation.ExpectedFiles)) Directory.Delete(situation.ExpectedFiles, recursive: true);
        foreach (var (path, bytes) in run.Output.Where(file => situation.Shows(file.Key)))
        {
            var file = Path.Combine(situation.ExpectedFiles, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, Kept(path, bytes));
        }
    }

    private static byte[] Kept(string path, byte[] bytes) =>
        path.EndsWith(".html", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(Masks.Fingerprint(Encoding.UTF8.GetString(bytes))) : bytes;

    private static void AssertSame(string path, byte[] expected, byte[] actual)
    {
        if (expected.AsSpan().SequenceEqual(actual)) return;
        var (was, now) = (Lines(expected), Lines(actual));
        var line = was.Zip(now).TakeWhile(pair => string.Equals(pair.First, pair.Second, StringComparison.Ordinal)).Count();
        throw new XunitException(
            $"{path} differs at line {line + 1}\nexpected: {was.ElementAtOrDefault(line)}\nis now:   {now.ElementAtOrDefault(line)}");
    }

    private static string[] Lines(byte[] text) => Encoding.UTF8.GetString(text).Split('\n');
}
