import { byTopic } from "./lists.js";

const near = 20;
const indexes = new WeakMap();

/** The three articles that share most topics, among those published around the same time. */
export function relatedTo(articles, url) {
  if (!indexes.has(articles)) indexes.set(articles, indexOf(articles));
  const { topics, places } = indexes.get(articles);
  const scores = new Map();
  for (const [topic, place] of places.get(url) ?? []) {
    const items = topics.get(topic);
    for (let i = Math.max(0, place - near); i < Math.min(items.length, place + near); i++)
      if (i !== place) scores.set(items[i], (scores.get(items[i]) ?? 0) + 1);
  }
  return [...scores].sort((a, b) => b[1] - a[1] || b[0].date - a[0].date).slice(0, 3).map(([one]) => one);
}

function indexOf(articles) {
  const topics = byTopic(articles);
  const places = new Map(articles.map((one) => [one.url, []]));
  for (const [topic, items] of topics) items.forEach((one, place) => places.get(one.url).push([topic, place]));
  return { topics, places };
}
