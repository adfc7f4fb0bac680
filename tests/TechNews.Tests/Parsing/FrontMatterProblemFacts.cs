namespace TechNews.Tests.Parsing;

/// <summary>What is wrong with front matter is said with file, line and column, and all of it at once.</summary>
public sealed class FrontMatterProblemFacts
{
    private const string Path = "content/articles/a.md";

    public static TheoryData<string, string> WrongFiles => new()
    {
        { "", ":1:1: error TN010: there is no front matter" },
        { "Just text\n", ":1:1: error TN010: there is no front matter" },
        { "---\ntitle: T\n", ":1:1: error TN011: the front matter that starts here is never closed" },
        { "+++\ntitle = \"T\"\n+++\n", ":1:1: error TN026: front matter in TOML is not read" },
        { "{\"title\": \"T\"}\n", ":1:1: error TN026: front matter in JSON is not read" },
        { "---\njust words\n---\n", ":2:1: error TN014: this YAML cannot be read: it has no keys" },
        { "---\n- a\n---\n", ":2:1: error TN014: this YAML cannot be read: it has no keys" },
        { "---\n---\n", ":1:1: error TN019: the key 'date' is missing|:1:1: error TN019: the key 'title' is missing" },
    };

    public static TheoryData<string, string> WrongYaml => new()
    {
        { "kicker: a: b", ":4:10: error TN014: this YAML cannot be read: a second colon stands where a value goes on" },
        { "kicker: \"a", ":4:9: error TN014: this YAML cannot be read: a quote is opened here and never closed" },
        { "kicker: 'a", ":4:9: error TN014: this YAML cannot be read: a quote is opened here and never closed" },
        { "kicker: \"\\q\"", ":4:9: error TN014: this YAML cannot be read: a backslash in double quotes starts an escape that does not exist" },
        { "params:\n\ta: b", ":5:1: error TN014: this YAML cannot be read: a tab cannot indent YAML" },
        { "kicker: @a", ":4:9: error TN014: this YAML cannot be read: a value cannot start with '@'" },
        { "kicker: `a`", ":4:9: error TN014: this YAML cannot be read: a value cannot start with '`'" },
        { "kicker: 'a' b", ":4:13: error TN014: this YAML cannot be read: this does not fit what stands before it" },
        { "tags: [a, b", ":4:7: error TN014: this YAML cannot be read: a bracket is opened here and never closed" },
        { "tags: [a}", ":4:9: error TN014: this YAML cannot be read: a comma or a closing bracket is missing" },
        { "tags: {a: [b", ":4:11: error TN014: this YAML cannot be read: a bracket is opened here and never closed" },
        { "kicker: * a", ":4:9: error TN014: this YAML cannot be read: '*' and '&' have a meaning of their own at the start of a value" },
        { "kicker: !a b", ":4:9: error TN014: this YAML cannot be read: the tag '!a' has no meaning here" },
        { "kicker: *a", ":4:9: error TN014: this YAML cannot be read: there is no anchor 'a' above this place" },
        { "params: {<<: 1}", ":4:14: error TN014: this YAML cannot be read: '<<' merges mappings, and this is none" },
        { "? [a]\n: b", ":4:3: error TN014: this YAML cannot be read: a key is a list or a mapping" },
        { "kicker: \"a\\0b\"", ":4:9: error TN014: this YAML cannot be read: it holds the forbidden character U+0000" },
        { "kicker: a\0b", ":4:10: error TN014: this YAML cannot be read: it holds the forbidden character U+0000" },
        { "kicker: a\u0007b", ":4:9: error TN014: this YAML cannot be read: it holds the forbidden character U+0007" },
        { "kicker: a\nkicker: b", ":5:1: error TN015: the key 'kicker' stands here and at content/articles/a.md:4:1" },
    };

    public static TheoryData<string, string> WrongKeys => new()
    {
        { "sumary: S", ":4:1: warning TN017: unknown key 'sumary' - did you mean 'summary'?" },
        { "zzzzzz: S", ":4:1: warning TN017: unknown key 'zzzzzz'" },
        { "image: {src: a.png, alte: x}", ":4:21: warning TN017: unknown key 'alte' - did you mean 'alt'?" },
        { "summary: S\nexcerpt: S", ":5:1: error TN016: 'excerpt' says the same as 'summary' at content/articles/a.md:4:1" },
        { "published: false\ndraft: true", ":5:1: error TN016: 'draft' says the same as 'published' at content/articles/a.md:4:1" },
        { "status: draft\ndraft: true", ":5:1: error TN016: 'draft' says the same as 'status' at content/articles/a.md:4:1" },
        { "pin: true\nfeatured: true", ":5:1: error TN016: 'featured' says the same as 'pin' at content/articles/a.md:4:1" },
        { "published: 2026-01-03\npubdate: 2026-01-03", ":5:1: error TN016: 'pubdate' says the same as 'published' at content/articles/a.md:4:1" },
        { "image: {src: a.png, alt: A}\nimage_alt: A", ":5:1: error TN016: 'image_alt' says the same as 'alt' at content/articles/a.md:4:21" },
        { "draft: yes", ":4:8: error TN018: 'draft' wants true or false, not 'yes'" },
        { "draft: \"true\"", ":4:8: error TN018: 'draft' wants true or false, not the text \"true\"" },
        { "pin: 3", ":4:6: error TN018: 'pin' wants true or false, not '3'" },
        { "summary: [a]", ":4:10: error TN018: 'summary' wants text, not a list" },
        { "kicker: {a: b}", ":4:9: error TN018: 'kicker' wants text, not a mapping" },
        { "tags: a, b", ":4:7: error TN018: 'tags' wants a list of texts, not 'a, b'" },
        { "tags: [a, [b]]", ":4:11: error TN018: 'tags' wants a list of texts, not a list" },
        { "weight: heavy", ":4:9: error TN018: 'weight' wants a whole number, not 'heavy'" },
        { "weight: 99999999999", ":4:9: error TN018: 'weight' wants a whole number, not '99999999999'" },
        { "params: [a]", ":4:9: error TN018: 'params' wants a mapping, not a list" },
        { "lang: english!", ":4:7: error TN018: 'lang' wants a language code, not 'english!'" },
        { "sponsored: [a]", ":4:12: error TN018: 'sponsored' wants true, false or the sponsor's name, not a list" },
        { "image: {alt: A}", ":4:8: error TN019: the key 'src' is missing" },
        { "image: [[a]]", ":4:9: error TN018: 'image' wants a path or a mapping, not a list" },
        { "image: javascript:alert(1)", ":4:8: error TN047: 'src' is no picture's place: only http and https lead outside" },
        { "image_alt: A", ":4:1: warning TN029: 'image_alt' has no effect: there is no 'image'" },
        { "kind: analisys", ":4:7: error TN024: 'kind' cannot be 'analisys' - did you mean 'analysis'?" },
        { "status: drafty", ":4:9: error TN024: 'status' cannot be 'drafty' - did you mean 'draft'?" },
        { "expire_at: 2026-02-01\nunpublish: later", ":5:12: error TN024: 'unpublish' cannot be 'later'" },
        { "expire_at: 2026-02-01\nunpublish: {redirect: x}", ":5:23: error TN022: 'redirect' is no path of this site: it must start with '/'" },
        { "unpublish: gone", ":4:1: warning TN029: 'unpublish' has no effect: there is no 'expire_at'" },
        { "updated: 2026-01-01", ":4:10: error TN025: 'updated' is before 'date' at content/articles/a.md:3:7" },
        { "expire_at: 2026-01-01", ":4:12: error TN025: 'expire_at' is before 'date' at content/articles/a.md:3:7" },
        { "corrections:\n  - kind: wrong\n    text: T", ":5:5: error TN019: the key 'at' is missing|:5:11: error TN024: 'kind' cannot be 'wrong'" },
        { "corrections: {text: T}", ":4:14: error TN018: 'corrections' wants a list of mappings, not a mapping" },
        { "corrections: [{at: 2026-01-05, text: T, kid: update}]", ":4:41: warning TN017: unknown key 'kid' - did you mean 'kind'?" },
        { "pin: {until: soon, rank: x}", ":4:1: error TN019: the key 'block' is missing|:4:14: error TN020: 'until' is no date that can be read: it is not in the form of ISO 8601|:4:26: error TN018: 'rank' wants a whole number, not 'x'" },
        { "kind: live\nupdates: [{title: x}]", ":5:11: error TN019: the key 'at' is missing|:5:11: error TN019: the key 'text' is missing" },
    };

    [Theory]
    [MemberData(nameof(WrongFiles))]
    public void A_file_without_readable_front_matter_says_so(string text, string findings) =>
        AssertFindings(findings, TestSite.With(Path, text));

    [Theory]
    [MemberData(nameof(WrongYaml))]
    public void Broken_yaml_is_explained_where_it_breaks(string line, string finding) =>
        AssertFindings(finding, TestSite.WithArticle($"title: T\ndate: 2026-01-02\n{line}"));

    [Theory]
    [MemberData(nameof(WrongKeys))]
    public void A_wrong_key_says_what_is_wanted(string line, string findings) =>
        AssertFindings(findings, TestSite.WithArticle($"title: T\ndate: 2026-01-02\n{line}"));

    [Fact]
    public void Every_problem_is_reported_in_one_run()
    {
        var site = TestSite.WithArticle("titel: T\ndraft: yes\nweight: x")
            .With("content/articles/b.md", "no front matter")
            .With("content/authors/jane.yml", "bio: B\n");

        Assert.Equal(
            [
                "content/articles/a.md:1:1: error TN019: the key 'date' is missing",
                "content/articles/a.md:1:1: error TN019: the key 'title' is missing",
                "content/articles/a.md:2:1: warning TN017: unknown key 'titel' - did you mean 'title'?",
                "content/articles/a.md:3:8: error TN018: 'draft' wants true or false, not 'yes'",
                "content/articles/a.md:4:9: error TN018: 'weight' wants a whole number, not 'x'",
                "content/articles/b.md:1:1: error TN010: there is no front matter",
                "content/authors/jane.yml:1:1: error TN019: the key 'name' is missing",
            ],
            site.Findings());
    }

    [Fact]
    public void A_required_key_without_value_is_missing_at_its_own_place() =>
        AssertFindings(":2:1: error TN019: the key 'title' is missing", TestSite.WithArticle("title:\ndate: 2026-01-02"));

    [Fact]
    public void After_broken_yaml_no_key_is_called_missing_and_keys_before_it_are_checked() =>
        AssertFindings(
            ":2:8: error TN018: 'draft' wants true or false, not 'yes'|:3:9: error TN014: this YAML cannot be read: a quote is opened here and never closed",
            TestSite.WithArticle("draft: yes\nkicker: \"x\ntitle: T"));

    [Fact]
    public void Every_error_has_a_way_out()
    {
        foreach (var row in WrongKeys.Concat(WrongYaml))
        {
            var findings = TestSite.WithArticle($"title: T\ndate: 2026-01-02\n{(string)row[0]}").Parse().Findings;
            Assert.All(findings, finding => Assert.False(string.IsNullOrEmpty(finding.Help), finding.Message));
        }
    }

    [Fact]
    public void An_article_with_errors_is_still_there_for_others_to_link_to()
    {
        var article = Assert.Single(TestSite.With(Path, "").Parse().Value.Articles);

        Assert.Equal(("a", "a", "a"), (article.Id, article.Slug, article.Front.Title));
    }

    [Fact]
    public void A_nest_of_lists_is_refused()
    {
        var nest = $"params: {{a: {new string('[', 50_000)}";

        Assert.Contains(TestSite.WithArticle(nest).Findings(), finding => finding.Contains("TN027: this YAML is too big: deeper than 32 levels", StringComparison.Ordinal));
    }

    [Fact]
    public void Aliases_of_aliases_are_refused_before_they_fill_the_memory()
    {
        var laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 20).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));

        Assert.Contains(
            TestSite.WithArticle("params:\n  " + laughs.Replace("\n", "\n  ", StringComparison.Ordinal)).Findings(),
            finding => finding.Contains("TN027", StringComparison.Ordinal));
    }

    [Fact]
    public void Dots_close_front_matter_and_spaces_behind_the_dashes_do_not_count()
    {
        Assert.Empty(TestSite.With(Path, "---\ntitle: T\ndate: 2026-01-02\n...\nText").Findings());
        Assert.Empty(TestSite.With(Path, "--- \ntitle: T\ndate: 2026-01-02\n---\t\nText").Findings());
    }

    private static void AssertFindings(string expected, TestSite site) =>
        Assert.Equal(expected.Split('|').Select(finding => Path + finding).ToArray(), site.Findings());
}
