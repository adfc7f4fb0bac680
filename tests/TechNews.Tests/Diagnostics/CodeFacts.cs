using System.Text.RegularExpressions;
using TechNews.Tests.Architecture;

namespace TechNews.Tests.Diagnostics;

/// <summary>A code means one thing for ever, and the docs say what.</summary>
public sealed partial class CodeFacts
{
    // A broken link is one thing, whether its source or the finished page shows it.
    private static readonly string[] ToldByTwoRooms = ["TN112"];

    [Fact]
    public void Every_code_has_its_row_in_the_docs_and_only_one() =>
        Assert.Equal(Uses().Select(use => use.Code).Distinct().Order(StringComparer.Ordinal), Rows().Order(StringComparer.Ordinal), StringComparer.Ordinal);

    [Fact]
    public void No_code_is_used_by_two_rooms() =>
        Assert.Equal(ToldByTwoRooms, Uses().Distinct().GroupBy(use => use.Code, StringComparer.Ordinal).Where(uses => uses.Select(use => use.Room).Distinct().Count() > 1 && !IsShared(uses.Key)).Select(uses => uses.Key), StringComparer.Ordinal);

    // Fronts are read in one room and related in another: a front or block that is not known.
    private static bool IsShared(string code) => code is "TN048";

    private static IEnumerable<string> Rows() =>
        File.ReadLines(Path.Combine(Repository.Root, "docs", "diagnostics.md")).Select(line => Row().Match(line)).Where(match => match.Success).Select(match => match.Groups["code"].Value);

    private static (string Code, string Room)[] Uses()
    {
        var source = Path.Combine(Repository.Root, "src");
        return
        [
            .. from file in Directory.GetFiles(source, "*.cs", SearchOption.AllDirectories)
               let path = Path.GetRelativePath(source, file).Replace('\\', '/')
               where (path.Contains("Problems", StringComparison.Ordinal) || path.Contains("/Lints/", StringComparison.Ordinal)) && !path.Contains("/obj/", StringComparison.Ordinal)
               from Match match in Code().Matches(File.ReadAllText(file))
               select (match.Groups["code"].Value, path[..path.LastIndexOf('/')]),
        ];
    }

    [GeneratedRegex("\"(?<code>TN[0-9]{3})\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| (?<code>TN[0-9]{3}) \|", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Row();
}
