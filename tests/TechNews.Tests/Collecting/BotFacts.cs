using System.Text;
using System.Text.Json;
using TechNews.Collecting.Bots;

namespace TechNews.Tests.Collecting;

public sealed class BotFacts
{
    /// <summary>A folder with the npm packages crawler-user-agents and top-user-agents; without it their facts are skipped, and say so.</summary>
    private const string Folder = "TECHNEWS_AGENT_LISTS";

    [Theory]
    [InlineData("Mozilla/5.0 (compatible; ExampleBot/2.1; +https://bot.example/about)")]
    [InlineData("Mozilla/5.0 (Linux; Android 6.0.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0 Mobile Safari/537.36 (compatible; ExampleBot/2.1)")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0.0.0 Safari/537.36")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko; Finder) Chrome/120.0.0.0 Safari/537.36")]
    [InlineData("Mozilla/5.0 (Macintosh) AppleWebKit/600 (KHTML, like Gecko) Safari/600 ops@example.org")]
    [InlineData("curl/8.5.0")]
    [InlineData("python-requests/2.31.0")]
    [InlineData("Feed reader of my own")]
    [InlineData("Mozilla/5.0")]
    [InlineData("-1 OR 1=1")]
    public void Programs_are_bots(string agent) => Assert.True(BotRules.IsBot(agent));

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36 Edg/153.0.0.0")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0")]
    [InlineData("Mozilla/5.0 (Linux; Android 11; CUBOT KINGKONG 7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36")]
    [InlineData("Mozilla/5.0 (Linux; Android 15; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/142.0 Mobile Safari/537.36 Instagram 406.0.0.1 Android")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko")]
    [InlineData("Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0)")]
    [InlineData("Opera/9.80 (Android; Opera Mini/36.2/119.132; U; en) Presto/2.12.423 Version/12.16")]
    public void Browsers_of_people_are_none(string agent) => Assert.False(BotRules.IsBot(agent));

    [Fact]
    public void A_list_adds_to_the_rules()
    {
        const string Agent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Quillworth/2";
        Assert.False(BotRules.IsBot(Agent));
        var list = BotList.Read("""[{"pattern":"Quill(worth|er)\\/"},{"pattern":"zzz"}]"""u8.ToArray(), out _)!;
        Assert.True(list.Names(Agent));
        Assert.Equal("Bot 1, Counted 1", Counted.Rules(Counted.Clean(Counted.Log(Counted.Line(agent: Agent), Counted.Line()), Counted.Options with { Bots = list })));
    }

    [Theory]
    [InlineData("{}", "it is no JSON array")]
    [InlineData("[1]", "an entry has no 'pattern'")]
    [InlineData("[", "it is no JSON")]
    [InlineData("""[{"pattern":"(a"}]""", "a pattern is no regular expression, or looks around")]
    [InlineData("""[{"pattern":"(?=a)b"}]""", "a pattern is no regular expression, or looks around")]
    public void A_list_that_is_none_says_why(string json, string reason)
    {
        Assert.Null(BotList.Read(Encoding.UTF8.GetBytes(json), out var problem));
        Assert.Equal(reason, problem);
    }

    [AgentListFact(Folder)]
    public void Ninety_nine_of_a_hundred_listed_crawlers_are_caught_by_the_rules_alone_and_all_with_the_list()
    {
        var json = File.ReadAllBytes(Path.Combine(Environment.GetEnvironmentVariable(Folder)!, "crawler-user-agents", "crawler-user-agents.json"));
        using var document = JsonDocument.Parse(json);
        string[] agents = [.. document.RootElement.EnumerateArray().Where(entry => entry.TryGetProperty("instances", out _)).SelectMany(entry => entry.GetProperty("instances").EnumerateArray()).Select(agent => agent.GetString()!)];
        var list = BotList.Read(json, out var problem);
        Assert.Equal("", problem);
        Assert.True(agents.Length > 1000);
        Assert.True(agents.Count(BotRules.IsBot) >= agents.Length * 0.99, $"{agents.Count(BotRules.IsBot)} of {agents.Length}");
        Assert.All(agents, agent => Assert.True(BotRules.IsBot(agent) || list!.Names(agent), agent));
    }

    [AgentListFact(Folder)]
    public void No_current_browser_is_taken_for_a_bot()
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable(Folder)!, "top-user-agents", "src");
        string[] agents = [.. Directory.GetFiles(folder, "*.json").SelectMany(file => JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(file))!)];
        Assert.NotEmpty(agents);
        Assert.DoesNotContain(agents, BotRules.IsBot);
    }

    /// <summary>A fact that needs the public lists.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class AgentListFactAttribute : FactAttribute
    {
        public AgentListFactAttribute(string variable)
        {
            if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable)))
                Skip = $"{variable} names no folder with the npm packages crawler-user-agents and top-user-agents";
        }
    }
}
