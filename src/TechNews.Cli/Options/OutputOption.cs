using System.CommandLine;

namespace TechNews.Cli.Options;

/// <summary>Where the finished site goes.</summary>
internal sealed class OutputOption
{
    private readonly Surroundings surroundings;

    private readonly Option<string?> output = new("--output", "-o", "-d", "--destination")
    {
        Description = "output folder; default: output_dir in site.yml, else public",
        HelpName = "DIR",
    };

    public OutputOption(Command command, Surroundings surroundings)
    {
        this.surroundings = surroundings;
        output.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }]) result.AddError("--output needs a folder");
        });
        command.Options.Add(output);
    }

    /// <summary>The folder, absolute: the flag's counts from the working folder, the configuration's from the site's.</summary>
    public string Folder(ParseResult result, string root, string configured) => result.GetValue(output) is { } folder
        ? Path.GetFullPath(folder, surroundings.Folder)
        : Path.GetFullPath(configured, root);
}
