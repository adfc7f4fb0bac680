using System.Text.RegularExpressions;

namespace TechNews.Tests.Architecture;

/// <summary>Data goes right, dependencies point left: read from the using lines of the source.</summary>
public partial class DirectionFacts
{
    /// <summary>Each room with the rooms that it may look into.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Diagnostics"] = [],
        ["Files"] = ["Diagnostics"],
        ["Caching"] = ["Diagnostics", "Files"],
        ["Metering"] = [],
        ["Loading"] = ["Diagnostics", "Files", "Caching", "Metering"],
        ["Parsing"] = ["Diagnostics", "Files", "Caching", "Loading", "Metering"],
        ["Relating"] = ["Diagnostics", "Files", "Loading", "Parsing"],
        ["Composing"] = ["Diagnostics", "Files", "Parsing", "Relating"],
        ["Assets"] = ["Diagnostics", "Files", "Loading", "Relating"],
        ["Rendering"] = ["Diagnostics", "Files", "Caching", "Metering", "Loading", "Parsing", "Relating", "Composing", "Assets"],
        ["Checking"] = ["Diagnostics", "Files", "Loading", "Parsing", "Relating"],
        ["Probing"] = ["Diagnostics", "Checking"],
        ["Compressing"] = ["Diagnostics", "Files"],
        ["Emitting"] = ["Diagnostics", "Files", "Caching"],
        ["Announcing"] = ["Diagnostics", "Parsing", "Probing", "Emitting"],
        ["Collecting"] = ["Diagnostics", "Files", "Parsing", "Relating"],
    };

    public static TheoryData<string> Rooms => [.. MayUse.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_looks_only_to_its_left(string room)
    {
        var folder = Path.Combine(Repository.Root, "src", "TechNews", room);
        var files = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);

        var wrong =
            from file in files
            from Match line in RoomRule().Matches(File.ReadAllText(file))
            let used = line.Groups["room"].Value
            where used != room && MayUse.ContainsKey(used) && !MayUse[room].Contains(used)
            select $"{Path.GetRelativePath(Repository.Root, file)} looks into {used}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_room_has_its_rule()
    {
        var rooms = Directory.GetDirectories(Path.Combine(Repository.Root, "src", "TechNews"))
            .Select(folder => Path.GetFileName(folder)!)
            .Where(name => name is not ("bin" or "obj"));
        Assert.Empty(rooms.Except(MayUse.Keys, StringComparer.Ordinal));
    }

    [Fact]
    public void The_template_language_knows_nothing_of_news() =>
        Assert.DoesNotContain(
            Directory.GetFiles(Path.Combine(Repository.Root, "src", "TechNews.Scriban"), "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)),
            file => RoomRule().IsMatch(File.ReadAllText(file)));

    [Fact]
    public void The_library_has_no_clock_and_prints_nothing()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "src", "TechNews"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        Assert.DoesNotContain(files, file => ForbiddenRule().IsMatch(File.ReadAllText(file)));
    }

    [GeneratedRegex(@"\busing (static )?TechNews\.(?<room>[A-Z][a-z]+[A-Za-z]*)\b(?<!TechNews\.Scriban)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex RoomRule();

    [GeneratedRegex(@"DateTime(Offset)?\.(Now|UtcNow|Today)|\bConsole\.|CultureInfo\.CurrentCulture|TimeZoneInfo\.Local", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex ForbiddenRule();
}
