/* Run mode without a network: this one review's console, audience window and pictures, and the files they
 * need. Nothing else is ever kept; signing out clears all of it. */
"use strict";

const SCOPE = new URL(self.registration.scope).pathname;
const KEPT = `quarterdeck-run ${SCOPE}`;
const SHELLS = [SCOPE, `${SCOPE}audience/`];
const PICTURES = `${SCOPE}pictures/`;
const PATIENCE = 5000;

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event, url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") { if (SHELLS.includes(url.pathname)) event.respondWith(page(request)); return; }
  if (url.pathname.startsWith(PICTURES)) event.respondWith(picture(request, url));
  else if (url.pathname.startsWith("/static/")) event.respondWith(fresh(request));
});

self.addEventListener("message", (event) => {
  if (event.data.keep) event.waitUntil(keepPictures(event.data.keep));
  if (event.data.shell) event.waitUntil(keepShell(event.data.shell, event.data.files));
});

const whole = (answer) => answer.ok && !answer.redirected && answer.type === "basic";

async function kept(request) {
  const cache = await caches.open(KEPT);
  return await cache.match(request) || cache.match(request, { ignoreSearch: true });
}

async function put(request, answer) {
  if (whole(answer)) await (await caches.open(KEPT)).put(request, answer.clone());
  return answer;
}

/* The page from the network; from the shelf where there is none, or none in time. */
async function page(request) {
  const known = await kept(request);
  const asked = fetch(request).then((answer) => put(request, answer));
  if (!known) return asked;
  const late = new Promise((done) => setTimeout(() => done(known), PATIENCE));
  return Promise.race([asked.catch(() => known), late]);
}

async function fresh(request) {
  try { return await put(request, await fetch(request)); } catch (error) {
    const known = await kept(request);
    if (known) return known;
    throw error;
  }
}

/* The address of a picture names its content, so that what is kept is right. */
async function picture(request, url) {
  const cache = await caches.open(KEPT);
  const known = url.searchParams.has("v") && await cache.match(request);
  if (known) return known;
  return fresh(request);
}

async function keepPictures(wanted) {
  const cache = await caches.open(KEPT), addresses = new Set(wanted.map((path) => new URL(path, self.location).href));
  for (const address of addresses) {
    if (!await cache.match(address)) try { await put(address, await fetch(address)); } catch { return; }
  }
  for (const request of await cache.keys()) {
    const old = new URL(request.url);
    const language = [...addresses].some((one) => new URL(one).pathname === old.pathname);
    if (language && !addresses.has(request.url)) await cache.delete(request);
  }
}

/* A page that was opened before this script looked after it is kept with its files, which went past it. */
async function keepShell(address, files) {
  try { await put(address, await fetch(address, { redirect: "manual" })); } catch { return; }
  const cache = await caches.open(KEPT);
  for (const file of files) if (!await cache.match(file)) try { await put(file, await fetch(file)); } catch { return; }
}
