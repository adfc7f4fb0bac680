// axe.mjs DIR: axe-core over one page of each kind, in both colour schemes; and no page may ask another server for anything.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { origin, pages, serve } from './site.mjs';

const site = process.argv[2];
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const executablePath = process.env.CHROMIUM
  ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

let faults = 0;
let looked = 0;
for (const colorScheme of ['light', 'dark']) {
  for (const path of pages(site)) {
    const foreign = [];
    const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 800 } });
    await serve(context, site, foreign);
    const page = await context.newPage();
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    await page.addScriptTag({ path: axe });
    const { violations, passes } = await page.evaluate(() => globalThis.axe.run());
    if (passes.length === 0) throw new Error(`axe looked at nothing on ${path}`);
    for (const violation of violations) {
      faults++;
      console.error(`${path} (${colorScheme}): ${violation.id}: ${violation.help}`);
      for (const node of violation.nodes.slice(0, 5)) console.error(`    ${node.html.slice(0, 160)}\n    ${node.failureSummary.split('\n')[1]?.trim()}`);
    }
    for (const url of foreign) {
      faults++;
      console.error(`${path} (${colorScheme}): asks for ${url}`);
    }
    looked++;
    await context.close();
  }
}
await browser.close();
console.log(`${looked} pages looked at, ${faults} faults`);
process.exit(faults ? 1 : 0);
