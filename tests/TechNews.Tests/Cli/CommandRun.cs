using TechNews.Cli;

namespace TechNews.Tests.Cli;

/// <summary>Commands run in this process, in a folder of their own, at one o'clock of 20 November 2026.</summary>
internal sealed class CommandRun : IDisposable
{
    private readonly StringWriter output = new() { NewLine = "\n" };
    private readonly StringWriter error = new() { NewLine = "\n" };
    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal);
    private bool isTerminal;
    private int? width;

    public string Folder { get; } = Directory.CreateTempSubdirectory("technews-cli-").FullName;

    public string Out => output.ToString();

    public string Error => error.ToString();

    public string this[string path] => File.ReadAllText(Path.Combine(Folder, path));

    public CommandRun With(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public CommandRun Where(string variable, string value)
    {
        variables[variable] = value;
        return this;
    }

    public CommandRun OnTerminal()
    {
        isTerminal = true;
        return this;
    }

    /// <summary>On a terminal of so many cells.</summary>
    public CommandRun Wide(int cells)
    {
        width = cells;
        return this;
    }

    /// <summary>Runs one command and gives its exit code; what it says replaces what the last one said.</summary>
    public int Run(params string[] args) => RunWith(Surroundings, args);

    public int RunWith(Surroundings surroundings, params string[] args)
    {
        output.GetStringBuilder().Clear();
        error.GetStringBuilder().Clear();
        return Tool.Run(args, surroundings);
    }

    public Surroundings Surroundings => new()
    {
        Out = output,
        Error = error,
        Folder = Folder,
        Now = new DateTimeOffset(2026, 11, 20, 13, 0, 0, TimeSpan.Zero),
        Variable = variables.GetValueOrDefault,
        ErrorIsTerminal = isTerminal,
        Width = width,
    };

    /// <summary>Every file below the folder, ordered.</summary>
    public string[] Files =>
    [
        .. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        output.Dispose();
        error.Dispose();
    }
}
