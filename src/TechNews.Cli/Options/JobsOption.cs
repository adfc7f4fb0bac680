using System.CommandLine;
using TechNews.Files;

namespace TechNews.Cli.Options;

/// <summary>Which part of the site this machine makes, where several share the work.</summary>
internal sealed class JobsOption
{
    private readonly Option<string?> jobs = new("--jobs") { Description = "make only part N of M of the site's files, for M machines of a CI matrix; their folders together are the site", HelpName = "N/M" };

    public JobsOption(Command command)
    {
        jobs.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var part }] && Shard.Parse(part) is null)
                result.AddError($"--jobs is a part of so many, such as 1/3, 2/3 or 3/3, not '{part}'");
        });
        command.Options.Add(jobs);
    }

    public Shard Of(ParseResult result) => result.GetValue(jobs) is { } part ? Shard.Parse(part)! : Shard.Whole;
}
