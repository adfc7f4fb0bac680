using System.CommandLine;
using System.CommandLine.Parsing;

namespace TechNews.Cli.Options;

/// <summary>Which site: its folder and its configuration.</summary>
internal sealed class SiteOptions
{
    private readonly Surroundings surroundings;
    private readonly Argument<string?>? position;

    private readonly Option<string?> source = new("--source", "-s", "--root") { Description = "the site's folder; default: the working folder", HelpName = "DIR" };
    private readonly Option<string?> config = new("--config", "-c") { Description = "configuration, relative to the site's folder; default: site.yml", HelpName = "FILE" };

    /// <param name="positional">Whether the folder may also be given without a flag.</param>
    public SiteOptions(Command command, Surroundings surroundings, bool positional)
    {
        this.surroundings = surroundings;
        if (positional)
        {
            position = new Argument<string?>("DIR") { Description = "the site's folder, as --source", Arity = ArgumentArity.ZeroOrOne };
            position.Validators.Add(CheckFolder);
            command.Arguments.Add(position);
        }

        source.Validators.Add(CheckFolder);
        command.Options.Add(source);
        command.Options.Add(config);
        command.Validators.Add(Check);
    }

    /// <summary>The site's folder, absolute.</summary>
    public string Root(ParseResult result) => Absolute(result.GetValue(source) ?? Positional(result.CommandResult));

    /// <summary>The configuration's path relative to the site's folder, with forward slashes.</summary>
    public string ConfigPath(ParseResult result) => ConfigPath(result.CommandResult, Root(result));

    private void Check(CommandResult result)
    {
        var flag = result.GetValue(source);
        var argument = Positional(result);
        if (flag is not null && argument is not null) result.AddError($"the site's folder is given twice: --source {flag} and {argument}");
        if (result.GetValue(config) is "") result.AddError("--config needs a file");
        else if (ConfigPath(result, Absolute(flag ?? argument)).StartsWith("../", StringComparison.Ordinal)) result.AddError($"--config {result.GetValue(config)} is outside the site's folder");
    }

    private void CheckFolder(SymbolResult result)
    {
        if (result.Tokens is [{ Value: var folder }] && !Directory.Exists(Absolute(folder))) result.AddError($"there is no folder '{folder}'");
    }

    private string ConfigPath(SymbolResult result, string root) =>
        Path.GetRelativePath(root, Path.GetFullPath(result.GetValue(config) ?? "site.yml", root)).Replace('\\', '/');

    private string? Positional(SymbolResult result) => position is null ? null : result.GetValue(position);

    private string Absolute(string? folder) => Path.GetFullPath(folder is null or "" ? "." : folder, surroundings.Folder);
}
