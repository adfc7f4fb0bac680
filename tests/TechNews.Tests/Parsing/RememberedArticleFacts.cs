using TechNews.Caching;
using TechNews.Parsing;
using TechNews.Tests.Files;

namespace TechNews.Tests.Parsing;

/// <summary>What earlier builds parsed may have been packed by anybody: what cannot be read is parsed anew.</summary>
public sealed class RememberedArticleFacts : IDisposable
{
    private readonly TempFolder disk = new();

    public void Dispose() => disk.Dispose();

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x41)]
    [InlineData(0xFF)]
    public void Rows_that_end_early_or_say_what_cannot_be_end_no_build(int filling)
    {
        var inputs = TestSite.WithArticle("title: A\ndate: 2026-01-01\ntags: [a, b]\nparams: {a: [1, {b: c}]}", "Text with a [link](/b/).").Inputs;
        using (var packs = Packs.Open(disk["whole"], "tool"))
        {
            SiteParser.Parse(inputs, Memo.OnDisk(packs));
            Assert.Null(packs.Close());
        }

        using var whole = PackFile.Open(Directory.GetFiles(disk["whole"]).Single(), "tool")!;
        var longest = whole.Rows.ToArray().Max(row => row.Length);
        for (var at = 0; at < longest; at++)
        {
            using var packs = Damaged(whole, at, (byte)filling);
            foreach (var article in SiteParser.Parse(inputs, Memo.OnDisk(packs)).Value.Articles) _ = article.WithText();
        }
    }

    // The hashes of all rows are right.
    private Packs Damaged(PackFile whole, int from, byte filling)
    {
        using (var made = Packs.Open(disk[$"{from}"], "tool"))
        {
            foreach (var row in whole.Rows)
            {
                var bytes = new byte[row.Length];
                Assert.True(whole.TryRead(row, bytes));
                if (from < bytes.Length) bytes.AsSpan(from).Fill(filling);
                made.Add(row.Key, filling == 0x41 ? bytes.AsSpan(0, Math.Min(from, bytes.Length)) : bytes);
            }

            Assert.Null(made.Close());
        }

        return Packs.Open(disk[$"{from}"], "tool");
    }
}
