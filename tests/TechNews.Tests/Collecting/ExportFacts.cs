using TechNews.Collecting;

namespace TechNews.Tests.Collecting;

public sealed class ExportFacts
{
    private static readonly CountingOptions OfTheDay = Counted.Options with { Date = new DateOnly(2026, 11, 20), Hosts = ["news.example"] };

    // Each sample: 7 visitors and 9 page views of the article (both 7 where a source has one number), and a page that is none.
    public static TheoryData<string, string, string> Samples => new()
    {
        { "plausible", "7,9", "date,hostname,page,visits,visitors,pageviews\n2026-11-20,news.example,/chips/a-story/,8,5,6\n2026-11-20,news.example,/2019/old-name.html,8,2,3\n2026-11-20,news.example,/,1,1,1\n2026-11-20,copy.example,/chips/a-story/,1,1,1\n" },
        { "plausible", "7,9", """{"results":[{"dimensions":["/chips/a-story/","2026-11-20"],"metrics":[7,9]},{"dimensions":["/","2026-11-20"],"metrics":[1,1]}],"meta":{},"query":{"metrics":["visitors","pageviews"],"dimensions":["event:page","time:day"]}}""" },
        { "goatcounter", "7,7", """{"hits":[{"count":7,"path_id":1,"path":"chips/a-story/","event":false,"stats":[{"day":"2026-11-20","hourly":[7],"daily":7}]},{"path_id":2,"path":"/third/","event":true,"stats":[{"day":"2026-11-20","daily":3}]}],"total":7,"more":false}""" },
        { "umami", "7,7", """[{"x":"/chips/a-story/","y":7},{"x":"/","y":9}]""" },
        { "umami", "7,9", """[{"name":"/chips/a-story/","pageviews":9,"visitors":7,"visits":8,"bounces":1,"totaltime":5}]""" },
        { "umami", "7,7", "x,y\n/chips/a-story/,7\n/,4\n" },
        { "matomo", "7,9", """[{"label":"/chips/a-story/","nb_visits":7,"nb_hits":9,"sum_time_spent":3},{"label":"index","nb_visits":2,"nb_hits":2}]""" },
        { "matomo", "7,9", """{"2026-11-20":[{"label":"a-story","url":"https://news.example/chips/a-story/","nb_visits":7,"nb_hits":"9"}]}""" },
        { "matomo", "7,9", "label,nb_visits,nb_hits,url\na-story,7,9,https://news.example/chips/a-story/\n" },
        { "ga4", "7,9", """{"dimensionHeaders":[{"name":"pagePath"},{"name":"date"}],"metricHeaders":[{"name":"screenPageViews","type":"TYPE_INTEGER"},{"name":"activeUsers"}],"rows":[{"dimensionValues":[{"value":"/chips/a-story/"},{"value":"20261120"}],"metricValues":[{"value":"9"},{"value":"7"}]}],"rowCount":1}""" },
        { "ga4", "7,9", "# ----\n# Pages\n# 20261120-20261120\n# ----\nPage path and screen class,Views,Active users\n/chips/a-story/,9,7\n" },
        { "goaccess", "7,9", """{"general":{},"requests":{"metadata":{},"data":[{"hits":{"count":9},"visitors":{"count":7},"method":"GET","protocol":"HTTP/1.1","data":"/chips/a-story/"},{"hits":{"count":3},"visitors":{"count":3},"method":"POST","data":"/chips/a-story/"}]}}""" },
        { "csv", "7,9", "# ours\ndate,path,visitors,pageviews\n2026-11-20,\"/chips/a-story/\",7,9\n" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Each_export_is_recognised_and_read(string source, string numbers, string text)
    {
        var result = Counted.Of(text, OfTheDay);
        Assert.DoesNotContain(result.Findings, finding => finding.Code is not "TN213");
        Assert.Equal([$"2026-11-20,/chips/a-story/,{numbers},{source}"], Counted.Rows(result.Value));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void An_export_that_is_named_reads_the_same(string source, string numbers, string text) =>
        Assert.Equal([$"2026-11-20,/chips/a-story/,{numbers},{source}"], Counted.Rows(Counted.Of(text, OfTheDay with { From = source }).Value));

    [Theory]
    [InlineData("""[{"x":"/chips/a-story/","y":7}]""")]
    [InlineData("x,y\n/chips/a-story/,7\n")]
    [InlineData("""{"general":{},"requests":{"data":[]}}""")]
    public void An_export_without_days_asks_for_one(string text) =>
        Assert.Equal(["TN204"], Counted.Codes(Counted.Of(text)));

    [Theory]
    [InlineData("2Path")]
    [InlineData("2,Path")]
    public void GoatCounter_rows_count_first_visits_of_people(string start)
    {
        var csv = start + ",Title,Event,UserAgent,Browser,System,Session,Bot,Referrer,Referrer scheme,Screen size,Location,FirstVisit,Date\n" + string.Concat(
            ((string[])["false,u,b,s,1,0,,,,DE,true", "false,u,b,s,1,0,,,,DE,false", "true,u,b,s,1,0,,,,DE,true", "false,u,b,s,1,3,,,,DE,true"])
                .Select(row => $"/chips/a-story/,T,{row},2026-11-20T12:00:00Z\n"));
        var report = Counted.Clean(csv);
        Assert.Equal("NotAnArticle 1, Bot 1, Repeated 1, Counted 1", Counted.Rules(report));
        Assert.Equal(["2026-11-20,/chips/a-story/,1,2,goatcounter"], Counted.Rows(report));
    }

    [Fact]
    public void GoatCounter_of_another_version_is_an_error()
    {
        Assert.Equal(["TN205"], Counted.Codes(Counted.Of("3Path,Title,Event,UserAgent,Browser,System,Session,Bot,Referrer,Referrer scheme,Screen size,Location,FirstVisit,Date\n")));
        Assert.Equal(["TN205"], Counted.Codes(Counted.Of([Counted.Zip(("info.json", """{"export_version":"2.0"}"""), ("hit_stats.jsonl", ""))])));
    }

    [Fact]
    public void GoatCounter_archives_are_summed_by_the_sites_day_and_leave_events_out()
    {
        var zip = Counted.Zip(
            ("info.json", """{"export_version":"1.0"}"""),
            ("paths.jsonl", "{\"id\":1,\"path\":\"/chips/a-story/\",\"title\":\"A\"}\n{\"id\":2,\"path\":\"/third/\",\"event\":true}\n"),
            ("hit_stats.jsonl", string.Concat(((string[])["2026-11-20T10:00:00Z\",\"path_id\":1,\"ref_id\":1,\"count\":3", "2026-11-20T10:00:00Z\",\"path_id\":1,\"ref_id\":2,\"count\":4", "2026-11-20T23:00:00Z\",\"path_id\":1,\"ref_id\":2,\"count\":5", "2026-11-20T23:00:00Z\",\"path_id\":2,\"ref_id\":2,\"count\":5", "2026-11-20T23:00:00Z\",\"path_id\":9,\"count\":5"]).Select(row => $"{{\"hour\":\"{row}}}\n"))));
        var result = Counted.Of([zip], Counted.Options with { Zone = TechNews.Parsing.SiteZone.Find("Europe/Berlin")! });
        Assert.Equal(["2026-11-20,/chips/a-story/,7,7,goatcounter", "2026-11-21,/chips/a-story/,5,5,goatcounter"], Counted.Rows(result.Value));
        Assert.Equal("Malformed 1, NotAnArticle 1, Counted 3", Counted.Rules(result.Value));
    }

    [Theory]
    [InlineData(99, false)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void A_dashboard_report_of_exactly_100_rows_warns(int rows, bool warns)
    {
        var zip = Counted.Zip(("visitors.csv", "date,visitors\n"), ("pages.csv", "name,visitors,pageviews,bounce_rate,time_on_page\n" + string.Concat(Enumerable.Range(0, rows).Select(n => $"/p{n},1,1,50,3\n"))));
        Assert.Equal(warns ? ["TN213"] : [], Counted.Codes(Counted.Of([zip], OfTheDay)));
    }

    [Fact]
    public void A_full_Plausible_archive_gives_its_pages()
    {
        var zip = Counted.Zip(("imported_visitors_20261101_20261130.csv", "date,visitors\n2026-11-20,9\n"), ("imported_pages_20261101_20261130.csv", "date,hostname,page,visits,visitors,pageviews\n2026-11-20,news.example,/third/,8,7,9\n"));
        Assert.Equal(["2026-11-20,/third/,7,9,plausible"], Counted.Rows(Counted.Of([zip]).Value));
    }

    [Fact]
    public void Any_table_is_read_by_the_names_of_its_columns()
    {
        var options = Counted.Options with { Columns = new CsvColumns("Seite", "Aufrufe", "Tag") };
        Assert.Equal(["2026-11-20,/third/,7,7,csv"], Counted.Rows(Counted.Of("Tag;Seite;Aufrufe\n2026-11-20;/third/;7\n", options).Value));
        var missing = Counted.Of("Tag;Seite\n2026-11-20;/third/\n", options);
        Assert.Contains("'Aufrufe'", Assert.Single(missing.Findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("2026-11-20/../../x")]
    [InlineData("9999-99-99")]
    [InlineData("")]
    [InlineData("20.11.2026")]
    public void A_date_that_is_none_is_malformed(string date)
    {
        var result = Counted.Of($"date,path,visitors\n{date},/third/,1\n2026-11-20,/third/,2\n");
        Assert.Equal("Malformed 1, Counted 1", Counted.Rules(result.Value));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("9999999999999")]
    [InlineData("99999999999999999999999")]
    [InlineData("")]
    public void A_count_beyond_reason_is_malformed(string count) =>
        Assert.Equal("Malformed 1", Counted.Rules(Counted.Of($"date,path,visitors\n2026-11-20,/third/,{count}\n").Value));

    [Fact]
    public void Sums_stop_at_the_largest_number()
    {
        var sums = new ViewSums();
        sums.Add(0, 0, long.MaxValue - 1, 5);
        sums.Add(0, 0, 7, 5);
        Assert.Equal((long.MaxValue, 10L), Assert.Single(sums.All).Value);
    }

    [Fact]
    public void Json_that_is_broken_or_of_another_shape_is_a_finding()
    {
        Assert.Equal(["TN206"], Counted.Codes(Counted.Of("""{"results":[{"dimensions":["/a"]""")));
        Assert.Equal(["TN203"], Counted.Codes(Counted.Of("""{"results":{"dimensions":7},"query":[]}""")));
        Assert.Equal(["TN201"], Counted.Codes(Counted.Of("""{"a":1}""")));
    }
}
