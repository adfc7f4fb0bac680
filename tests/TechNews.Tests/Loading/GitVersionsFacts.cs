using TechNews.Diagnostics;
using TechNews.Loading;
using TechNews.Tests.Architecture;
using TechNews.Tests.Files;

namespace TechNews.Tests.Loading;

/// <summary>The earlier texts of a site, out of real repositories.</summary>
public sealed class GitVersionsFacts : IDisposable
{
    private const string A = "content/articles/a.md";
    private readonly TempRepository repository = new();

    public void Dispose() => repository.Dispose();

    [GitFact]
    public void Texts_come_oldest_first_with_commit_and_time_and_follow_renames()
    {
        var body = string.Concat(Enumerable.Range(1, 30).Select(line => $"Line {line}.\n"));
        repository.Write("site.yml", "title: One\n").Write("content/articles/first.md", "One.\n" + body).Write("content/articles/p.png", "No text.").Commit("2026-01-01T10:00:00")
            .Move("content/articles/first.md", A).Write(A, "Two.\n" + body).Commit("2026-01-02T10:00:00")
            .Write(A, "Three.\n" + body).Write("site.yml", "title: Two\n").Commit("2026-01-03T10:00:00");
        var versions = Read();

        Assert.Equal(A, Assert.Single(versions.Articles.Keys));
        Assert.Equal(
            ["2026-01-01T10:00 content/articles/first.md One.", "2026-01-02T10:00 content/articles/a.md Two.", "2026-01-03T10:00 content/articles/a.md Three."],
            versions.Articles[A].Select(Shown), StringComparer.Ordinal);
        Assert.Equal(["2026-01-01T10:00 site.yml title: One", "2026-01-03T10:00 site.yml title: Two"], versions.Config.Select(Shown), StringComparer.Ordinal);
        Assert.All(versions.Config, version => Assert.Equal(40, version.Commit.Length));
        Assert.Equal(versions.Config[1].Commit, versions.Articles[A][2].Commit);
    }

    [Fact]
    public void Where_git_is_missing_and_a_repository_is_not_that_is_said()
    {
        using var folder = new TempFolder();
        var below = Directory.CreateDirectory(Path.Combine(folder.Root, "news", "site")).FullName;
        Assert.Empty(GitVersions.Without(below, "site.yml", hasGit: false).Findings);
        Directory.CreateDirectory(Path.Combine(folder.Root, ".git"));
        Assert.Empty(GitVersions.Without(below, "site.yml", hasGit: true).Findings);
        var finding = Assert.Single(GitVersions.Without(below, "site.yml", hasGit: false).Findings);
        Assert.Equal(("TN162", Severity.Warning, "site.yml:1:1"), (finding.Code, finding.Severity, finding.Where.ToString()));
    }

    [GitFact]
    public void What_was_deleted_is_no_history_of_what_has_its_name_now()
    {
        repository.Write(A, "One.\n").Commit("2026-01-01T10:00:00").Git("rm", "-q", A).Commit("2026-01-02T10:00:00").Write(A, "Another.\n").Commit("2026-01-03T10:00:00");
        Assert.Equal(["2026-01-03T10:00 content/articles/a.md Another."], Read().Articles[A].Select(Shown), StringComparer.Ordinal);
    }

    [GitFact]
    public void What_is_gone_is_known_with_the_commit_that_deleted_it()
    {
        repository.Write(A, "One.\n").Commit("2026-01-01T10:00:00").Write(A, "Two.\n").Commit("2026-01-02T10:00:00").Git("rm", "-q", A).Write("content/articles/b.md", "Other.\n").Commit("2026-01-03T10:00:00");
        var versions = Read();
        var gone = Assert.Single(versions.Gone);
        Assert.Equal(["2026-01-01T10:00 content/articles/a.md One.", "2026-01-02T10:00 content/articles/a.md Two."], gone.Versions.Select(Shown), StringComparer.Ordinal);
        Assert.Equal(Assert.Single(versions.Articles["content/articles/b.md"]).Commit, gone.DeletedBy);
        Assert.Equal("content/articles/b.md", Assert.Single(versions.Articles.Keys));
    }

    [GitFact]
    public void Two_files_that_exchange_their_names_keep_their_histories()
    {
        var (one, two) = (string.Concat(Enumerable.Range(1, 30).Select(line => $"One {line}.\n")), string.Concat(Enumerable.Range(1, 30).Select(line => $"Two {line}.\n")));
        repository.Write(A, one).Write("content/articles/b.md", two).Commit("2026-01-01T10:00:00")
            .Move(A, "content/c").Move("content/articles/b.md", A).Move("content/c", "content/articles/b.md").Git("add", "-A").Commit("2026-01-02T10:00:00");
        // Git pairs what has kept its name, whatever is in it: then both are changes and no renames.
        Assert.Equal(["One 1.", "Two 1."], Read().Articles[A].Select(version => version.Text.Read().Text.Split('\n')[0]), StringComparer.Ordinal);
    }

    [GitFact]
    public void A_branch_counts_as_what_its_merge_made_of_the_site()
    {
        repository.Write(A, "One.\n").Commit("2026-01-01T10:00:00").Git("checkout", "-q", "-b", "aside")
            .Write(A, "Tried.\n").Commit("2026-01-02T10:00:00").Write(A, "Two.\n").Commit("2026-01-03T10:00:00").Git("checkout", "-q", "main")
            .Write("site.yml", "title: T\n").Commit("2026-01-04T10:00:00").Merge("aside", "2026-01-05T10:00:00");
        Assert.Equal(["2026-01-01T10:00 content/articles/a.md One.", "2026-01-05T10:00 content/articles/a.md Two."], Read().Articles[A].Select(Shown), StringComparer.Ordinal);
    }

    [GitFact]
    public void Names_of_any_kind_are_taken_as_they_are()
    {
        string[] names =
        [
            "-n.md", "--output=x.md", "a \"quoted\" 'one'.md", "two\nlines.md", ":100644 100644 0 0 M.md", "\u0001000 1.md", "$(touch x).md", "`x`;x|x&.md", "*.md", ":(top)x.md", "ü\\.md",
        ];
        foreach (var name in names) repository.Write("content/articles/" + name, $"Text of {name}\n");
        repository.Commit("2026-01-01T10:00:00");
        foreach (var name in names) repository.Write("content/articles/" + name, $"New text of {name}\n");
        repository.Commit("2026-01-02T10:00:00");
        var versions = Read();
        Assert.Equal(names.Select(name => "content/articles/" + name).Order(StringComparer.Ordinal), versions.Articles.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(names, name => Assert.Equal([$"Text of {name}\n", $"New text of {name}\n"], versions.Articles["content/articles/" + name].Select(version => version.Text.Read().Text), StringComparer.Ordinal));
    }

    [GitFact]
    public void A_site_below_the_top_of_its_repository_has_its_own_paths()
    {
        repository.Write("deep/-site/" + A, "One.\n").Write(A, "Not ours.\n").Commit("2026-01-01T10:00:00");
        Assert.Equal("One.\n", Assert.Single(Read("deep/-site").Articles[A]).Text.Read().Text);
    }

    [GitFact]
    public void Line_ends_and_marks_are_read_as_those_of_files()
    {
        repository.Git("config", "core.autocrlf", "false").Write(A, "\uFEFFOne.\r\nTwo.\r\n").Commit("2026-01-01T10:00:00");
        Assert.Equal("One.\nTwo.\n", Assert.Single(Read().Articles[A]).Text.Read().Text);
    }

    [GitFact]
    public void A_text_that_a_file_still_has_is_not_kept_twice()
    {
        repository.Write(A, "One.\n").Commit("2026-01-01T10:00:00");
        var inputs = SiteLoader.Load(repository.Root, Options).Value;
        var version = Assert.Single(GitVersions.Read(repository.Root, inputs).Value.Articles[A]);
        Assert.True(version.Text.Utf8.Equals(inputs.Texts.Single(text => text.Path is A).Utf8));
    }

    [GitFact]
    public void Nothing_that_the_repository_names_is_run()
    {
        var mark = Path.Combine(repository.Root, "ran");
        var program = Path.Combine(repository.Root, "program");
        repository.Write("program", $"#!/bin/sh\ntouch '{mark}'\ncat\n").Write(".gitattributes", "*.md diff=x filter=x\n").Write("site.yml", "title: T\n").Write(A, "One.\n").Commit("2026-01-01T10:00:00");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var key in (string[])["core.fsmonitor", "core.pager", "diff.external", "diff.x.textconv", "diff.x.command", "filter.x.clean", "filter.x.smudge", "gpg.program", "core.sshCommand", "core.askPass"]) repository.Git("config", key, program);
        repository.Git("config", "log.showSignature", "true").Write(A, "Two.\n");
        Assert.Single(Read().Articles[A]);
        Assert.False(File.Exists(mark));
    }

    [GitFact]
    public void A_shallow_clone_is_a_hint_with_the_way_out()
    {
        repository.Write("site.yml", "title: T\n").Write(A, "One.\n").Commit("2026-01-01T10:00:00").Write(A, "Two.\n").Commit("2026-01-02T10:00:00");
        var clone = repository.Clone("--depth=1");
        var read = GitVersions.Read(clone, SiteLoader.Load(clone, Options).Value);
        var finding = Assert.Single(read.Findings);
        Assert.Equal(("TN161", Severity.Hint, "site.yml:1:1"), (finding.Code, finding.Severity, finding.Where.ToString()));
        Assert.Contains("fetch-depth: 0", finding.Help, StringComparison.Ordinal);
        Assert.False(read.Value.IsKnown);
    }

    [GitFact]
    public void A_partial_clone_is_not_made_whole_behind_anybody_s_back()
    {
        repository.Git("config", "uploadpack.allowFilter", "true").Write("site.yml", "title: T\n").Write(A, "One.\n").Commit("2026-01-01T10:00:00").Write(A, "Two.\n").Commit("2026-01-02T10:00:00");
        var clone = repository.Clone("--filter=blob:none");
        var read = GitVersions.Read(clone, SiteLoader.Load(clone, Options).Value);
        Assert.Equal(("TN161", Severity.Hint), Assert.Single(read.Findings) is var finding ? (finding.Code, finding.Severity) : default);
    }

    [GitFact]
    public void A_repository_without_a_commit_knows_nothing_and_that_is_no_finding()
    {
        var read = GitVersions.Read(repository.Root, SiteLoader.Load(repository.Root, Options).Value);
        Assert.Empty(read.Findings);
        Assert.False(read.Value.IsKnown);
    }

    [GitFact]
    public void Only_check_looks_back()
    {
        var users = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).Contains("GitVersions.Read(", StringComparison.Ordinal));
        Assert.Equal("CheckCommand.cs", Path.GetFileName(Assert.Single(users)));
    }

    private static BuildOptions Options => new() { Now = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero) };

    private SourceVersions Read(string below = "")
    {
        var root = Path.Combine(repository.Root, below);
        var read = GitVersions.Read(root, SiteLoader.Load(root, Options).Value);
        Assert.Empty(read.Findings);
        Assert.True(read.Value.IsKnown);
        return read.Value;
    }

    private static string Shown(SourceVersion version) => $"{version.At.UtcDateTime:yyyy-MM-dd'T'HH:mm} {version.Text.Path} {version.Text.Read().Text.Split('\n')[0]}";
}
