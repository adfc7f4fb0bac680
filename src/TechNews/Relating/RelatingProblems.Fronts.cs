using TechNews.Diagnostics;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>What can be wrong between fronts, pins and articles.</summary>
internal static partial class RelatingProblems
{
    public static Diagnostic UnknownArticle(Located<string> reference, IEnumerable<string> known) => Diagnostic.Error(
        "TN063",
        $"unknown article '{reference.Value}'{Suggestion.Tail(reference.Value, known)}",
        reference.At,
        "name an article by its path under content/articles without .md, by the path of its page or by an alias");

    public static Diagnostic UnknownBlock(Located<string> block, IEnumerable<string> known) => Diagnostic.Error(
        "TN048",
        $"no front has a block '{block.Value}' to pin to{Suggestion.Tail(block.Value, known)}",
        block.At,
        $"known blocks: {string.Join(", ", known)}");

    public static Diagnostic FrontOfNoSection(Front front, string section, IEnumerable<string> known) => Diagnostic.Error(
        "TN048",
        $"there is no section '{section}' for this front{Suggestion.Tail(section, known)}",
        SourceLocation.WholeFile(front.Path),
        $"rename the file, or add content/sections/{section}.yml");

    public static Diagnostic PositionBeyond(Pin pin, int limit) => Diagnostic.Error(
        "TN243",
        $"position {pin.Position} is beyond the block's limit of {limit}",
        pin.Ref.At,
        "give it a lower position, or the block a higher 'limit'");

    public static Diagnostic PinIsOver(SourceLocation at, string block, DateTimeOffset until) => Diagnostic.Warning(
        "TN067",
        $"this pin to '{block}' ended at {until:yyyy-MM-dd'T'HH:mmzzz}",
        at,
        "remove it, or give it a later 'until'");

    public static Diagnostic PinOfUnpublished(Located<string> reference, string reason) => Diagnostic.Warning(
        "TN067",
        $"the pinned article '{reference.Value}' is {reason}: the pin is skipped",
        reference.At,
        "publish the article, give the pin a later 'from', or remove the pin");

    public static Diagnostic PinnedTwice(FrontBlock block, Story story, FrontBlock first) => Diagnostic.Warning(
        "TN068",
        $"'{story.Article.Id}' is pinned to '{block.Id}' and to '{first.Id}': the page shows it once, in '{first.Id}'",
        block.At,
        "remove one of the two pins, or give one of the blocks 'dedupe: false'");

    public static Diagnostic TagOfNoArticle(Located<string> tag, IEnumerable<string> known) => Diagnostic.Warning(
        "TN069",
        $"no article has the tag '{tag.Value}'{Suggestion.Tail(tag.Value, known)}",
        tag.At,
        "the block is filled when an article has it");
}
