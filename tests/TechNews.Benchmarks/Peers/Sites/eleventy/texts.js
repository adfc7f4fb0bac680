const plain = new Map();

/** The summary, or the beginning of the text, cut at a word. */
export function excerpt(article, length) {
  const text = article.data.summary ?? beginning(article);
  return text.length <= length ? text : text.slice(0, text.lastIndexOf(" ", length)) + "…";
}

export function readingMinutes(text) {
  return Math.max(1, Math.round(text.length / 1200));
}

function beginning(article) {
  if (!plain.has(article.url)) {
    const paragraph = article.rawInput.trim().split("\n\n", 1)[0];
    plain.set(article.url, paragraph.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[*`]/g, ""));
  }
  return plain.get(article.url);
}
