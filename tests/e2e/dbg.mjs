import { launch } from './browser.mjs';
import { serve } from './server.mjs';
const s = await serve({dist: process.env.DIST_ROOT, base:'/'});
const b = await launch(); const c = await b.newContext({locale:'ru-RU'}); const p = await c.newPage();
c.on('console', m => console.log('console', m.type(), m.text()));
p.on('pageerror', e => console.log('ERR', e));
c.on('serviceworker', w => console.log('sw', w.url()));
const t0=Date.now();
await p.goto(s.url+'#lang=ru');
await p.waitForSelector('html[data-ready="true"]',{state:'attached'}); console.log('ready', Date.now()-t0);
for (let i=0;i<8;i++){ await new Promise(r=>setTimeout(r,1500));
 console.log(Date.now()-t0, await p.evaluate(async()=>{const r=await navigator.serviceWorker.getRegistration(); return r && [r.installing?.state,r.waiting?.state,r.active?.state, await caches.keys()]}));}
await b.close(); await s.close();
