using System.Text;
using TechNews.Files;

namespace TechNews.Tests.Files;

public class SourceFileFacts
{
    [Fact]
    public void What_was_let_go_is_read_again()
    {
        var reads = 0;
        var file = new SourceFile("a.md", Encoding.UTF8.GetBytes("text"), () => Again(ref reads, "text"));
        Assert.Equal(("text", 0), (file.Read().Text, reads));
        file.LetGo();
        Assert.Equal(("text", 1), (file.Read().Text, reads));
    }

    [Fact]
    public void Another_text_is_never_taken_for_it()
    {
        var reads = 0;
        var file = new SourceFile("a.md", Encoding.UTF8.GetBytes("text"), () => Again(ref reads, "edited"));
        file.LetGo();
        Assert.Contains("a.md changed", Assert.Throws<IOException>(() => file.Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_hash_is_known_without_its_bytes()
    {
        var reads = 0;
        var file = new SourceFile("a.md", Encoding.UTF8.GetBytes("text"), () => Again(ref reads, "text"));
        file.LetGo();
        Assert.Equal((ContentHash.Of("text"u8), 0), (file.Hash, reads));
    }

    [Fact]
    public void What_can_be_had_only_once_stays()
    {
        var file = SourceFile.Of("a.md", "text");
        file.LetGo();
        Assert.Equal("text", file.Read().Text);
    }

    private static ReadOnlyMemory<byte> Again(ref int reads, string text)
    {
        reads++;
        return Encoding.UTF8.GetBytes(text);
    }
}
