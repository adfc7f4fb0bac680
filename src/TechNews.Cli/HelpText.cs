using System.CommandLine;

namespace TechNews.Cli;

/// <summary>What <c>--help</c> prints: usage, flags by their canonical names, examples.</summary>
internal static class HelpText
{
    private const int Column = 30;
    private const int Width = 100;

    public static void Write(Verb verb, bool isRoot, TextWriter writer)
    {
        writer.WriteLine(verb.Description);
        writer.WriteLine();
        writer.WriteLine($"Usage: {Usage(verb, isRoot)}");
        Section(writer, "Commands", [.. verb.Subcommands.Select(command => (command.Name, FirstSentence(command.Description ?? "")))]);
        Section(writer, "Arguments", [.. verb.Arguments.Select(argument => (argument.Name, argument.Description ?? ""))]);
        Section(writer, "Flags", [.. verb.Options.Where(option => !option.Hidden).Select(option => (Names(option), Meaning(option)))]);
        if (verb.Examples.Length > 0) writer.WriteLine("\nExamples:");
        foreach (var example in verb.Examples) writer.WriteLine($"  technews {example.Line}\n      {example.Meaning}");
        if (isRoot) writer.WriteLine("\nRun 'technews COMMAND --help' for the flags and examples of a command.");
    }

    private static string FirstSentence(string text) => text.Split(". ")[0].TrimEnd('.');

    private static string Usage(Verb verb, bool isRoot)
    {
        if (isRoot) return "technews COMMAND [FLAGS]";
        var arguments = verb.Arguments.Select(argument =>
            argument.Arity.MinimumNumberOfValues > 0 ? $" {argument.Name}" : $" [{argument.Name}]");
        return $"technews {FullName(verb)}{(verb.Subcommands.Count > 0 ? " COMMAND" : "")}{string.Concat(arguments)} [FLAGS]";
    }

    // "collect views": a command of a command has both their names.
    private static string FullName(Command verb) =>
        verb.Parents.OfType<Command>().FirstOrDefault(parent => parent.Parents.Any()) is { } parent ? $"{FullName(parent)} {verb.Name}" : verb.Name;

    private static string Names(Option option)
    {
        var brief = option.Aliases.FirstOrDefault(alias => alias.Length == 2);
        return (brief is null ? "    " : brief + ", ") + option.Name + (option.HelpName is null ? "" : " " + option.HelpName);
    }

    private static string Meaning(Option option)
    {
        var brief = option.Aliases.FirstOrDefault(alias => alias.Length == 2);
        var others = option.Aliases.Where(alias => !string.Equals(alias, brief, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var also = string.Join(", ", others);
        return also.Length > 0 ? $"{option.Description} (also {also})" : option.Description ?? "";
    }

    private static void Section(TextWriter writer, string title, (string Name, string Meaning)[] rows)
    {
        if (rows.Length == 0) return;
        writer.WriteLine($"\n{title}:");
        foreach (var (name, meaning) in rows) Row(writer, name, meaning);
    }

    private static void Row(TextWriter writer, string name, string meaning)
    {
        writer.Write("  " + name);
        var at = name.Length + 2;
        if (at >= Column) NewLine();
        else writer.Write(new string(' ', Column - at));
        at = Column;
        foreach (var word in meaning.Split(' '))
        {
            if (at > Column && at + 1 + word.Length > Width) NewLine();
            else if (at > Column) { writer.Write(' '); at++; }
            writer.Write(word);
            at += word.Length;
        }

        writer.WriteLine();

        void NewLine()
        {
            writer.Write('\n' + new string(' ', Column));
            at = Column;
        }
    }
}
