import { byTopic, newestFirst, listPages } from "./lists.js";
import { excerpt, readingMinutes } from "./texts.js";
import { relatedTo } from "./related.js";

const clock = { timeZone: "UTC", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const shortDate = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" });
const shortTime = new Intl.DateTimeFormat("en-GB", clock);

export default function (eleventyConfig) {
  const articles = (api) => newestFirst(api);
  eleventyConfig.addPassthroughCopy("assets");
  eleventyConfig.addCollection("articles", articles);
  eleventyConfig.addCollection("latest", (api) => articles(api).slice(0, 3));
  eleventyConfig.addCollection("picks", (api) => articles(api).filter((one) => one.data.dont_miss).slice(0, 5));
  eleventyConfig.addCollection("mostViewed", (api) => {
    const byUrl = new Map(articles(api).map((one) => [one.url, one]));
    return (articles(api)[0]?.data.most_viewed ?? []).map((url) => byUrl.get(url)).filter(Boolean);
  });
  eleventyConfig.addCollection("strips", (api) => {
    const all = articles(api);
    return (all[0]?.data.sections ?? []).map((section) => ({ section, items: all.filter((one) => one.data.section === section.id).slice(0, 5) }));
  });
  eleventyConfig.addCollection("listPages", listPages);
  eleventyConfig.addCollection("topics", (api) => [...byTopic(articles(api))].map(([id, items]) => ({ id, count: items.length })).sort((a, b) => (a.id < b.id ? -1 : 1)));
  eleventyConfig.addFilter("excerpt", excerpt);
  eleventyConfig.addFilter("readingMinutes", readingMinutes);
  eleventyConfig.addFilter("related", relatedTo);
  eleventyConfig.addFilter("others", (items, url, count) => items.filter((one) => one.url !== url).slice(0, count));
  eleventyConfig.addFilter("first", (items, count) => items.slice(0, count));
  eleventyConfig.addFilter("iso", (date) => date.toISOString().replace(".000Z", "Z"));
  eleventyConfig.addFilter("rfc822", (date) => date.toUTCString());
  eleventyConfig.addFilter("shortDate", (date) => shortDate.format(date));
  eleventyConfig.addFilter("shortTime", (date) => shortTime.format(date));
  eleventyConfig.addFilter("json", (value) => JSON.stringify(value).replaceAll("<", "\\u003c"));
  return {
    dir: { input: ".", includes: "_includes", data: "_data" },
    markdownTemplateEngine: false,
    templateFormats: ["md", "njk", "11ty.js"],
  };
}
