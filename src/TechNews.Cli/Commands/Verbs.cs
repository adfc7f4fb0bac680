using System.CommandLine;

namespace TechNews.Cli.Commands;

/// <summary>The table of commands.</summary>
internal static class Verbs
{
    public static Verb Of(Surroundings surroundings)
    {
        var root = new Verb("technews", "Turns a folder of Markdown articles into a complete news site.")
        {
            Examples =
            [
                new("init my-news", "a new site in the folder my-news"),
                new("build -s my-news", "builds it into my-news/public"),
                new("serve -s my-news", "shows it on http://localhost:4000/"),
            ],
        };
        root.Options.Add(new Option<bool>("--help", "-h", "-?") { Description = "this help", Recursive = true });
        root.Options.Add(new Option<bool>("--version") { Description = "the version" });
        root.Subcommands.Add(BuildCommand.Of(surroundings));
        root.Subcommands.Add(CheckCommand.Of(surroundings));
        root.Subcommands.Add(ServeCommand.Of(surroundings));
        root.Subcommands.Add(InitCommand.Of(surroundings));
        root.Subcommands.Add(NewCommand.Of(surroundings));
        root.Subcommands.Add(ListCommand.Of(surroundings));
        root.Subcommands.Add(CollectCommand.Of(surroundings));
        root.Subcommands.Add(ScheduleCommand.Of(surroundings));
        root.Subcommands.Add(PingCommand.Of(surroundings));
        root.Subcommands.Add(RenderCommand.Of(surroundings));
        root.Subcommands.Add(CleanCommand.Of(surroundings));
        return root;
    }
}
