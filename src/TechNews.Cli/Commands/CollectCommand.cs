namespace TechNews.Cli.Commands;

/// <summary><c>technews collect</c>: the commands that bring something into a site from outside, before it is built.</summary>
internal static class CollectCommand
{
    public static Verb Of(Surroundings surroundings)
    {
        var verb = new Verb("collect", "Brings numbers into the site from outside, before it is built.")
        {
            Examples = [new("collect views access.log", "what was read, from the server's log"), new("collect views --help", "formats, rules and flags")],
        };
        verb.Subcommands.Add(CollectViewsCommand.Of(surroundings));
        return verb;
    }
}
