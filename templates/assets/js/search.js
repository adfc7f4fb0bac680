// The site's own search: a query reads a few small files of the index beside this page. What they hold is shown as text, never as markup.
const marks = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/gu;
const unseen = /[\u00ad\u200c\u200d\u2060\ufe00-\ufe0f]/u;
const spaceless = /[\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
const inWord = /[\p{L}\p{Nd}\p{Mn}\p{Mc}]/u;
const longestWord = 40, mostWords = 10, shownAtOnce = 10;

// Letters that are other letters to readers, and that Unicode does not take apart.
const letters = new Map(("ẚⱥ:a æ:ae ƀɓ:b ƈȼ:c ðđɖɗ:d ǆǳ:dz ǝɇəɛ:e ƒ:f ǥɠ:g ħ:h ıɨ:i ĳ:ij ȷɉ:j ĸƙ:k ŀłƚ:l ǉ:lj ŉƞɲ:n ŋ:ng ǌ:nj øɔ:o œ:oe ƥ:p ɍ:r ſȿẜẝ:s ß:ss "
  + "ŧƫƭʈⱦ:t þ:th ʉ:u ʋỽ:v ƴɏ:y ƶȥɀ:z ς:σ").split(" ").flatMap((row) => {
  const [from, to] = row.split(":");
  return [...from].map((letter) => [letter, to]);
}));

/** A character as the index has it: lower case, without accents; empty where it is no part of a word or vanishes. */
export function fold(character) {
  const lower = character.toLowerCase();
  const apart = lower.normalize("NFD");
  const bare = apart.replace(marks, "");
  const folded = bare === apart ? lower : bare.normalize("NFC");
  return letters.get(folded) ?? folded;
}

/** The words of a query. Of an open one only the beginning may have been typed. */
export function words(query) {
  const found = [];
  let word = "", row = [];
  const end = (open = false) => {
    if (word) found.push({ text: word, open });
    if (row.length === 1) found.push({ text: row[0], open: true });
    for (let i = 1; i < row.length; i++) found.push({ text: row[i - 1] + row[i], open: false });
    word = "";
    row = [];
  };
  for (const character of query) {
    if (spaceless.test(character)) {
      if (word) end();
      row.push(character);
    } else if (!unseen.test(character) && !inWord.test(character)) end();
    else {
      const folded = unseen.test(character) ? "" : fold(character);
      if (folded && row.length) end();
      if (word.length + folded.length <= longestWord) word += folded;
    }
  }
  end(true);
  return found.filter(({ text }, place) => found.findLastIndex((other) => other.text === text) === place).slice(-mostWords);
}

const form = document.querySelector("form[data-search]");
const folder = new URL(form.dataset.search, location.href);
let index, parts;

async function load(path, cache) {
  const reply = await fetch(new URL(path, folder), { cache });
  if (!reply.ok) throw new Error(`${path}: ${reply.status}`);
  return reply;
}

const names = (list) => list.split(" ").filter(Boolean);

async function open(cache = "no-cache") {
  const read = await (await load("index.json", cache)).json();
  index = { ...read, words: names(read.words), beginnings: names(read.beginnings) };
  parts = new Map();
}

// Asked for by the index's version, so that parts of two editions never come together.
function part(path, read) {
  if (!parts.has(path)) {
    const reply = load(`${path}?${index.version}`, "default").then(read);
    reply.catch(() => parts.delete(path));
    parts.set(path, reply);
  }
  return parts.get(path);
}

const fileName = (name) => [...name].map((c) => c < "\u0080" ? c : `_${c.codePointAt(0).toString(16)}_`).join("");

// The last name that is not behind the text.
function placeOf(names, text) {
  let low = 0, high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle] <= text) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

async function entries(kind, names, text) {
  const place = placeOf(names, text);
  if (place < 0) return [];
  return part(`${kind}/${kind[0]}-${fileName(names[place])}.bin`, async (reply) => [...decode(new Uint8Array(await reply.arrayBuffer()))]);
}

function* numbers(bytes) {
  for (let at = 0; at < bytes.length;) {
    let value = 0, scale = 1;
    for (; bytes[at] > 127; scale *= 128) value += (bytes[at++] & 127) * scale;
    value += (bytes[at++] ?? 0) * scale;
    yield [value, at];
  }
}

const numberAt = (bytes, at) => {
  const [value, length] = numbers(bytes.subarray(at)).next().value ?? [0, 1];
  return [value, at + length];
};

function* decode(bytes) {
  const text = new Uint8Array(4 * longestWord), utf8 = new TextDecoder();
  for (let at = 0, shared, more, length; at < bytes.length; at += length >> 1) {
    [shared, at] = numberAt(bytes, at);
    [more, at] = numberAt(bytes, at);
    text.set(bytes.subarray(at, at + more), shared);
    [length, at] = numberAt(bytes, at + more);
    yield { text: utf8.decode(text.subarray(0, shared + more)), isCut: length % 2 === 1, postings: bytes.subarray(at, at + (length >> 1)) };
  }
}

const inTitle = 2, whole = 1;

// Every story that has a word, and how: in its title, and as the whole word or as its beginning only.
async function find({ text, open: isOpen }) {
  const stories = new Map();
  let isCut = false;
  const take = (entry, how) => {
    isCut ||= entry.isCut;
    let story;
    for (const [value] of numbers(entry.postings)) {
      story = story === undefined ? value >> 1 : story - (value >> 1);
      stories.set(story, stories.get(story) | how | (value & 1 ? inTitle : 0));
    }
  };
  // Where the words of a beginning fill more than one file, they have an entry together.
  const isFar = isOpen && index.words[placeOf(index.words, text) + 1]?.startsWith(text);
  const [near, far] = await Promise.all([entries("words", index.words, text), isFar ? entries("beginnings", index.beginnings, text) : []]);
  for (const entry of near) {
    if (entry.text === text) take(entry, whole);
    else if (isOpen && !isFar && entry.text.startsWith(text)) take(entry, 0);
  }
  for (const entry of far) if (entry.text === text) take(entry, 0);
  return { stories, isCut };
}

/** Numbers of the stories that have all words: those with more of them in their titles first, then whole words, then the newest. */
export async function search(query) {
  const found = (await Promise.all(words(query).map(find))).sort((one, other) => one.stories.size - other.stories.size);
  const count = (story, how) => found.filter(({ stories }) => stories.get(story) & how).length;
  const numbers = [...found[0]?.stories.keys() ?? []]
    .filter((story) => found.every(({ stories }) => stories.has(story)))
    .map((story) => ({ story, titles: count(story, inTitle), wholes: count(story, whole) }))
    .sort((one, other) => other.titles - one.titles || other.wholes - one.wholes || other.story - one.story)
    .map(({ story }) => story);
  return { numbers, isCut: found.some(({ isCut }) => isCut) };
}

async function details(story) {
  const size = index.stories_per_file;
  const file = await part(`stories/${Math.floor(story / size)}.json`, (reply) => reply.json());
  return file[story % size];
}

const status = document.querySelector(".search-status");
const list = document.querySelector(".search-results");
const more = document.querySelector(".search-more");
const field = form.elements.q;
let turn = 0, rest = [];

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function item([title, url, instant, date, kicker, section, excerpt]) {
  const link = element("a", "", title), time = element("time", "", date), labels = [];
  link.href = url;
  time.dateTime = instant;
  if (section) labels.push(element("span", "", section));
  if (kicker) labels.push(element("span", "kicker-type", kicker));
  const made = element("li", "card", element("h2", "card-title", link), element("p", "card-excerpt", excerpt), element("p", "meta", time));
  if (labels.length) made.prepend(element("p", "kicker", ...labels));
  return made;
}

function say(key, count, query) {
  status.textContent = (status.dataset[key] ?? "").replace(/\{(n|q)\}/g, (_, name) => name === "n" ? count : query);
}

async function show() {
  const mine = turn, next = rest.slice(0, shownAtOnce);
  more.disabled = true; // One press, one part of the list.
  const items = await Promise.all(next.map(details)).finally(() => { more.disabled = false; });
  if (mine !== turn) return;
  rest = rest.slice(shownAtOnce);
  list.append(...items.map(item));
  list.hidden = list.children.length === 0;
  more.hidden = rest.length === 0;
  return list.children[list.children.length - items.length];
}

async function run(query, retry = true) {
  const mine = ++turn;
  try {
    if (!words(query).length) {
      rest = [];
      list.replaceChildren();
      await show();
      return say("empty");
    }
    say("wait");
    if (!index) await open();
    const { numbers, isCut } = await search(query);
    if (mine !== turn) return;
    rest = numbers;
    list.replaceChildren();
    await show();
    if (mine === turn) say(numbers.length === 0 ? (isCut ? "noneRecent" : "none") : isCut ? "least" : numbers.length === 1 ? "one" : "many", numbers.length, query);
  } catch {
    if (mine !== turn) return;
    index = undefined; // A new edition may have been published meanwhile.
    if (retry) return run(query, false);
    rest = [];
    list.replaceChildren();
    list.hidden = more.hidden = true;
    say("failed");
  }
}

function ask() {
  const query = field.value.trim(), address = new URL(location.href);
  if (query) address.searchParams.set("q", query);
  else address.searchParams.delete("q");
  history.replaceState(history.state, "", address);
  run(field.value);
}

let pause;
field.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(ask, 250);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  ask();
});
more.addEventListener("click", async () => {
  try {
    (await show())?.querySelector("a")?.focus();
  } catch {
    say("failed");
  }
});

document.querySelector(".search-plain").hidden = true;
status.hidden = false;
field.value = new URLSearchParams(location.search).get("q") ?? "";
if (field.value) run(field.value);
