const pageSize = 20;
const known = new WeakMap();

/** All articles, newest first, sorted once per build. */
export function newestFirst(api) {
  const all = api.getAll();
  if (!known.has(all)) known.set(all, all.filter((one) => one.data.section).sort((a, b) => b.date - a.date));
  return known.get(all);
}

/** One entry per page of every section, tag, author and of the archive, for one template that is paginated by one. */
export function listPages(api) {
  const articles = newestFirst(api);
  const { sections, people } = articles[0].data;
  return [
    ...sections.flatMap((section) => pagesOf(`/${section.id}/`, section.title, section.description, articles.filter((one) => one.data.section === section.id))),
    ...people.flatMap((author) => pagesOf(`/authors/${author.id}/`, author.name, author.bio, articles.filter((one) => one.data.authors.includes(author.id)))),
    ...[...byTopic(articles)].flatMap(([topic, items]) => pagesOf(`/tags/${topic}/`, topic, "", items)),
    ...pagesOf("/archive/", "Archive", "", articles),
  ];
}

export function byTopic(articles) {
  const topics = new Map();
  for (const one of articles)
    for (const topic of one.data.topics) {
      if (!topics.has(topic)) topics.set(topic, []);
      topics.get(topic).push(one);
    }
  return topics;
}

function pagesOf(url, title, about, items) {
  const total = Math.max(1, Math.ceil(items.length / pageSize));
  const address = (number) => (number === 1 ? url : `${url}page/${number}/`);
  return Array.from({ length: total }, (_, index) => ({
    title, about, total, number: index + 1, url: address(index + 1), isArchive: url === "/archive/",
    section: items[0]?.data.section && url === `/${items[0].data.section}/` ? items[0].data.section : "",
    items: items.slice(index * pageSize, (index + 1) * pageSize),
    newer: index > 0 ? address(index) : null,
    older: index + 1 < total ? address(index + 2) : null,
  }));
}
