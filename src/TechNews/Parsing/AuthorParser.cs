using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Parsing.Yaml;

namespace TechNews.Parsing;

/// <summary>One file of <c>content/authors</c> to one author.</summary>
internal static class AuthorParser
{
    public const string Folder = "content/authors/";

    private static readonly KeyTable Keys = new(["name"], ["bio"], ["picture"], ["links"], ["job"], ["email"], ["type"]);
    private static readonly KeyTable LinkKeys = new(["label"], ["url"]);

    public static Reported<Author> Parse(SourceText source)
    {
        var report = new Report();
        var yaml = report.Take(YamlReader.Read(source));
        var fields = Fields.Of(yaml.Root, Keys, report, yaml.IsComplete ? source.At(0) : null);
        var id = FileName.Last(source.Path, report);
        return report.With(new Author
        {
            Id = id,
            Path = source.Path,
            Name = fields.RequiredLine("name", "Jane Doe") ?? id,
            IsOrganization = fields.Choice("type", ("person", false), ("organization", true)) ?? false,
            Bio = fields.Line("bio"),
            Picture = PathFields.Picture(fields, "picture"),
            Job = fields.Line("job"),
            Email = Email(fields),
            Links = Links(fields),
        });
    }

    private static string? Email(Fields fields)
    {
        if (fields.Located("email", "jane@news.example") is not { } email) return null;
        var parts = email.Value.Split('@');
        var isAddress = parts is [{ Length: > 0 }, { Length: > 2 } host] && host.Trim('.').Contains('.', StringComparison.Ordinal)
            && email.Value.All(c => !char.IsWhiteSpace(c) && !Characters.IsInvisible(c) && !"<>\"'(),:;\\[]?&".Contains(c, StringComparison.Ordinal));
        if (isAddress) return email.Value;
        fields.Report.Add(ParsingProblems.BadEmail(email.At));
        return null;
    }

    /// <summary>A mapping of labels to addresses, or a list of addresses or <c>{label, url}</c>.</summary>
    private static ImmutableArray<ProfileLink> Links(Fields fields)
    {
        if (fields.Find("links") is not { } entry) return [];
        var links = ImmutableArray.CreateBuilder<ProfileLink>();
        foreach (var (label, url) in Labelled(fields, entry))
        {
            if (!WebAddress.IsLink(url.Value)) fields.Report.Add(ParsingProblems.BadLink(url.At, "it must start with https:, http: or mailto:"));
            else links.Add(new ProfileLink(label ?? Label(url.Value), url.Value));
        }

        return links.ToImmutable();
    }

    private static IEnumerable<(string? Label, Located<string> Url)> Labelled(Fields fields, YamlEntry entry)
    {
        if (entry.Value is YamlMap map)
        {
            foreach (var pair in map.Entries)
            {
                if (pair.Value is YamlScalar url) yield return (Characters.Fold(pair.Key.Value), new Located<string>(url.Value.Trim(), url.At));
                else fields.Report.Add(ParsingProblems.WrongType(pair.Key.Value, pair.Value, "an address", "https://social.example/@jane"));
            }

            yield break;
        }

        ImmutableArray<YamlNode> items = entry.Value is YamlList list ? list.Items : [entry.Value];
        foreach (var item in items)
        {
            if (item is YamlScalar bare) yield return (null, new Located<string>(bare.Value.Trim(), bare.At));
            else if (item is YamlMap pair && Fields.Of(pair, LinkKeys, fields.Report, pair.At) is var link && link.RequiredLine("url", "https://social.example/@jane") is not null)
                yield return (link.Line("label"), link.Located("url")!);
            else if (item is not YamlMap) fields.Report.Add(ParsingProblems.WrongType("links", item, "addresses", "{Mastodon: \"https://social.example/@jane\"}"));
        }
    }

    private static string Label(string url)
    {
        var uri = new Uri(url);
        if (uri.Scheme is "mailto") return url["mailto:".Length..];
        return uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host["www.".Length..] : uri.Host;
    }
}
