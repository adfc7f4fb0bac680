using System.Collections.Immutable;

namespace TechNews.Composing.Policies;

/// <summary>What a program reads the site for.</summary>
internal enum AiFunction
{
    Training,
    Search,
    User,
}

/// <param name="Name">The product token that it looks for in <c>robots.txt</c>.</param>
internal sealed record AiAgent(string Name, string Operator, AiFunction Function);

/// <summary>
/// Programs of AI companies by operator and function, as their operators describe them. Programs that fetch previews for links
/// people share (facebookexternalhit, Twitterbot) are none of them.
/// </summary>
internal static class AiAgents
{
    public static ImmutableArray<AiAgent> All { get; } =
    [
        .. Of("Ai2", AiFunction.Training, "AI2Bot", "Ai2Bot-Dolma"),
        .. Of("Amazon", AiFunction.Training, "Amazonbot"),
        .. Of("Amazon", AiFunction.Search, "Amzn-SearchBot"),
        .. Of("Amazon", AiFunction.User, "Amzn-User"),
        .. Of("Anthropic", AiFunction.Training, "ClaudeBot", "anthropic-ai"),
        .. Of("Anthropic", AiFunction.Search, "Claude-SearchBot"),
        .. Of("Anthropic", AiFunction.User, "Claude-User"),
        .. Of("Apple", AiFunction.Training, "Applebot-Extended"), // A token without a crawler: Applebot obeys it.
        .. Of("ByteDance", AiFunction.Training, "Bytespider", "TikTokSpider"),
        .. Of("Cohere", AiFunction.Training, "cohere-training-data-crawler"),
        .. Of("Cohere", AiFunction.User, "cohere-ai"),
        .. Of("Common Crawl", AiFunction.Training, "CCBot"),
        .. Of("Diffbot", AiFunction.Training, "Diffbot"),
        .. Of("DuckDuckGo", AiFunction.User, "DuckAssistBot"),
        .. Of("Google", AiFunction.Training, "Google-Extended", "Google-CloudVertexBot"), // The first is a token without a crawler.
        .. Of("Google", AiFunction.User, "Google-NotebookLM"),
        .. Of("Huawei", AiFunction.Training, "PanguBot"),
        .. Of("Hive", AiFunction.Training, "ImagesiftBot"),
        .. Of("Meta", AiFunction.Training, "meta-externalagent", "FacebookBot"),
        .. Of("Meta", AiFunction.Search, "meta-webindexer"),
        .. Of("Meta", AiFunction.User, "meta-externalfetcher"),
        .. Of("Mistral", AiFunction.User, "MistralAI-User"),
        .. Of("OpenAI", AiFunction.Training, "GPTBot"),
        .. Of("OpenAI", AiFunction.Search, "OAI-SearchBot"),
        .. Of("OpenAI", AiFunction.User, "ChatGPT-User"),
        .. Of("Perplexity", AiFunction.Search, "PerplexityBot"),
        .. Of("Perplexity", AiFunction.User, "Perplexity-User"), // Says itself that it may not obey.
        .. Of("Timpi", AiFunction.Training, "Timpibot"),
        .. Of("Webz.io", AiFunction.Training, "omgili", "omgilibot", "Webzio-Extended"),
        .. Of("You.com", AiFunction.Search, "YouBot"),
    ];

    private static IEnumerable<AiAgent> Of(string by, AiFunction function, params string[] names) =>
        names.Select(name => new AiAgent(name, by, function));
}
