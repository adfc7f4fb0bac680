// Part of `technews serve` alone: hears of changes, loads the page again or exchanges its style sheets, and shows what is wrong.
(() => {
  const me = document.currentScript;
  const base = new URL('/__technews/', me.src);
  let tag = me.dataset.tag;
  let stream, overlay;

  // A hidden page lets go of its connection: a browser has but six for a server. It hears what it missed when it is seen again.
  const listen = () => {
    if (document.hidden || stream) return;
    stream = new EventSource(`${base.pathname}events?page=${encodeURIComponent(decoded(location.pathname))}&tag=${encodeURIComponent(tag)}`);
    stream.addEventListener('reload', () => { stream.close(); location.reload(); });
    stream.addEventListener('styles', event => { hide(); exchange(JSON.parse(event.data)); });
    stream.addEventListener('problems', event => show(JSON.parse(event.data)));
    stream.addEventListener('fine', hide);
    // With the tag of now, for the page may be another since the connection began.
    stream.addEventListener('error', () => { rest(); setTimeout(listen, 500); });
  };
  const rest = () => { stream?.close(); stream = undefined; };
  const decoded = path => { try { return decodeURIComponent(path); } catch { return path; } };

  const exchange = ({ tag: now, sheets }) => {
    tag = now;
    const pairs = sheets.flatMap(({ from, to }) =>
      [...document.querySelectorAll('link[rel~=stylesheet]')].filter(link => new URL(link.href).pathname === from).map(link => [link, to]));
    // A sheet that another one imports has no link to exchange.
    if (pairs.length === 0) location.reload();
    for (const [link, to] of pairs) replace(link, to);
  };
  const replace = (link, href) => {
    const next = link.cloneNode();
    next.href = href;
    next.addEventListener('load', () => link.remove());
    next.addEventListener('error', () => link.remove());
    link.after(next);
  };

  const element = (name, text, ...children) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    made.append(...children);
    return made;
  };
  const show = ({ count, more, findings }) => {
    hide();
    overlay = element('technews-problems');
    const style = element('link');
    style.rel = 'stylesheet';
    style.href = new URL('live.css', base).pathname;
    const close = element('button', 'Hide');
    close.type = 'button';
    close.addEventListener('click', hide);
    const panel = element('section', '', element('h1', 'The last good page is shown: this one has errors'), close, ...findings.map(problem), element('p', more > 0 ? `and ${more} more; ${count}` : count));
    panel.className = 'technews-panel';
    panel.setAttribute('role', 'alert');
    panel.lang = 'en';
    overlay.attachShadow({ mode: 'open' }).append(style, panel);
    document.documentElement.append(overlay);
  };
  const problem = ({ place, what, line, carets, help }) => element('article', '',
    element('h2', place), element('p', what),
    ...(line === null ? [] : [element('pre', `${line}\n${carets}`)]),
    ...(help === null ? [] : [element('p', `help: ${help}`)]));
  const hide = () => { overlay?.remove(); overlay = undefined; };

  addEventListener('keydown', event => { if (event.key === 'Escape') hide(); });
  addEventListener('pagehide', rest);
  addEventListener('pageshow', listen);
  document.addEventListener('visibilitychange', () => document.hidden ? rest() : listen());
  listen();
})();
