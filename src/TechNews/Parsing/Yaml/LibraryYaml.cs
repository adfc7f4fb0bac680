using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TechNews.Parsing.Yaml;

/// <summary>Reads any YAML with the YAML library, and says what is wrong with it.</summary>
internal static class LibraryYaml
{
    public static Reported<YamlDocument> Read(SourceText source, int start, int end)
    {
        var report = new Report();
        var reading = new Reading(source, start, end, report);
        return report.With(reading.Run());
    }

    private sealed class Reading(SourceText source, int start, int end, Report report)
    {
        private readonly Parser parser = new(new Scanner(new StringReader(source.Text[start..end]), skipComments: true));
        private readonly Dictionary<string, YamlNode> anchors = new(StringComparer.Ordinal);
        private readonly Stack<SourceSpan> open = [];
        private readonly MapBuilder top = new(report);
        private int nodes;

        public YamlDocument Run()
        {
            // To the YAML library a NUL is the end of the text, which would silently drop what follows.
            var nul = source.Text.IndexOf('\0', start, end - start);
            if (nul >= 0)
            {
                report.Add(ParsingProblems.ControlCharacter(source.At(nul), '\0'));
                return Root(isComplete: false);
            }

            try
            {
                return Root(ReadDocument());
            }
            catch (MaximumRecursionLevelReachedException tooMuch)
            {
                report.Add(ParsingProblems.YamlLimit(Span(tooMuch.Start, tooMuch.End).At, tooMuch.Message));
            }
            catch (YamlException broken)
            {
                // Brackets that never close are found out at the end, but are to be mended where they open.
                var atEnd = source.Text.AsSpan(Math.Min(end, start + (int)broken.Start.Index)..end).IsWhiteSpace();
                report.Add(atEnd && open.TryPeek(out var last) && OpensBracket(last)
                    ? YamlSyntax.NotClosed(last)
                    : YamlSyntax.Explain(Span(broken.Start, broken.End), broken.Message));
            }
            catch (InvalidOperationException)
            {
                // The library's way to say that the text ended inside brackets.
                report.Add(YamlSyntax.NotClosed(open.Count > 0 ? open.Peek() : new SourceSpan(source, start, 1)));
            }

            return Root(isComplete: false);
        }

        private bool OpensBracket(SourceSpan span) => span.Start < end && source.Text[span.Start] is '[' or '{';

        private YamlDocument Root(bool isComplete) => new(top.Build(new SourceSpan(source, start, 1)), isComplete);

        /// <returns>False where the top is no mapping, so that its keys are unknown.</returns>
        private bool ReadDocument()
        {
            Next<StreamStart>();
            if (!parser.MoveNext() || parser.Current is not DocumentStart) return true;
            parser.MoveNext();
            if (parser.Current is Scalar { Value: "", IsPlainImplicit: true }) return EndOfDocument();
            if (parser.Current is not MappingStart)
            {
                report.Add(ParsingProblems.NoMapping(Span(parser.Current!).At));
                return false;
            }

            ReadEntries(top, 1);
            return EndOfDocument();
        }

        private bool EndOfDocument()
        {
            parser.MoveNext();
            if (parser.MoveNext() && parser.Current is DocumentStart second) report.Add(ParsingProblems.SecondDocument(Span(second).At));
            return true;
        }

        private void ReadEntries(MapBuilder map, int depth)
        {
            open.Push(Span(parser.Current!));
            parser.MoveNext();
            while (parser.Current is not MappingEnd)
            {
                var key = ReadNode(depth);
                parser.MoveNext();
                map.Add(key, ReadNode(depth));
                parser.MoveNext();
            }

            open.Pop();
        }

        /// <summary>Reads the node at the current event and stops at that node's last event.</summary>
        private YamlNode ReadNode(int depth)
        {
            var at = parser.Current!;
            if (at is AnchorAlias alias) return Follow(alias);
            Count(1, at);
            if (depth >= YamlReader.MaxDepth && at is MappingStart or SequenceStart) Limit(at, $"deeper than {YamlReader.MaxDepth} levels");
            YamlNode node = at switch
            {
                Scalar scalar => Text(scalar),
                SequenceStart => ReadList(Span(at), depth + 1),
                MappingStart => ReadMap(Span(at), depth + 1),
                _ => throw new SemanticErrorException(at.Start, at.End, "did not find expected node content"),
            };
            if (at is NodeEvent { Anchor.IsEmpty: false } anchored) anchors[anchored.Anchor.Value] = node;
            if (at is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } tag } && !IsStandard(tag)) report.Add(ParsingProblems.YamlTag(Span(at).At, tag.Value));
            return node;
        }

        private YamlList ReadList(SourceSpan span, int depth)
        {
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            open.Push(span);
            parser.MoveNext();
            while (parser.Current is not SequenceEnd)
            {
                items.Add(ReadNode(depth));
                parser.MoveNext();
            }

            open.Pop();
            return new YamlList(span, items.ToImmutable());
        }

        private YamlMap ReadMap(SourceSpan span, int depth)
        {
            var map = new MapBuilder(report);
            ReadEntries(map, depth);
            return map.Build(span);
        }

        private YamlNode Follow(AnchorAlias alias)
        {
            if (anchors.TryGetValue(alias.Value.Value, out var node))
            {
                Count(node.Weight, alias);
                return node;
            }

            report.Add(ParsingProblems.UnknownAnchor(Span(alias).At, alias.Value.Value, anchors.Keys));
            return new YamlScalar(Span(alias), "", Quoted: false) { IsBroken = true };
        }

        private YamlScalar Text(Scalar scalar)
        {
            var span = Span(scalar);
            var quoted = scalar.Style is not ScalarStyle.Plain || string.Equals(scalar.Tag.IsEmpty ? null : scalar.Tag.Value, "tag:yaml.org,2002:str", StringComparison.Ordinal);
            var bad = Characters.FirstForbidden(scalar.Value);
            if (bad < 0) return new YamlScalar(span, scalar.Value, quoted);
            report.Add(ParsingProblems.ControlCharacter(span.At, scalar.Value[bad]));
            return new YamlScalar(span, Characters.WithoutForbidden(scalar.Value), quoted) { IsBroken = true };
        }

        private void Count(int more, ParsingEvent at)
        {
            nodes += more;
            if (nodes > YamlReader.MaxNodes) Limit(at, $"more than {YamlReader.MaxNodes} values, aliases written out");
        }

        private static void Limit(ParsingEvent at, string what) => throw new MaximumRecursionLevelReachedException(at.Start, at.End, what);

        private static bool IsStandard(TagName tag) => tag.Value.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal);

        private SourceSpan Span(ParsingEvent at) => Span(at.Start, at.End);

        private SourceSpan Span(Mark from, Mark to) =>
            new(source, start + (int)from.Index, (int)Math.Max(1, to.Index - from.Index));

        private void Next<T>()
            where T : ParsingEvent
        {
            if (!parser.MoveNext() || parser.Current is not T) throw new SemanticErrorException("did not find expected node content");
        }
    }
}
