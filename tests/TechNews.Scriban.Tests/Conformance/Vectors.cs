using System.Text.Json;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Tests.Conformance;

/// <summary>The conformance vectors: cases whose results were observed elsewhere.</summary>
internal static class Vectors
{
    private const string Main = "<main>";

    public static string? Path { get; } = Find();

    public static IEnumerable<JsonElement> Read() =>
        File.ReadLines(Path!).Select(line => JsonDocument.Parse(line).RootElement.Clone());

    /// <summary>What is wrong with a case; null when it passes.</summary>
    public static string? Check(JsonElement vector)
    {
        var outcome = Run(vector);
        var isFine = vector.TryGetProperty("expected", out var expected)
            ? string.Equals(outcome.Text, expected.GetString(), StringComparison.Ordinal)
            : IsExpected(outcome, vector.GetProperty("error"));
        return isFine ? null : $"{vector.GetProperty("id").GetString()}: got {outcome.Text ?? outcome.Problem?.ToString()}";
    }

    private static bool IsExpected((string? Text, string Phase, TemplateProblem? Problem) outcome, JsonElement error)
    {
        if (outcome.Problem is not { } problem || outcome.Phase != error.GetProperty("phase").GetString())
        {
            return false;
        }

        var approximate = error.TryGetProperty("approx", out var approx) && approx.GetBoolean();
        var file = error.TryGetProperty("file", out var name) ? name.GetString() : Main;
        var isThere = approximate || (problem.Line == error.GetProperty("line").GetInt32() && problem.Column == error.GetProperty("column").GetInt32() && problem.Path == file);
        return isThere && problem.Message.Contains(error.GetProperty("contains").GetString()!, StringComparison.OrdinalIgnoreCase);
    }

    private static (string? Text, string Phase, TemplateProblem? Problem) Run(JsonElement vector)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { [Main] = vector.GetProperty("template").GetString()! };
        if (vector.TryGetProperty("includes", out var includes))
        {
            foreach (var include in includes.EnumerateObject())
            {
                files[include.Name] = include.Value.GetString()!;
            }
        }

        var library = TemplateLibrary.Parse(files, new LibraryOptions { KindOf = _ => OutputKind.Text });
        if (library[Main].Problems is [var first, ..])
        {
            return (null, "parse", first);
        }

        try
        {
            var input = new RenderInput(JsonValues.Read(vector.GetProperty("data"))) { Options = Options(vector) };
            return (library[Main].RenderText(input), "render", null);
        }
        catch (TemplateException e)
        {
            return (null, "render", e.Problem);
        }
    }

    private static RenderOptions Options(JsonElement vector)
    {
        var options = RenderOptions.Default;
        if (vector.TryGetProperty("options", out var given))
        {
            options = given.TryGetProperty("loop_limit", out var limit) ? options with { LoopLimit = limit.GetInt32() } : options;
            options = given.TryGetProperty("strict_variables", out var strict) ? options with { StrictVariables = strict.GetBoolean() } : options;
        }

        return options;
    }

    /// <summary>Beside the repository, or where the environment says.</summary>
    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("TECHNEWS_VECTORS") is { Length: > 0 } given)
        {
            return File.Exists(given) ? given : null;
        }

        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "TechNews.sln")))
        {
            folder = folder.Parent;
        }

        var path = folder is null ? null : System.IO.Path.Combine(folder.FullName, "..", "shared", "conformance", "scriban", "vectors.jsonl");
        return path is not null && File.Exists(path) ? path : null;
    }
}
