// A built site without a server: the browser's requests to its address are answered from the folder, all others are refused.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

export const origin = 'https://technews.example';

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json', '.xml': 'application/xml', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.jpg': 'image/jpeg', '.webp': 'image/webp', '.avif': 'image/avif',
};

// The page with most on it shows most faults.
const longestIn = (site, folder) => readdirSync(join(site, folder))
  .filter(name => name !== 'page' && existsSync(join(site, folder, name, 'index.html')))
  .map(name => ({ url: `/${folder}/${name}/`, size: statSync(join(site, folder, name, 'index.html')).size }))
  .sort((a, b) => b.size - a.size)[0].url;

// One page of each kind.
export const pages = site => [
  '/', '/chips/', longestIn(site, 'chips'), '/tags/', longestIn(site, 'tags'), '/authors/', longestIn(site, 'authors'),
  '/archive/', '/about/', '/search/?q=battery', '/no/such/page/',
];

export const serve = async (context, site, foreign) => context.route('**/*', route => {
  const url = new URL(route.request().url());
  if (url.origin !== origin) {
    foreign.push(url.href);
    return route.abort();
  }
  const wanted = join(site, decodeURIComponent(url.pathname), url.pathname.endsWith('/') ? 'index.html' : '');
  const found = existsSync(wanted);
  const path = found ? wanted : join(site, '404.html');
  return route.fulfill({ status: found ? 200 : 404, path, contentType: types[extname(path)] ?? 'application/octet-stream' });
});
