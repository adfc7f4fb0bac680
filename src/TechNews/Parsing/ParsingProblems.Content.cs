using TechNews.Diagnostics;

namespace TechNews.Parsing;

/// <summary>What can be wrong with authors, sections, views, and with the names of files.</summary>
internal static partial class ParsingProblems
{
    public static Diagnostic BadEmail(SourceLocation at) =>
        Diagnostic.Error("TN040", "this is no e-mail address", at, "Write it like this: email: jane@news.example");

    public static Diagnostic BadColour(SourceLocation at) =>
        Diagnostic.Error("TN041", "this is no colour", at, "Write six hexadecimal digits in quotes, since # starts a comment: colour: \"#1a73e8\"");

    public static Diagnostic BadLink(SourceLocation at, string reason) =>
        Diagnostic.Error("TN042", $"this link leads nowhere: {reason}", at, "Write a full address, such as https://social.example/@jane");

    public static Diagnostic BadViewsHeader(SourceLocation at, string header) =>
        Diagnostic.Warning("TN043", "the first line does not name the columns of view counts: the file is left out", at, $"The first line is exactly: {header}");

    public static Diagnostic BadViewsRow(SourceLocation at, string reason) =>
        Diagnostic.Warning("TN044", $"this row is left out: {reason}", at, "Write: 2026-11-20,/chips/a-story/,120,150,combined");

    public static Diagnostic MoreBadViewsRows(SourceLocation at, int count) =>
        Diagnostic.Warning("TN044", $"{count} more rows from here on are left out", at, "Correct the rows above first: the reasons are often the same");

    public static Diagnostic SameId(string path, string other, string id) =>
        Diagnostic.Error("TN045", $"this file and {other} have the same id '{id}'", SourceLocation.WholeFile(path), "Rename or remove one of the two");

    public static Diagnostic BadFileName(string path, string reason) =>
        Diagnostic.Error("TN046", $"this file's name cannot be part of a URL: {reason}", SourceLocation.WholeFile(path), "Rename the file: letters, digits and hyphens are always fine");

    public static Diagnostic BadPicture(string key, SourceLocation at, string reason) =>
        Diagnostic.Error("TN047", $"'{key}' is no picture's place: {reason}", at, "Write a path beside this file, a path from the root, or a full https address");
}
