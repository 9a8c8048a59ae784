// The map: outlines, ties, places; moved by mouse, wheel, fingers, buttons and keys.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, becomes, choose, explore, follow, handle, isSelected, partners, settled, until, view, words } from './explorer.mjs';

const ru = words.ru.map;
const LARGE = '#lang=ru&large=map';

const map = (page) => view(page, 'map');
const svg = (page) => map(page).locator('svg[data-zoom]');
const zoom = async (page) => Number(await svg(page).getAttribute('data-zoom'));
const button = (page, name) => map(page).getByRole('button', { name, exact: true });
const seat = (page) => map(page).locator('.map-stage');

/** Where something stands in the map's window, as part of it: 0 to 1 if it is seen. */
async function place(page, id) {
  const [box, frame] = await Promise.all([handle(page, 'map', id).first().boundingBox(), seat(page).boundingBox()]);
  return { x: (box.x + box.width / 2 - frame.x) / frame.width, y: (box.y + box.height / 2 - frame.y) / frame.height };
}

const isSeen = ({ x, y }) => x > 0 && x < 1 && y > 0 && y < 1;

/** A point of the window where the map has nothing to choose. */
async function bare(page) {
  return page.evaluate(() => {
    const { left, top, width, height } = document.querySelector('[data-view="map"] .map-stage').getBoundingClientRect();
    for (let row = 2; row < 9; row += 1) {
      for (let column = 2; column < 9; column += 1) {
        const [x, y] = [left + (width * column) / 10, top + (height * row) / 10];
        const hit = document.elementFromPoint(x, y);
        if (hit?.closest('.map-stage') && !hit.closest('[data-key]')) return { x, y };
      }
    }
    throw new Error('the map is full');
  });
}

/** Where the outline of a country is drawn now. */
const ground = (page, iso) => map(page).locator(`use[href="#c-${iso}"]`).boundingBox();

/** The map's projection, from its definition (Equal Earth, turned to 40° E, 5000 wide from 84° N). */
function project(lon, lat) {
  const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796];
  const raw = (lambda, phi) => {
    const theta = Math.asin((Math.sqrt(3) / 2) * Math.sin(phi));
    const t2 = theta * theta;
    const t6 = t2 * t2 * t2;
    return [
      (2 * Math.sqrt(3) * lambda * Math.cos(theta)) / (3 * (9 * a4 * t6 * t2 + 7 * a3 * t6 + 3 * a2 * t2 + a1)),
      theta * (a1 + a2 * t2 + t6 * (a3 + a4 * t2)),
    ];
  };
  const radians = (degrees) => (degrees * Math.PI) / 180;
  const scale = 5000 / (2 * raw(Math.PI, 0)[0]);
  const turned = ((((lon - 40 + 180) % 360) + 360) % 360) - 180;
  const [x, y] = raw(radians(turned), radians(lat));
  return { x: 2500 + scale * x, y: scale * (raw(0, radians(84))[1] - y) };
}

test('the outlines', async (t) => {
  const page = await explore(t, { path: LARGE });

  await t.test('no streak from one edge to the other', async () => {
    const wide = await page.evaluate(() => {
      const longest = (d) => {
        const tokens = d.match(/[a-zA-Z]|-?\d*\.?\d+/g);
        let [x, y, startX, startY, command, at, most] = [0, 0, 0, 0, 'M', 0, 0];
        const number = () => Number(tokens[at++]);
        while (at < tokens.length) {
          if (/[a-zA-Z]/.test(tokens[at])) command = tokens[at++];
          const [fromX, fromY] = [x, y];
          const by = command === command.toLowerCase();
          const kind = command.toLowerCase();
          if (kind === 'z') [x, y] = [startX, startY];
          else if (kind === 'h') x = (by ? x : 0) + number();
          else if (kind === 'v') y = (by ? y : 0) + number();
          else if (kind === 'c') {
            const [, , , , dx, dy] = [number(), number(), number(), number(), number(), number()];
            [x, y] = [(by ? x : 0) + dx, (by ? y : 0) + dy];
          } else if (kind === 'm' || kind === 'l') {
            [x, y] = [(by ? x : 0) + number(), (by ? y : 0) + number()];
            if (kind === 'm') {
              [startX, startY] = [x, y];
              command = by ? 'l' : 'L';
              continue;
            }
          } else throw new Error(`a path has ${command}`);
          most = Math.max(most, Math.hypot(x - fromX, y - fromY));
        }
        return most;
      };
      const paths = [...document.querySelectorAll('path[id^="c-"], #world path, #disputed, .map-connections path')];
      return paths.map((path) => [path.id || path.closest('[data-id], #world').id, longest(path.getAttribute('d'))]);
    });
    assert.ok(wide.length > 15);
    assert.deepEqual(wide.filter(([, length]) => length > 1000), [], 'segments longer than a fifth of the world');
    const russia = await page.evaluate(() => document.getElementById('c-ru').getBBox().width);
    const world = await page.evaluate(() => document.getElementById('world').getBBox().width);
    assert.ok(russia < world / 2, `Russia is ${russia} of ${world} wide`);
  });

  await t.test('stand where the projection puts them', async () => {
    const inside = await page.evaluate(
      (points) =>
        points.map(({ of, x, y }) => [of, document.querySelector(of).isPointInFill(new DOMPoint(x, y))]),
      [
        { of: '#c-in', ...project(79, 22) },
        { of: '#c-br', ...project(-52, -10) },
        { of: '#c-ru', ...project(100, 62) },
        { of: '#c-ru', ...project(-174, 66) }, // Chukotka, beyond 180°
        { of: '#world path:not([fill])', ...project(175.5, -39) }, // New Zealand, which the article does not name
      ],
    );
    for (const [of, is] of inside) assert.ok(is, of);
  });

  await t.test('what is disputed is hatched, explained, and in no country', async () => {
    const disputed = map(page).locator('use[href="#disputed"]');
    const fill = await disputed.getAttribute('fill');
    const pattern = fill.match(/^url\((#.+)\)$/)[1];
    assert.ok((await page.locator(`pattern${pattern} path`).count()) > 0, 'the pattern has no lines');
    assert.ok((await map(page).locator('.map-keys').innerText()).includes(ru.disputed));
    const owners = await page.evaluate(
      (points) =>
        points.map(({ x, y }) =>
          [...document.querySelectorAll('path[id^="c-"], #world path:not([fill]), #disputed')]
            .filter((path) => path.isPointInFill(new DOMPoint(x, y)))
            .map(({ id }) => id),
        ),
      [project(34.3, 45.3), project(-13, 24.5)], // Crimea, Western Sahara
    );
    assert.deepEqual(owners, [['disputed'], ['disputed']]);
  });

  await t.test('partners are filled, the home side is apart, a region has no country’s outline', async () => {
    const drawn = (role) =>
      map(page)
        .locator(`.map-base .land-${role}`)
        .evaluateAll((lands) => lands.map((land) => land.getAttribute('href')));
    assert.deepEqual((await drawn('partner')).sort(), partners.map((id) => id.replace('place', '#c')).sort());
    assert.deepEqual(await drawn('home'), ['#c-ru']);
    assert.deepEqual(await drawn('region'), [null]);
    const fills = await page.evaluate(() =>
      ['.map-base .land-partner', '.map-base .land-home', '.map-base .map-land'].map((one) => getComputedStyle(document.querySelector(one)).fill),
    );
    assert.equal(new Set(fills).size, 3, String(fills));
    assert.equal(await map(page).locator('use[href="#graticule"]').count(), 1);
  });
});

test('the ties', async (t) => {
  const page = await explore(t, { path: LARGE });

  await t.test('are all there', async () => {
    const ties = await map(page)
      .locator('.map-connections [data-id]')
      .evaluateAll((ties) => ties.map((tie) => tie.dataset.id));
    const expected = [...partners.map((id) => id.replace('place', 'rel')), 'rel-mideast', 'rel-nizhnekamsk-bareilly', 'ev-forum', 'ev-mideast-meeting'];
    assert.deepEqual([...ties].sort(), expected.sort());
  });

  await t.test('are told apart by their status, not by colour alone', async () => {
    const look = (id) =>
      handle(page, 'map', id)
        .first()
        .evaluate((tie) => {
          const { strokeDasharray } = getComputedStyle(tie.querySelector('.connection-line'));
          return `${strokeDasharray} ${tie.querySelectorAll('.connection-core').length}`;
        });
    const looks = await Promise.all(['rel-br', 'rel-mideast', 'rel-nizhnekamsk-bareilly', 'ev-forum'].map(look));
    assert.equal(new Set(looks).size, 4, String(looks));
  });

  await t.test('are named, and great circles', async () => {
    const names = await map(page)
      .locator('.map-connections [data-id]')
      .evaluateAll((ties) => ties.map((tie) => tie.getAttribute('aria-label').replace(/\s/g, ' ')));
    assert.ok(names.includes('Нижнекамск — Барели: подписано'), String(names));
    assert.ok(names.includes('Москва — Бразилия: есть соглашение'), String(names));
    // The middle of the great circle from Moscow to the middle of Brazil lies north of the straight line.
    const bend = await handle(page, 'map', 'rel-br')
      .locator('.connection-line')
      .evaluate((path) => {
        const length = path.getTotalLength();
        const [from, middle, to] = [0, length / 2, length].map((at) => path.getPointAtLength(at));
        return (from.y + to.y) / 2 - middle.y;
      });
    assert.ok(bend > 50, `the arc bends by ${bend}`);
  });
});

test('the places', async (t) => {
  const page = await explore(t, { path: LARGE });

  await t.test('every one can be had at once, or in a group that names it', async () => {
    for (const { id, name, short } of article.places) {
      const own = await handle(page, 'map', id).count();
      const grouped = map(page).locator(`[data-group~="${id}"]`);
      assert.equal(own + (await grouped.count()), 1, id);
      const label = (own ? handle(page, 'map', id) : grouped).first();
      const said = (await label.getAttribute('aria-label')).replace(/\s/g, ' ');
      assert.ok(said.includes((short ?? name).ru) || said.includes(name.ru), `${id}: ${said}`);
    }
  });

  for (const [seatName, link] of [
    ['large', LARGE],
    ['small', '#lang=ru'],
  ]) {
    await t.test(`each is at least 24 pixels to hit, in the ${seatName} seat`, async () => {
      await follow(page, link.slice(1));
      await settled(page);
      const small = await map(page)
        .locator('.map-layer [data-key]')
        .evaluateAll((places) =>
          places
            .map((place) => {
              const boxes = [...place.querySelectorAll('.hit')].map((hit) => hit.getBoundingClientRect());
              const size = Math.max(...boxes.map(({ width, height }) => Math.min(width, height)));
              return [place.dataset.key, Math.round(size * 10) / 10];
            })
            .filter(([, size]) => size < 23.9),
        );
      assert.deepEqual(small, []);
    });

    await t.test(`names do not collide, in the ${seatName} seat`, async () => {
      await follow(page, link.slice(1));
      await settled(page);
      const collisions = await map(page)
        .locator('.map-layer')
        .evaluate((layer) => {
          const stage = layer.closest('.map-stage').getBoundingClientRect();
          const names = [...layer.querySelectorAll('text:not(.name-marker, .group-count)')].map((name) => {
            const { left, right, top, bottom } = name.getBoundingClientRect();
            // A line of type is higher than its letters.
            const trim = (bottom - top) * 0.15;
            return { words: name.textContent, left: left + 2, right: right - 2, top: top + trim, bottom: bottom - trim };
          });
          const seen = names.filter(({ right, left, top, bottom }) => right > stage.left && left < stage.right && bottom > stage.top && top < stage.bottom);
          const found = seen.length > 6 ? [] : [`only ${seen.length} names`];
          for (const [ix, a] of seen.entries()) {
            for (const b of seen.slice(ix + 1)) {
              if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) found.push(`${a.words} × ${b.words}`);
            }
          }
          return found;
        });
      assert.deepEqual(collisions, []);
    });
  }

  await t.test('the selection’s name is always shown', async () => {
    for (const id of ['place-kz', 'place-in', 'mideast', 'gorno-altaysk']) {
      await follow(page, `${id}&lang=ru`);
      await isSelected(page, id, ['map']);
      assert.ok((await handle(page, 'map', id).locator('text').count()) > 0, id);
      assert.ok(isSeen(await place(page, id)), `${id} is out of sight`);
    }
  });

  await t.test('all can be focused, and reached by arrows', async () => {
    await follow(page, LARGE.slice(1));
    await settled(page);
    const keys = await map(page).locator('[data-key]').evaluateAll((all) => all.map((one) => one.dataset.key));
    assert.equal(await map(page).locator('[data-key][tabindex="0"]').count(), 1, 'one stop inside the map');
    const at = () => page.evaluate(() => document.activeElement.closest('[data-key]')?.dataset.key);
    const reached = new Set();
    const open = [await map(page).locator('[data-key][tabindex="0"]').getAttribute('data-key')];
    while (open.length) {
      const from = open.pop();
      if (reached.has(from)) continue;
      reached.add(from);
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
        const target = map(page).locator(`[data-key="${from}"]`);
        if ((await target.count()) === 0) break;
        await target.focus();
        await page.keyboard.press(key);
        const to = await at();
        if (to && !reached.has(to)) open.push(to);
      }
    }
    assert.deepEqual(keys.filter((key) => !reached.has(key)), [], 'never reached');
  });
});

test('moving', async (t) => {
  const page = await explore(t, { path: LARGE });
  const rest = await zoom(page);
  const reset = async () => {
    await button(page, ru.reset).click();
    await becomes(() => zoom(page), rest, 'the whole is shown');
  };

  await t.test('zooms by its buttons', async () => {
    await button(page, ru.zoomIn).click();
    await until(page, 'it is nearer', (rest) => Number(document.querySelector('svg[data-zoom]').dataset.zoom) > rest * 1.2, rest);
    await until(page, 'the address says where', () => location.hash.includes('map='));
    await button(page, ru.zoomOut).click();
    await becomes(async () => Math.abs((await zoom(page)) - rest) < 0.03 * rest, true, 'out is as far as in');
    await reset();
    await until(page, 'the address forgets it', () => !location.hash.includes('map='));
  });

  await t.test('zooms by the wheel with Ctrl, around the pointer', async () => {
    await settled(page);
    const { x, y } = await seat(page).boundingBox();
    const before = await ground(page, 'in');
    const point = { x: before.x + before.width / 2, y: before.y + before.height / 2 };
    assert.ok(point.x > x && point.y > y);
    await page.mouse.move(point.x, point.y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -240);
    await page.keyboard.up('Control');
    await until(page, 'it is nearer', (rest) => Number(document.querySelector('svg[data-zoom]').dataset.zoom) > rest * 1.1, rest);
    const after = await ground(page, 'in');
    assert.ok(Math.abs(after.x + after.width / 2 - point.x) < 4, 'India has moved from under the pointer');
    await reset();
  });

  await t.test('lets the plain wheel scroll the page, until it is pressed', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    const { x, y } = await bare(page);
    await page.mouse.move(5, 5);
    await page.locator('h1').click();
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 120);
    await until(page, 'the page has scrolled', () => scrollY > 0);
    assert.equal(await zoom(page), rest);
    await page.evaluate(() => scrollTo(0, 0));
    await until(page, 'back at the top', () => scrollY === 0);
    await page.mouse.click(x, y);
    await page.mouse.wheel(0, -240);
    await until(page, 'it is nearer', (rest) => Number(document.querySelector('svg[data-zoom]').dataset.zoom) > rest * 1.1, rest);
    assert.equal(await page.evaluate(() => scrollY), 0);
    await reset();
  });

  await t.test('is dragged by exactly as much as the pointer moves, and chooses nothing by it', async () => {
    await button(page, ru.zoomIn).click();
    await until(page, 'it is nearer', (rest) => Number(document.querySelector('svg[data-zoom]').dataset.zoom) > rest * 1.2, rest);
    await settled(page);
    const before = await ground(page, 'ir');
    // From a place's own name: what is dragged is not chosen.
    const name = await handle(page, 'map', 'place-ir').boundingBox();
    const from = { x: name.x + name.width / 2, y: name.y + name.height / 2 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 30, from.y + 10);
    await page.mouse.move(from.x + 90, from.y - 40, { steps: 4 });
    await page.mouse.up();
    await settled(page);
    const after = await ground(page, 'ir');
    assert.ok(Math.abs(after.x - before.x - 90) <= 5, `moved by ${after.x - before.x} to the right`);
    assert.ok(Math.abs(after.y - before.y + 40) <= 5, `moved by ${after.y - before.y} down`);
    assert.equal(await page.locator('[aria-current="true"]').count(), 0);
    await reset();
  });

  await t.test('zooms by a double click', async () => {
    const { x, y } = await bare(page);
    await page.mouse.dblclick(x, y);
    await until(page, 'it is nearer', (rest) => Number(document.querySelector('svg[data-zoom]').dataset.zoom) > rest * 1.2, rest);
    await reset();
  });

  await t.test('by keys: plus, minus, arrows, zero', async () => {
    await svg(page).focus();
    await page.keyboard.press('+');
    await until(page, 'it is nearer', (rest) => Number(document.querySelector('svg[data-zoom]').dataset.zoom) > rest * 1.2, rest);
    const before = await ground(page, 'ir');
    await page.keyboard.press('ArrowRight');
    await settled(page);
    await becomes(async () => (await ground(page, 'ir')).x < before.x - 20, true, 'the map moves to the right');
    await page.keyboard.press('-');
    await page.keyboard.press('0');
    await becomes(() => zoom(page), rest);
  });

  await t.test('does not leave the world', async () => {
    for (let step = 0; step < 12; step += 1) await button(page, ru.zoomOut).click();
    await settled(page);
    assert.ok((await zoom(page)) >= 1);
    for (let step = 0; step < 25; step += 1) await button(page, ru.zoomIn).click();
    await settled(page);
    assert.ok((await zoom(page)) <= 100);
    await reset();
  });

  await t.test('is kept by a link and by a new page', async () => {
    await follow(page, 'lang=ru&large=map&map=105,35,6');
    await becomes(() => zoom(page), 6);
    assert.ok(isSeen(await place(page, 'place-cn')));
    await page.reload();
    await page.waitForSelector('html[data-ready="true"]:is([data-app], :not(:has(#app)))', { state: 'attached' });
    await becomes(() => zoom(page), 6);
  });
});

test('two fingers zoom', async (t) => {
  const page = await explore(t, { path: LARGE, width: 820, height: 1180, touch: true });
  await seat(page).scrollIntoViewIfNeeded();
  await settled(page);
  const before = await zoom(page);
  const { x, y } = await bare(page);
  const fingers = await page.context().newCDPSession(page);
  const touch = (type, apart) =>
    fingers.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [-1, 1].map((side, id) => ({ id, x: x + side * apart, y })),
    });
  await touch('touchStart', 30);
  for (const apart of [40, 50, 60, 75]) await touch('touchMove', apart);
  await touch('touchEnd');
  await until(page, 'it is nearer', (before) => Number(document.querySelector('svg[data-zoom]').dataset.zoom) > before * 1.5, before);
  const scale = await page.evaluate(() => visualViewport.scale);
  assert.equal(scale, 1, 'the page itself was zoomed');
});

test('groups open up', async (t) => {
  const page = await explore(t, { path: LARGE });
  const group = (id) => map(page).locator(`[data-group~="${id}"]`);

  for (const pair of [
    ['kazan', 'nizhnekamsk'],
    ['moscow', 'gatchina-district'],
  ]) {
    await t.test(`${pair.join(' and ')}, by a click`, async () => {
      await follow(page, LARGE.slice(1));
      await becomes(() => group(pair[0]).count(), 1);
      assert.match(await group(pair[0]).getAttribute('aria-label'), /^\d+ мест/);
      await group(pair[0]).click();
      for (const id of pair) {
        await becomes(() => handle(page, 'map', id).count(), 1, id);
        assert.ok(isSeen(await place(page, id)), `${id} is out of sight`);
      }
      await handle(page, 'map', pair[0]).click();
      await isSelected(page, pair[0], ['map', 'detail']);
      await page.keyboard.press('Escape');
      await button(page, ru.reset).click();
      await becomes(() => group(pair[0]).count(), 1, 'they are one again');
    });
  }

  await t.test('by Enter, and the focus goes to one of them', async () => {
    await follow(page, LARGE.slice(1));
    await group('kazan').focus();
    await page.keyboard.press('Enter');
    await becomes(() => handle(page, 'map', 'kazan').count(), 1);
    await becomes(
      () => page.evaluate(() => ['kazan', 'nizhnekamsk'].includes(document.activeElement.dataset.id)),
      true,
      'the focus is on a place that was in the group',
    );
  });
});

test('it goes to the selection', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });
  const rest = await zoom(page);

  await t.test('and back', async () => {
    await choose(page, 'list', 'rel-nizhnekamsk-bareilly');
    await until(page, 'it is nearer', (rest) => Number(document.querySelector('svg[data-zoom]').dataset.zoom) > rest, rest);
    for (const id of ['place-in']) assert.ok(isSeen(await place(page, id)), id);
    await page.keyboard.press('Escape');
    await becomes(() => zoom(page), rest, 'at rest again');
  });

  const trace = (page) =>
    page.evaluate(() => {
      globalThis.traced = [];
      const look = () => {
        const { x, width } = document.querySelector('[data-view="map"] use[href="#c-in"]').getBoundingClientRect();
        // A layer that the compositor moves, or, over a long way, has fade in.
        const { opacity } = getComputedStyle(document.querySelector('.map-plane'));
        const seen = `${x.toFixed(1)} ${width.toFixed(1)} ${Number(opacity).toFixed(2)}`;
        if (globalThis.traced.at(-1) !== seen) globalThis.traced.push(seen);
        requestAnimationFrame(look);
      };
      look();
    });

  await t.test('at once, where motion is not wanted', async () => {
    await trace(page);
    await choose(page, 'list', 'place-cn');
    await isSelected(page, 'place-cn', ['map']);
    await settled(page);
    const steps = await page.evaluate(() => globalThis.traced.length);
    assert.ok(steps <= 2, `${steps} positions`);
  });

  await t.test('smoothly, where it is', async (t) => {
    const moving = await explore(t, { path: '#lang=ru', reducedMotion: false });
    await trace(moving);
    await choose(moving, 'list', 'place-cn');
    await isSelected(moving, 'place-cn', ['map']);
    const there = await zoom(page);
    await becomes(() => zoom(moving), there, 'it arrives where the other page stands');
    await until(moving, 'it was seen at several positions', () => globalThis.traced.length > 4);
  });
});

test('a link without a place on the map shows the whole', async (t) => {
  const page = await explore(t, { path: LARGE });
  const rest = await zoom(page);
  await button(page, ru.zoomIn).click();
  await until(page, 'the address says where', () => location.hash.includes('map='));
  await handle(page, 'map', 'place-in').focus();
  await page.keyboard.press('Enter');
  await isSelected(page, 'place-in', ['map']);
  await follow(page, LARGE.slice(1));
  await becomes(() => zoom(page), rest);
  assert.doesNotMatch(page.url(), /&map=/);
});

test('its seats', async (t) => {
  const page = await explore(t, { path: '#place-in&lang=ru' });

  await t.test('map and list change places, and stay in step', async () => {
    const before = (await seat(page).boundingBox()).width;
    await page.getByRole('button', { name: ru.enlarge }).click();
    await until(page, 'the map is large', () => location.hash.includes('large=map'));
    await becomes(async () => (await seat(page).boundingBox()).width > before * 1.5, true);
    await isSelected(page, 'place-in', ['map', 'list', 'text', 'detail']);
    // The list is small now: each cell's name is left.
    assert.equal(await view(page, 'list').locator('[data-id]').count(), 8);
    await choose(page, 'list', 'place-br');
    await isSelected(page, 'place-br', ['map', 'list']);
    await page.getByRole('button', { name: words.ru.list.enlarge }).click();
    await isSelected(page, 'place-br', ['map', 'list']);
  });

  await t.test('where it looks is kept when it changes its seat', async () => {
    await follow(page, 'lang=ru&map=105,35,5');
    await becomes(() => zoom(page), 5);
    await page.keyboard.press('m');
    await until(page, 'the map is large', () => location.hash.includes('large=map'));
    await becomes(() => zoom(page), 5);
  });
});
