// The pictures of docs/STUDIO.md: the studio's steps with a short text. `cargo xtask renew` makes them anew.

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { READY, launch } from './browser.mjs';
import { serve } from './server.mjs';

/** An invented story. */
const TEXT = [
  'KAZAN, March 17 — The Port of Kazan signed a cooperation agreement with the Port of Astrakhan on Tuesday, its director Igor Savelyev said.',
  '“The two ports will be closer to each other than ever before,” Savelyev said.',
  'Mayor Anna Lukina opened the forum in Nizhny Novgorod last Friday. Guests from India, Iran and Kazakhstan took part.',
  'Lukina will travel to Mumbai in April to discuss trade on the river.',
].join('\n\n');

const folder = fileURLToPath(new URL('../../docs/studio/', import.meta.url));
const server = await serve({ dist: process.env.DIST_ROOT, base: '/' });
const browser = await launch();
const context = await browser.newContext({ viewport: { width: 1200, height: 760 }, locale: 'en-GB', reducedMotion: 'reduce' });
const page = await context.newPage();
page.setDefaultTimeout(60_000);

/** Takes a picture once fonts and frames are there. */
async function take(name) {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(1000);
  await page.screenshot({ path: `${folder}${name}.png` });
}

mkdirSync(folder, { recursive: true });
await page.goto(`${server.url}studio/en/`);
await page.waitForSelector(READY, { state: 'attached' });
await page.locator('#paste').fill(TEXT);
await page.locator('#paste').press('Control+Enter');
await page.locator('.paragraph').first().waitFor();
await page.locator('#field-publisher').fill('The River Herald');
await page.locator('#field-published').fill('17.03.2026');
await take('text');

await page.locator('#field-published').press('Enter');
await page.locator('.facts').waitFor();
await page.locator('.of-place', { hasText: 'Nizhny Novgorod' }).first().click();
await take('facts');

await page.locator('.flag', { hasText: 'signed' }).first().click();
await page.locator('#tape').focus();
await page.keyboard.press('ArrowRight');
await page.locator('.claim').waitFor();
await take('claim');

await page.keyboard.press('Escape');
await page.locator('#tape').focus();
await page.keyboard.press('Shift+Enter');
await page.locator('.step-tab').nth(2).click();
await page.locator('.found').first().waitFor();
await take('check');

await page.locator('.step-tab').nth(1).click();
await page.locator('.facts').waitFor();
await page.locator('#tape').focus();
for (let k = 0; k < 60 && (await page.locator('.step-left').count()) > 0; k += 1) await page.keyboard.press('Enter');
await page.locator('.step-tab').nth(3).click();
await page.keyboard.press('F2');
await page.frameLocator('.preview iframe').locator('h1').waitFor();
await take('publish');

await browser.close();
await server.close();
