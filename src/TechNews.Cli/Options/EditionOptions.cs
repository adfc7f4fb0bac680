using System.CommandLine;
using System.CommandLine.Parsing;
using TechNews.Loading;

namespace TechNews.Cli.Options;

/// <summary>Which edition of the site: as of when, for which address, with what is normally left out.</summary>
internal sealed class EditionOptions
{
    private readonly Surroundings surroundings;
    private readonly SiteOptions site;
    private readonly ClockOption clock;

    private readonly Option<string?> baseUrl = new("--base-url", "-b", "--baseURL", "--baseurl") { Description = "where the site will be, instead of base_url in site.yml", HelpName = "URL" };
    private readonly Option<bool> drafts = new("--drafts", "-D", "--buildDrafts") { Description = "include drafts" };
    private readonly Option<bool> future = new("--future", "-F", "--buildFuture") { Description = "include what is published later" };
    private readonly Option<bool> expired = new("--expired", "-E", "--buildExpired") { Description = "include what has expired" };
    private readonly Option<bool> strict = new("--strict", "--panicOnWarning") { Description = "warnings are errors; also --fatal warnings" };
    private readonly Option<string?> fatal = new("--fatal") { Hidden = true };

    public EditionOptions(Command command, Surroundings surroundings, SiteOptions site)
    {
        this.surroundings = surroundings;
        this.site = site;
        baseUrl.Validators.Add(CheckUrl);
        fatal.Validators.Add(result => Choices.Check(result, ["warning", "warnings"]));
        command.Options.Add(baseUrl);
        command.Options.Add(drafts);
        command.Options.Add(future);
        command.Options.Add(expired);
        clock = new ClockOption(command, surroundings);
        command.Options.Add(strict);
        command.Options.Add(fatal);
    }

    public bool IsStrict(ParseResult result) => result.GetValue(strict) || result.GetValue(fatal) is not null;

    public BuildOptions Read(ParseResult result) => new()
    {
        ConfigPath = site.ConfigPath(result),
        Clock = clock.Given(result),
        Now = ClockOption.Now(surroundings),
        BaseUrl = result.GetValue(baseUrl),
        IncludeDrafts = result.GetValue(drafts),
        IncludeFuture = result.GetValue(future),
        IncludeExpired = result.GetValue(expired),
        Strict = IsStrict(result),
    };

    private static void CheckUrl(OptionResult result)
    {
        if (result.Tokens is not [{ Value: var url }]) return;
        var good = Uri.TryCreate(url, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https" && uri.Query.Length == 0 && uri.Fragment.Length == 0;
        if (!good) result.AddError($"--base-url is an http or https address without query, such as https://news.example/, not '{url}'");
    }
}
