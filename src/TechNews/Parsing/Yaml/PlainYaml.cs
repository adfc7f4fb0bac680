using System.Collections.Immutable;
using TechNews.Files;

namespace TechNews.Parsing.Yaml;

/// <summary>
/// Reads what nearly all YAML of a site is: mappings and lists by indentation or on one line, values on one line or as a block of text.
/// It gives the same tree as the library or none, and never a finding: whatever is unusual or wrong is for the library.
/// </summary>
internal static class PlainYaml
{
    // Far below the reader's limit, so that it is the library that finds it exceeded.
    private const int MaxDepth = 8;

    // Keys are compared each with each.
    private const int MaxKeys = 64;

    /// <returns>Null where the text is not plain.</returns>
    public static YamlDocument? Read(SourceText source, int start, int end)
    {
        if (!PlainScalars.AreUsual(source.Text.AsSpan(start, end - start))) return null;
        var reading = new Reading(new PlainCursor(source, start, end));
        return reading.Run() is { } top ? new YamlDocument(new YamlMap(new SourceSpan(source, start, 1), top.Entries), IsComplete: true) : null;
    }

    /// <remarks>Where a method gives null, the text is not plain and the reading is over.</remarks>
    private ref struct Reading(PlainCursor cursor)
    {
        private PlainCursor cursor = cursor;

        public YamlMap? Run()
        {
            cursor.NextLine();
            return cursor.Column >= 0 && Map(1) is { } top && cursor.Column < 0 && cursor.Nodes <= YamlReader.MaxNodes ? top : null;
        }

        private YamlMap? Map(int depth)
        {
            var (span, indent) = (cursor.Span(cursor.Offset, 1), cursor.Column);
            var entries = ImmutableArray.CreateBuilder<YamlEntry>();
            do
            {
                if (cursor.Key() is not { } key || entries.Count == MaxKeys || Has(entries, key.Value)) return null;
                if (Value(indent, depth) is not { } value) return null;
                entries.Add(new YamlEntry(key, value));
            }
            while (cursor.Column == indent);
            return cursor.Column < indent ? new YamlMap(span, entries.ToImmutable()) : null;
        }

        /// <summary>What a key means that is this far indented, on its line or below.</summary>
        private YamlNode? Value(int indent, int depth)
        {
            var none = cursor.Offset;
            if (!cursor.EndLine()) return Inline(indent);
            if (cursor.Column < indent || (cursor.Column == indent && !cursor.IsDash)) return cursor.Nothing(none);
            if (depth == MaxDepth) return null;
            return cursor.IsDash ? List(depth + 1) : Map(depth + 1);
        }

        private YamlList? List(int depth)
        {
            var (span, indent) = (cursor.Span(cursor.Offset, 1), cursor.Column);
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            do
            {
                cursor.PassDash();
                if (Item(indent, depth) is not { } item) return null;
                items.Add(item);
            }
            while (cursor.Column == indent && cursor.IsDash);
            return new YamlList(span, items.ToImmutable());
        }

        private YamlNode? Item(int indent, int depth)
        {
            if (!cursor.IsKey) return Inline(indent);
            return depth == MaxDepth ? null : Map(depth + 1);
        }

        /// <summary>A value that starts on the line of its key or dash; then the next line.</summary>
        private YamlNode? Inline(int indent)
        {
            if (cursor.Here is '|' or '>') return cursor.Block(indent);
            YamlNode? value = cursor.Here switch
            {
                '[' => Brackets(),
                '{' => Braces(),
                '"' or '\'' => cursor.Quoted(),
                _ => cursor.Plain(),
            };
            return value is not null && cursor.EndLine() ? value : null;
        }

        private YamlList? Brackets()
        {
            var span = cursor.Span(cursor.Offset, 1);
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            cursor.Pass();
            while (cursor.Here != ']')
            {
                if (cursor.Item() is not { } item || !cursor.PassItem(']')) return null;
                items.Add(item);
            }

            cursor.Pass();
            return new YamlList(span, items.ToImmutable());
        }

        private YamlMap? Braces()
        {
            var span = cursor.Span(cursor.Offset, 1);
            var entries = ImmutableArray.CreateBuilder<YamlEntry>();
            cursor.Pass();
            while (cursor.Here != '}')
            {
                if (cursor.ItemKey() is not { } key || entries.Count == MaxKeys || Has(entries, key.Value)) return null;
                cursor.SkipSpaces();
                YamlNode? value = cursor.Here == '[' ? Brackets() : cursor.Item();
                if (value is null || !cursor.PassItem('}')) return null;
                entries.Add(new YamlEntry(key, value));
            }

            cursor.Pass();
            return new YamlMap(span, entries.ToImmutable());
        }

        private static bool Has(ImmutableArray<YamlEntry>.Builder entries, string key)
        {
            for (var i = 0; i < entries.Count; i++)
            {
                if (string.Equals(entries[i].Key.Value, key, StringComparison.Ordinal)) return true;
            }

            return false;
        }
    }
}
