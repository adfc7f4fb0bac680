using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Parsing;
using TechNews.Parsing.Markdown;
using TechNews.Parsing.Yaml;
using TechNews.Relating;

namespace TechNews.Checking.Lints;

/// <summary>One article as the rules see it: what it says of itself, and its text with places. Read again from its source only where a rule asks.</summary>
/// <param name="story">Null where the article is not live yet.</param>
internal sealed class LintedArticle(Article article, Story? story, Edition edition, SourceFile file)
{
    private readonly Lazy<SourceText> source = new(file.Read);
    private readonly Lazy<FrontMatterBlock> block = new(() => FrontMatterBlock.Read(file.Read()).Value);
    private MarkdownDocument? document;
    private ImmutableArray<Prose> paragraphs;

    public Article Article { get; } = article;

    public FrontMatter Front => Article.Front;

    public Story? Story { get; } = story;

    public DateTimeOffset AsOf => edition.AsOf;

    public LintSettings Settings => edition.Config.Lint;

    /// <summary>BCP 47.</summary>
    public string Language => Front.Language ?? edition.Config.Language;

    /// <summary>The site wants texts shown as they are written.</summary>
    public bool SetsOwnQuotes => !edition.Config.Typography;

    public bool IsEnglish => Language.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    /// <summary>The same bytes, not merely equal ones: a commit's text that the file still has.</summary>
    public bool IsStill(SourceFile text) => file.Utf8.Equals(text.Utf8);

    /// <summary>As it was written.</summary>
    public string BodyText => source.Value.Text[block.Value.BodyStart..];

    /// <summary>The syntax tree of the body; empty where the body could not be read, which the build says.</summary>
    public MarkdownDocument Document => document ??= ReadDocument();

    /// <summary>Running text in order: paragraphs and list items, no headings, captions or code.</summary>
    public ImmutableArray<Prose> Paragraphs => paragraphs.IsDefault
        ? paragraphs = [.. Document.Descendants<ParagraphBlock>().Select(paragraph => Prose.Of(paragraph, this)).Where(prose => prose.Text.Length > 0)]
        : paragraphs;

    /// <summary>Pictures in Markdown; films and sounds in the same form are none.</summary>
    public IEnumerable<LinkInline> Pictures => Links.Where(link => link.IsImage && Media.Kind(link.Url ?? "") is null);

    public IEnumerable<LinkInline> Links => Document.Descendants<LinkInline>();

    /// <summary>The start tags of raw HTML in the body.</summary>
    public IEnumerable<(RawTag Tag, RawPiece Piece)> Tags =>
        Document.Descendants<HtmlBlock>().Select(RawPiece.Of)
            .Concat(Document.Descendants<HtmlInline>().Select(RawPiece.Of))
            .SelectMany(piece => TagsOf(piece.Text).Select(tag => (tag, piece)));

    public LintedArticle Anew() => new(Article, Story, edition, file);

    /// <summary>The place of a front-matter value by its canonical key, or of the title where there is none.</summary>
    public SourceLocation At(string key) => Value(key)?.At ?? Article.TitleAt;

    /// <summary>The place of one item of a list, or of the list.</summary>
    public SourceLocation At(string key, string item) =>
        Value(key) is YamlList list && list.Items.OfType<YamlScalar>().FirstOrDefault(scalar => string.Equals(scalar.Value.Trim(), item, StringComparison.Ordinal)) is { } found
            ? found.At
            : At(key);

    /// <summary>A place in the body.</summary>
    public SourceLocation InBody(int offset, int length) => source.Value.At(block.Value.BodyStart + Math.Max(0, offset), Math.Max(1, length));

    public SourceLocation InBody(Markdig.Syntax.SourceSpan span) => InBody(span.Start, span.Length);

    private YamlNode? Value(string key) =>
        block.Value.Yaml.Root.Entries.FirstOrDefault(entry => string.Equals(FrontMatterKeys.Article.Resolve(entry.Key.Value), key, StringComparison.Ordinal))?.Value;

    private MarkdownDocument ReadDocument() =>
        ReferenceEquals(Article.Body, ArticleBody.Empty) ? [] : BodyParser.Read(source.Value.Text[block.Value.BodyStart..]) ?? [];

    private static IEnumerable<RawTag> TagsOf(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            if (RawTag.Read(text, at) is { IsEnd: false } tag) yield return tag;
        }
    }
}
