import json
import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, here)

with open(os.path.join(here, "site.json"), encoding="utf-8") as file:
    CORPUS = json.load(file)

SITENAME = "Corpus"
SITEURL = "https://corpus.example"
PATH = "content"
THEME = "theme"
THEME_STATIC_DIR = "assets"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["corpus"]
JINJA_ENVIRONMENT = {"trim_blocks": True, "lstrip_blocks": True}
MARKDOWN = {"extension_configs": {"markdown.extensions.extra": {}}, "output_format": "html5"}
CACHE_CONTENT = True
LOAD_CONTENT_CACHE = True
STATIC_PATHS = []

SLUGIFY_SOURCE = "basename"
ARTICLE_URL = "{category}/{slug}/"
ARTICLE_SAVE_AS = "{category}/{slug}/index.html"
CATEGORY_URL = "{slug}/"
CATEGORY_SAVE_AS = "{slug}/index.html"
TAG_URL = "tags/{slug}/"
TAG_SAVE_AS = "tags/{slug}/index.html"
AUTHOR_URL = "authors/{slug}/"
AUTHOR_SAVE_AS = "authors/{slug}/index.html"

DIRECT_TEMPLATES = ["index", "tags", "authors", "archives", "404", "sitemap", "robots"]
INDEX_SAVE_AS = "index.html"
TAGS_SAVE_AS = "tags/index.html"
AUTHORS_SAVE_AS = "authors/index.html"
ARCHIVES_SAVE_AS = "archive/index.html"
SITEMAP_SAVE_AS = "sitemap.xml"
ROBOTS_SAVE_AS = "robots.txt"

DEFAULT_PAGINATION = 20
PAGINATED_TEMPLATES = {"tag": None, "category": None, "author": None, "archives": None}
PAGINATION_PATTERNS = (
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
)

FEED_RSS = "index.xml"
FEED_MAX_ITEMS = 20
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
