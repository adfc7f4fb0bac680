# Sections, tags, authors and the archive, in pages of twenty; and which articles are related.
module Corpus
  PAGE_SIZE = 20

  class ListPage < Jekyll::PageWithoutAFile
    def initialize(site, list, number)
      super(site, site.source, number == 1 ? list[:url] : "#{list[:url]}page/#{number}/", "index.html")
      total = [(list[:items].size / PAGE_SIZE.to_f).ceil, 1].max
      data.merge!(
        "layout" => "list", "title" => list[:title], "about" => list[:about], "section" => list[:section],
        "items" => list[:items][(number - 1) * PAGE_SIZE, PAGE_SIZE], "number" => number, "total" => total,
        "newer" => number > 1 ? address(list[:url], number - 1) : nil,
        "older" => number < total ? address(list[:url], number + 1) : nil
      )
    end

    private

    def address(url, number)
      number == 1 ? url : "#{url}page/#{number}/"
    end
  end

  class Lists < Jekyll::Generator
    def generate(site)
      articles = site.posts.docs.sort_by { |one| -one.date.to_i }
      site.config["newest"] = articles.first(7)
      site.config["picks"] = articles.select { |one| one.data["dont_miss"] }.first(5)
      by_url = articles.to_h { |one| [one.url, one] }
      site.config["most_viewed"] = site.data["most_viewed"].map { |url| by_url[url] }.compact
      lists(site, articles).each do |list|
        (1..[(list[:items].size / PAGE_SIZE.to_f).ceil, 1].max).each { |number| site.pages << ListPage.new(site, list, number) }
      end
    end

    private

    def lists(site, articles)
      sections = articles.group_by { |one| one.data["categories"].first }
      authors = articles.group_by { |one| one.data["authors"].first }
      tags = Hash.new { |all, tag| all[tag] = [] }
      articles.each { |one| one.data["tags"].each { |tag| tags[tag] << one } }
      site.config["strips"] = site.data["sections"].map { |section| section.merge("items" => (sections[section["id"]] || []).first(5)) }
      site.config["topics"] = tags.sort.map { |tag, items| { "id" => tag, "count" => items.size } }
      site.data["sections"].map { |one| list("/#{one["id"]}/", one["title"], one["description"], sections[one["id"]], one["id"]) } +
        site.data["people"].map { |one| list("/authors/#{one["id"]}/", one["name"], one["bio"], authors[one["id"]]) } +
        tags.map { |tag, items| list("/tags/#{tag}/", tag, nil, items) } +
        [list("/archive/", "Archive", nil, articles)]
    end

    def list(url, title, about, items, section = nil)
      { url: url, title: title, about: about, items: items || [], section: section }
    end
  end

  # The three articles that share most tags, among those published around the same time.
  class Related < Jekyll::Generator
    NEAR = 20

    def generate(site)
      articles = site.posts.docs.sort_by { |one| -one.date.to_i }
      tags = Hash.new { |all, tag| all[tag] = [] }
      places = {}
      articles.each do |one|
        places[one] = one.data["tags"].map { |tag| [tag, tags[tag].push(one).size - 1] }
      end
      articles.each { |one| one.data["related"] = related(one, tags, places[one]) }
    end

    private

    def related(article, tags, places)
      scores = Hash.new(0)
      places.each do |tag, place|
        tags[tag][[place - NEAR, 0].max...(place + NEAR)].each { |one| scores[one] += 1 unless one.equal?(article) }
      end
      scores.sort_by { |one, score| [-score, -one.date.to_i] }.first(3).map(&:first)
    end
  end
end
