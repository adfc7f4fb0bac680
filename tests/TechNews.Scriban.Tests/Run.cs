using TechNews.Scriban.Values;

namespace TechNews.Scriban.Tests;

/// <summary>Renders templates from strings.</summary>
internal static class Run
{
    /// <summary>As text, without escaping.</summary>
    public static string Text(string template, string data = "{}", params (string Path, string Text)[] includes) =>
        Library(OutputKind.Text, template, includes)["main"].RenderText(new RenderInput(JsonValues.Read(data)));

    /// <summary>As HTML, with escaping.</summary>
    public static string Html(string template, Value globals, params (string Path, string Text)[] includes) =>
        Library(OutputKind.Html, template, includes)["main"].RenderText(new RenderInput(globals));

    public static string Html(string template, string data = "{}") => Html(template, JsonValues.Read(data));

    /// <summary>The problem that parsing or rendering ends with.</summary>
    public static TemplateProblem Problem(string template, string data = "{}", RenderOptions? options = null, params (string Path, string Text)[] includes) =>
        Assert.Throws<TemplateException>(() =>
            Library(OutputKind.Text, template, includes)["main"].RenderText(
                new RenderInput(JsonValues.Read(data)) { Options = options ?? RenderOptions.Default })).Problem;

    public static TemplateLibrary Library(OutputKind kind, string template, params (string Path, string Text)[] includes)
    {
        var files = includes.ToDictionary(i => i.Path, i => i.Text, StringComparer.Ordinal);
        files["main"] = template;
        return TemplateLibrary.Parse(files, new LibraryOptions { KindOf = _ => kind });
    }
}
