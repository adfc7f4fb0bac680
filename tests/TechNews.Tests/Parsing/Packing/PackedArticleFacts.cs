using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Parsing;
using TechNews.Parsing.Packing;
using TechNews.Parsing.Terms;

namespace TechNews.Tests.Parsing.Packing;

public class PackedArticleFacts
{
    /// <summary>Whoever adds a property to an article and forgets to pack it hears of it here.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_property_of_an_article_is_kept(int seed)
    {
        var filler = new Filler(seed);
        var article = (Article)filler.Of(typeof(Article));
        var findings = (ImmutableArray<Diagnostic>)filler.Of(typeof(ImmutableArray<Diagnostic>));
        var read = Again(new Reported<Article>(article, findings));
        Assert.Equal(Told(article), Told(read.Value));
        Assert.Equal(findings.AsEnumerable(), read.Findings);
    }

    [Fact]
    public void What_says_nothing_is_kept_as_nothing()
    {
        var article = TestSite.WithArticle("title: A\ndate: 2026-01-01", "").Article();
        Assert.Equal(Told(article), Told(Again(Reported.Clean(article)).Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("Grüße, 世界 \U0001F600")]
    [InlineData("half a pair \uD83D, and the other half \uDE00")]
    [InlineData("\0\r\n\u2028")]
    public void Any_text_comes_back(string text)
    {
        var article = TestSite.WithArticle("title: A\ndate: 2026-01-01").Article();
        Assert.Equal(text, Again(Reported.Clean(article with { Front = article.Front with { Title = text } })).Value.Front.Title);
        Assert.Equal(new string('x', 9000) + text, Again(Reported.Clean(article with { Slug = new string('x', 9000) + text })).Value.Slug);
    }

    [Fact]
    public void Places_in_other_files_keep_their_path()
    {
        var article = TestSite.WithArticle("title: A\ndate: 2026-01-01").Article() with { UrlAt = new SourceLocation("elsewhere.md", 3, 4, 5, "line") };
        Assert.Equal(article.UrlAt, Again(Reported.Clean(article)).Value.UrlAt);
    }

    private static Reported<Article> Again(Reported<Article> parsed)
    {
        var packed = PackedArticle.Write(parsed).ToArray();
        var path = parsed.Value.Path;
        var read = PackedArticle.Read(packed, path, Markup, body => PackedArticle.ReadText(packed, path, body));
        return read with { Value = read.Value.WithText() };

        ReadOnlyMemory<byte> Markup(ContentHash hash)
        {
            Assert.Equal(parsed.Value.Body.Markup.Hash, hash);
            return parsed.Value.Body.Markup.Utf8;
        }
    }

    /// <summary>All that an object holds, as text.</summary>
    private static string Told(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        ReadOnlyMemory<byte> bytes => Convert.ToHexString(bytes.Span),
        System.Collections.IEnumerable items => $"[{string.Join(", ", items.Cast<object>().Select(Told))}]",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        bool flag => flag.ToString(),
        _ => $"{value.GetType().Name} {{ {string.Join(", ", Properties(value.GetType()).Select(property => $"{property.Name} = {Told(property.GetValue(value))}"))} }}",
    };

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0);

    /// <summary>Makes an object of any type of the parsing, with a value of its own in every property.</summary>
    private sealed class Filler(int seed)
    {
        private int count = seed * 1000;

        public object Of(Type type)
        {
            count++;
            if (Nullable.GetUnderlyingType(type) is { } inner) return Of(inner);
            if (type == typeof(string)) return $"text {count}";
            if (type == typeof(int)) return count;
            if (type == typeof(uint)) return (uint)count;
            if (type == typeof(ulong)) return ulong.MaxValue - (ulong)count;
            if (type == typeof(double)) return count / 7.0;
            if (type == typeof(bool)) return count % 2 == 0;
            if (type == typeof(DateTimeOffset)) return new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromMinutes((count % 3 * 90) - 90)).AddTicks(count);
            if (type == typeof(BodyMarkup)) return BodyMarkup.Of(Encoding.UTF8.GetBytes($"<p style=\"a\">{count}</p>"));
            if (type.IsEnum) return Enum.GetValues(type).GetValue(count % Enum.GetValues(type).Length)!;
            if (type == typeof(BodyPart) || type == typeof(Setting)) return Of(Kinds(type)[count % Kinds(type).Length]);
            return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? List(type.GetGenericArguments()[0]) : Record(type);
        }

        private object List(Type type)
        {
            // Each kind of a part at least once.
            var items = type == typeof(BodyPart) ? Kinds(type).Select(Of) : Enumerable.Range(0, 3).Select(_ => Of(type));
            var all = items.ToArray();
            var array = Array.CreateInstance(type, all.Length);
            all.CopyTo(array, 0);
            return typeof(System.Runtime.InteropServices.ImmutableCollectionsMarshal).GetMethod("AsImmutableArray")!.MakeGenericMethod(type).Invoke(null, [array])!;
        }

        private object Record(Type type)
        {
            if (type == typeof(Setting.List)) return new Setting.List([new Setting.Text($"item {count}"), new Setting.Flag(true), new Setting.Nothing()]);
            if (type == typeof(Setting.Map)) return new Setting.Map([new("key", new Setting.Number(count)), new("other", new Setting.Map([]))]);
            if (type == typeof(TermVector)) return new TermVector([(uint)count, uint.MaxValue], ulong.MaxValue - (ulong)count);
            var made = RuntimeHelpers.GetUninitializedObject(type);
            foreach (var property in Properties(type).Where(property => property.SetMethod is not null)) property.SetValue(made, Of(property.PropertyType));
            return made;
        }

        private static Type[] Kinds(Type type) => [.. type.GetNestedTypes().Where(type.IsAssignableFrom)];
    }
}
