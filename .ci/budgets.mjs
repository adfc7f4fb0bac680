// budgets.mjs DIR: what a reader downloads, compressed, stays under these limits (kB = 1000 bytes).
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const site = process.argv[2];
const files = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath ?? entry.path, entry.name));
const sizes = extension => files
  .filter(file => extname(file) === extension)
  .map(file => ({ file: file.slice(site.length), kB: gzipSync(readFileSync(file), { level: 9 }).length / 1000 }))
  .sort((a, b) => b.kB - a.kB);

const faults = [];
const allow = (what, kB, limit) => {
  console.log(`${what}: ${kB.toFixed(1)} of ${limit} kB gzip`);
  if (kB > limit) faults.push(`${what} is over its limit`);
};
const sum = list => list.reduce((kB, file) => kB + file.kB, 0);

for (const page of sizes('.html').slice(0, 3)) allow(page.file, page.kB, 60);
allow('all style sheets', sum(sizes('.css')), 20);
allow('all scripts', sum(sizes('.js')), 10);

for (const fault of faults) console.error(fault);
process.exit(faults.length ? 1 : 0);
