using TechNews.Parsing.Yaml;

namespace TechNews.Parsing;

/// <summary><c>unpublish</c>: <c>gone</c>, <c>noindex</c>, or a mapping <c>redirect: /target/</c>.</summary>
internal static class UnpublishReader
{
    private static readonly Unpublish Gone = new(UnpublishKind.Gone, null);

    public static Unpublish Read(Fields fields)
    {
        if (fields.Find("unpublish") is not { } entry) return Gone;
        if (fields.Find("expire_at") is null) fields.Report.Add(ParsingProblems.NoEffect("unpublish", entry.Key.At, "there is no 'expire_at'"));
        if (entry.Value is YamlMap) return Redirect(fields);
        var kind = fields.Choice("unpublish", ("gone", UnpublishKind.Gone), ("noindex", UnpublishKind.NoIndex));
        return new Unpublish(kind ?? UnpublishKind.Gone, null);
    }

    private static Unpublish Redirect(Fields fields)
    {
        var inner = fields.Inner("unpublish", FrontMatterKeys.Unpublish, "{redirect: /target/}");
        inner?.RequiredLine("redirect", "/target/");
        if (inner?.Located("redirect", "/target/") is not { } target) return Gone;
        if (WebAddress.IsWeb(target.Value)) return new Unpublish(UnpublishKind.Redirect, target);
        if (UrlPath.ProblemOfPath(target.Value) is not { } problem) return new Unpublish(UnpublishKind.Redirect, target);
        fields.Report.Add(ParsingProblems.BadPath("redirect", target.At, problem));
        return Gone;
    }
}
