// Each step of the studio keeps the rules of accessibility, wide and narrow, light and dark, in both languages.

import { test } from 'node:test';
import { assertAccessible } from './harness.mjs';
import { messages, studio, toFacts } from './studio.mjs';

const LOOKS = [
  { width: 1440, height: 900, theme: 'light', tag: 'ru', path: 'studio/' },
  { width: 390, height: 844, theme: 'dark', tag: 'en', path: 'studio/en/' },
  { width: 820, height: 1180, theme: 'dark', tag: 'ru', path: 'studio/' },
];

for (const { tag, ...look } of LOOKS) {
  test(`${look.width}, ${look.theme}, ${tag}`, async (t) => {
    const words = messages[tag];
    const page = await studio(t, { ...look, lang: tag });
    const holds = (name) => t.test(name, () => assertAccessible(page));
    await holds('the empty start');
    await toFacts(page);
    await holds('facts');
    // A date, a place, a claim: what is shown of each.
    await page.keyboard.press('ArrowRight');
    await page.locator('.grow').waitFor();
    await holds('words');
    await page.keyboard.press('Escape');
    await page.locator('.piece').filter({ hasText: 'договорилась' }).first().dblclick();
    await page.locator('.decision-name').filter({ hasText: 'договорилась' }).waitFor();
    await page.keyboard.press('9');
    await page.locator('.claim').waitFor();
    await holds('a claim');
    await page.keyboard.press('Escape');
    await page.locator('.step-tab').nth(0).click();
    await page.locator('.paragraph').first().waitFor();
    // At the end of the page no button lies half under the foot.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await holds('text');
    await page.locator('.step-tab').nth(2).click();
    await page.locator('.found').first().waitFor();
    await holds('check');
    await page.locator('.step-tab').nth(3).click();
    await page.locator('.publishing, .form').first().waitFor();
    await holds('publish');
    await page.locator('.studio-top').getByRole('button', { name: words.preview.open }).click();
    await page.locator('.preview').waitFor();
    await holds('preview');
  });
}
