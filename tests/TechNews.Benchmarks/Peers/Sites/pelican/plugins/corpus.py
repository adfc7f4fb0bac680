"""The site's own lists: what is most viewed, what not to miss, which articles are related."""
import collections
import re

from pelican import signals

NEAR = 20


def excerpt(article, length):
    if not hasattr(article, "plain_summary"):
        article.plain_summary = re.sub(r"<[^>]*>", "", article.summary).strip()
    text = article.plain_summary
    return text if len(text) <= length else text[: text.rfind(" ", 0, length)] + "…"


def add_lists(generator):
    articles = sorted(generator.articles, key=lambda one: one.date, reverse=True)
    by_url = {"/" + one.url: one for one in articles}
    viewed = generator.settings["CORPUS"]["most_viewed"]
    strips = collections.defaultdict(list)
    for one in articles:
        if len(strips[one.category.slug]) < 5:
            strips[one.category.slug].append(one)
    generator.context["newest"] = articles[:7]
    generator.context["strips"] = strips
    generator.context["picks"] = [one for one in articles if hasattr(one, "dont_miss")][:5]
    generator.context["most_viewed"] = [by_url[url] for url in viewed if url in by_url]
    relate(articles)


def relate(articles):
    tags = collections.defaultdict(list)
    places = []
    for one in articles:
        own = []
        for tag in getattr(one, "tags", []):
            own.append((tag.slug, len(tags[tag.slug])))
            tags[tag.slug].append(one)
        places.append(own)
    for one, own in zip(articles, places):
        scores = collections.Counter()
        for tag, place in own:
            scores.update(id(other) for other in tags[tag][max(0, place - NEAR) : place + NEAR] if other is not one)
        near = {id(other): other for tag, place in own for other in tags[tag][max(0, place - NEAR) : place + NEAR]}
        best = sorted(scores, key=lambda key: (-scores[key], -near[key].date.timestamp()))[:3]
        one.related = [near[key] for key in best]


def add_filter(pelican):
    pelican.settings["JINJA_FILTERS"] = {**pelican.settings.get("JINJA_FILTERS", {}), "excerpt": excerpt}


def register():
    signals.initialized.connect(add_filter)
    signals.article_generator_finalized.connect(add_lists)
