using TechNews.Cli.Listing;
using TechNews.Diagnostics;

namespace TechNews.Cli.Scheduling;

/// <summary>A GitHub Actions workflow that starts the site's own build at the instants of a schedule.</summary>
internal static class ScheduleWorkflow
{
    public const string Path = ".github/workflows/technews-schedule.yml";

    private const string Signature = "# Written by `technews schedule --github-actions`, which writes it anew each time.";

    /// <summary>Writes the workflow under the site's folder, over an older one of its own; a file of somebody else stays.</summary>
    public static Diagnostic? Write(string root, Schedule schedule)
    {
        var file = System.IO.Path.Combine(root, Path);
        if (File.Exists(file) && !File.ReadAllText(file).StartsWith(Signature, StringComparison.Ordinal)) return CliProblems.AlreadyThere(Path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, Text(schedule));
        return null;
    }

    public static string Text(Schedule schedule) =>
        $$$"""
        {{{Signature}}}
        # It starts the workflow site.yml, which builds and publishes. Hosted cron runs some minutes late, and stops after 60 days without a commit.

        name: Scheduled changes

        on:
          workflow_dispatch:
        {{{Triggers(schedule)}}}
        permissions:
          actions: write

        jobs:
          build:
            runs-on: ubuntu-latest
            steps:
              - run: gh workflow run site.yml --repo "$GITHUB_REPOSITORY" --ref "$GITHUB_REF_NAME"
                env:
                  GH_TOKEN: ${{ github.token }}

        """.ReplaceLineEndings("\n");

    private static string Triggers(Schedule schedule)
    {
        if (schedule.Changes.IsEmpty) return "";
        var lines = CronLines.Of(schedule).Select(line => $"    - cron: \"{line}\"\n");
        return $"  # Until {ArticleRow.Iso(schedule.Changes[^1].At)}, in UTC.\n  schedule:\n{string.Concat(lines)}";
    }
}
