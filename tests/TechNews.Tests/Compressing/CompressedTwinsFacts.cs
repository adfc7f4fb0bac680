using System.IO.Compression;
using System.Text;
using TechNews.Compressing;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Tests.Compressing;

public sealed class CompressedTwinsFacts
{
    private static readonly string Text = string.Concat(Enumerable.Range(0, 400).Select(number => $"<p>Paragraph {number} of a story.</p>\n"));

    [Fact]
    public void A_text_gets_two_twins_that_unpack_to_it()
    {
        var tree = WithTwins(File("a/index.html", Text));

        Assert.Equal(["a/index.html", "a/index.html.br", "a/index.html.gz"], Paths(tree));
        Assert.Equal(Text, Unpacked(new BrotliStream(Stream(tree, "a/index.html.br"), CompressionMode.Decompress)));
        Assert.Equal(Text, Unpacked(new GZipStream(Stream(tree, "a/index.html.gz"), CompressionMode.Decompress)));
    }

    [Theory]
    [InlineData("a.html", true)]
    [InlineData("a.css", true)]
    [InlineData("a.JS", true)]
    [InlineData("feed.xml", true)]
    [InlineData("feed.json", true)]
    [InlineData("a.svg", true)]
    [InlineData("manifest.webmanifest", true)]
    [InlineData("a.jpg", false)]
    [InlineData("a.woff2", false)]
    [InlineData("_redirects", false)]
    public void Only_texts_have_them(string path, bool expected) => Assert.Equal(expected ? 3 : 1, WithTwins(File(path, Text)).Files.Length);

    [Fact]
    public void Small_files_have_none()
    {
        var edge = Text[..CompressedTwins.SmallestText];
        Assert.Equal(3, WithTwins(File("a.html", edge)).Files.Length);
        Assert.Single(WithTwins(File("a.html", edge[..^1])).Files);
    }

    [Fact]
    public void What_cannot_be_made_smaller_has_none()
    {
        var noise = new byte[5000];
        new Random(1).NextBytes(noise);
        Assert.Single(WithTwins(new OutputFile("a.txt", new FileContent.InMemory(noise), Origin)).Files);
    }

    [Fact]
    public void The_header_of_a_gzip_file_tells_neither_time_nor_system()
    {
        var header = Bytes(WithTwins(File("a.html", Text)), "a.html.gz")[..10];
        Assert.Equal([0x1f, 0x8b, 8, 0, 0, 0, 0, 0], header[..8]);
        Assert.Equal(255, header[9]);
    }

    [Fact]
    public void The_same_text_gives_the_same_bytes()
    {
        OutputFile[] files = [.. Enumerable.Range(0, 50).Select(number => File($"{number}.html", Text + number))];
        var (one, other) = (WithTwins(files), WithTwins(files));
        Assert.Equal(150, one.Files.Length);
        Assert.All(one.Files.Zip(other.Files), pair => Assert.Equal(pair.First.Content.Read().ToArray(), pair.Second.Content.Read().ToArray()));
    }

    [Fact]
    public void A_file_of_the_sites_own_stays_and_is_no_twin()
    {
        var tree = WithTwins(File("a.js", Text), File("a.js.gz", "mine"));
        Assert.Equal(["a.js", "a.js.br", "a.js.gz"], Paths(tree));
        Assert.Equal("mine", Encoding.UTF8.GetString(Bytes(tree, "a.js.gz")));
    }

    [Fact]
    public void A_published_twin_that_holds_the_text_is_taken_over_and_not_made_anew()
    {
        // Packed less well than it would be, so that one can tell.
        using var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) stream.Write(Encoding.UTF8.GetBytes(Text));

        var tree = WithTwins(path => path == "a.html.br" ? packed.ToArray() : null, File("a.html", Text));

        Assert.Equal(packed.ToArray(), Bytes(tree, "a.html.br"));
    }

    [Theory]
    [InlineData("another text")]
    [InlineData("a text that goes on")]
    [InlineData("damaged")]
    [InlineData("empty")]
    public void A_published_twin_of_anything_else_is_made_anew(string kind)
    {
        var good = WithTwins(File("a.html", Text));
        var longer = WithTwins(File("a.html", Text + "More."));
        foreach (var path in (string[])["a.html.br", "a.html.gz"])
        {
            var old = kind switch
            {
                "another text" => Bytes(WithTwins(File("a.html", Text.ToUpperInvariant())), path),
                "a text that goes on" => Bytes(longer, path),
                "damaged" => Bytes(good, path)[..^30],
                _ => [],
            };
            Assert.Equal(Bytes(good, path), Bytes(WithTwins(asked => asked == path ? old : null, File("a.html", Text)), path));
        }
    }

    private static readonly SourceLocation Origin = SourceLocation.WholeFile("content/a.md");

    private static OutputFile File(string path, string text) => new(path, new FileContent.InMemory(Encoding.UTF8.GetBytes(text)), Origin);

    private static OutputTree WithTwins(params OutputFile[] files) => WithTwins(_ => null, files);

    private static OutputTree WithTwins(Func<string, byte[]?> published, params OutputFile[] files)
    {
        var tree = OutputTree.Of(files);
        Assert.Empty(tree.Findings);
        var twins = CompressedTwins.AddTo(
            tree.Value,
            path => published(path) is { } bytes ? (ReadOnlyMemory<byte>?)bytes : null,
            (_, bytes) => new FileContent.InMemory(bytes));
        Assert.Empty(twins.Findings);
        return twins.Value;
    }

    private static string[] Paths(OutputTree tree) => [.. tree.Files.Select(file => file.Path)];

    private static byte[] Bytes(OutputTree tree, string path) => tree.Files.Single(file => file.Path == path).Content.Read().ToArray();

    private static MemoryStream Stream(OutputTree tree, string path) => new(Bytes(tree, path));

    private static string Unpacked(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
