/* The host's console: clocks, slides, keys, and what others change. Words are kept by capture.js. */
"use strict";

(() => {
  const body = document.body, root = body.dataset.root;
  const by = (id) => document.getElementById(id);
  const here = () => by("here").dataset;
  const channel = "BroadcastChannel" in window ? new BroadcastChannel(`run ${body.dataset.review}`) : null;
  const canMove = Boolean(by("steps"));
  let place = Number(here().place), moving = 0, unsent = null;

  /* ---------- clocks ---------- */

  /* Seconds are as of the server's clock when the page was made; a page from the shelf may be old, so the
   * difference between the two clocks is kept from when both were last heard. */
  const SKEW = "quarterdeck-run-skew";
  let skew = Number(localStorage.getItem(SKEW)) || 0;
  const since = () => Math.max(0, (Date.now() - skew) / 1000 - Number(here().now));
  function heardClock() { skew = Math.round(Date.now() - Number(here().now) * 1000); localStorage.setItem(SKEW, String(skew)); }
  const twoDigits = (n) => String(n).padStart(2, "0");
  function tick() {
    document.querySelectorAll("[data-seconds]").forEach((clock) => {
      const more = "clock" in clock.dataset ? since() : 0;
      const all = Math.floor(Number(clock.dataset.seconds) + more);
      const hours = Math.floor(all / 3600), rest = `${twoDigits(Math.floor(all / 60) % 60)}:${twoDigits(all % 60)}`;
      clock.textContent = hours ? `${hours}:${rest}` : rest;
    });
  }
  setInterval(tick, 500);
  tick();

  /* ---------- slides ---------- */

  const pages = () => [...document.querySelectorAll("#strip button[data-number]")];
  const placeOf = (button) => Number(button.value);
  function at(wanted) {
    const before = pages().filter((page) => placeOf(page) <= wanted);
    return before[before.length - 1] || pages()[0];
  }

  function show(wanted) {
    const page = at(wanted), all = pages(), next = all[all.indexOf(page) + 1], back = all[all.indexOf(page) - 1];
    place = placeOf(page);
    setPicture(by("now-picture"), page);
    by("now-number").textContent = page.dataset.number;
    if (by("count-now")) by("count-now").textContent = page.dataset.number;
    const total = by("count-all");
    if (total) total.textContent = Number(page.dataset.number) > Number(total.dataset.main) ? total.dataset.all : total.dataset.main;
    by("next-number").textContent = next ? next.dataset.number : "–";
    setPicture(by("next-picture"), next);
    by("speaker").replaceChildren(...page.closest("li").querySelector("template").content.cloneNode(true).childNodes);
    if (canMove) { by("step-next").value = placeOf(next || page); by("step-back").value = placeOf(back || page); }
    all.forEach((one) => one.toggleAttribute("aria-current", one === page));
    if (page.hasAttribute("aria-current")) page.setAttribute("aria-current", "true");
    document.querySelectorAll(".on-slide").forEach((panel) => { panel.hidden = panel.dataset.role !== page.dataset.role; });
    return page;
  }

  function setPicture(image, page) {
    image.hidden = !page;
    if (!page) return;
    if (image.getAttribute("src") !== page.dataset.src) image.src = page.dataset.src;
    image.alt = page.dataset.title;
  }

  const announce = (page) => channel?.postMessage({ place: placeOf(page), src: page.dataset.src, title: page.dataset.title });

  async function go(wanted) {
    if (!canMove) return;
    const page = show(wanted);
    announce(page);
    unsent = place;
    moving += 1;
    const outcome = await Capture.post(`${root}slide/`, { place });
    moving -= 1;
    Capture.setLost(outcome.kind === "lost");
    Capture.signedOut(outcome.kind === "signed-out");
    if (outcome.kind === "done" && moving === 0) { unsent = null; refresh(); }
  }

  function step(by) {
    const all = pages(), now = all.indexOf(at(place)), to = all[now + by];
    if (to) go(placeOf(to));
  }

  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (button?.name !== "place" || !button.closest("#steps, #strip")) return;
    event.preventDefault();
    event.stopPropagation();
    go(Number(button.value));
  }, true);

  channel?.addEventListener("message", ({ data }) => {
    if (data.step) step(data.step);
    if (data.hello) announce(at(place));
  });

  /* ---------- what others change ---------- */

  let fetching = false, wanted = false;
  async function refresh() {
    if (fetching) { wanted = true; return; }
    fetching = true;
    try { await htmx.ajax("GET", `${root}parts/?slides=${body.dataset.slides}`, { target: body, swap: "none" }); } catch { /* asked again */ }
    fetching = false;
    if (wanted) { wanted = false; refresh(); }
  }

  /* A part that somebody is working in is not taken from under their hands; it is fetched when they leave. */
  let stale = false;
  const busy = (part) => part.querySelector("details[open]") || "dirty" in part.dataset
    || (part.contains(document.activeElement) && document.activeElement.matches("input, textarea, select"));
  let focused = "";
  document.addEventListener("htmx:oobBeforeSwap", (event) => {
    const part = event.detail.target;
    if (busy(part)) { event.detail.shouldSwap = false; stale = true; return; }
    if (part.contains(document.activeElement)) focused = document.activeElement.id;
  });
  document.addEventListener("htmx:oobAfterSwap", () => {
    if (focused && by(focused)) { by(focused).focus({ preventScroll: true }); focused = ""; }
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const { requestConfig, successful, elt, xhr } = event.detail;
    if (requestConfig.verb !== "post") { if (xhr.status) { Capture.setLost(false); settled(); } return; }
    if (xhr.status === 409 || xhr.status === 422) return; /* shown where it was asked for, with the person's words */
    if (!successful) { Capture.whoIsThere().then((who) => { Capture.setLost(who === "lost"); Capture.signedOut(who === "nobody"); }); return; }
    elt.closest("details.line-more")?.removeAttribute("open");
    const form = elt.closest("form");
    if (form && "clears" in form.dataset) form.reset();
    if (form) delete form.dataset.dirty;
    refresh();
  });
  document.addEventListener("htmx:sendError", () => Capture.setLost(true));
  document.addEventListener("toggle", (event) => { if (stale && !event.target.open) { stale = false; refresh(); } }, true);
  document.addEventListener("focusout", () => { if (stale) setTimeout(() => { if (stale) { stale = false; refresh(); } }, 300); });
  document.addEventListener("input", ({ target }) => { const form = target.closest("[data-proposals]"); if (form) form.dataset.dirty = ""; });
  document.addEventListener("capture:moved", refresh);
  document.addEventListener("capture:back", () => { if (unsent !== null) go(unsent); refresh(); });

  function settled() {
    heardClock();
    if (moving === 0 && unsent === null) show(Number(here().place)); else show(place);
    document.querySelectorAll("[data-section]").forEach((field) => { if (field.name === "section" && field.type === "hidden") field.value = here().section; });
    tick();
    Capture.render();
    keepAtHand();
  }

  /* ---------- live events, or asking ---------- */

  let asking = 0;
  function listen() {
    if (!("EventSource" in window)) { ask(); return; }
    const events = new EventSource(body.dataset.live);
    events.addEventListener("moved", ({ data }) => {
      const { pulse, run } = JSON.parse(data);
      Capture.setLost(false);
      if (String(pulse) !== here().pulse || String(run) !== here().revision) refresh();
    });
    events.addEventListener("over", () => { events.close(); Capture.signedOut(true); });
    events.addEventListener("error", () => { if (events.readyState === EventSource.CLOSED) { events.close(); ask(); } });
  }
  function ask() {
    clearInterval(asking);
    asking = setInterval(async () => {
      try {
        const answer = await fetch(`${root}state/`, { redirect: "manual", cache: "no-store" });
        if (answer.type === "opaqueredirect") { Capture.signedOut(true); return; }
        if (!answer.ok) return;
        const state = await answer.json();
        Capture.setLost(false);
        if (String(state.pulse) !== here().pulse || String(state.run) !== here().revision) refresh();
      } catch { Capture.setLost(true); }
    }, 1500);
  }
  listen();
  setInterval(() => { if (!document.hidden) refresh(); }, 20000);

  /* ---------- keys ---------- */

  const KEYS_OFF = "quarterdeck-run-keys-off";
  const keysOn = by("keys-on");
  keysOn.checked = localStorage.getItem(KEYS_OFF) === null;
  keysOn.addEventListener("change", () => { if (keysOn.checked) localStorage.removeItem(KEYS_OFF); else localStorage.setItem(KEYS_OFF, "1"); });

  const focusOn = (id) => { const field = by(id); if (field && field.offsetParent !== null) { field.focus(); field.scrollIntoView({ block: "nearest" }); return true; } return false; };
  const press = (selector) => { const all = document.querySelectorAll(selector), last = all[all.length - 1]; if (last) { last.click(); return true; } return false; };
  const LETTERS = {
    n: () => focusOn("note-text"), c: () => focusOn("cap"), p: () => focusOn("parking-text"), h: () => focusOn("heard-text"),
    a: () => press("[data-decides=agreed]"), o: () => press("[data-decides=proposed]"),
    "?": () => { by("keys").showModal(); return true; },
  };
  const STEPS = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

  document.addEventListener("keydown", (event) => {
    const target = event.target;
    if (event.key === "Escape" && target.matches?.("input, textarea, select")) { target.blur(); return; }
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (target.matches?.("input, textarea, select, [contenteditable]") || document.querySelector("dialog[open]")) return;
    if (event.key in STEPS) { event.preventDefault(); step(STEPS[event.key]); return; }
    if (!keysOn.checked) return;
    const section = /^[1-9]$/.test(event.key) && document.querySelector(`.agenda-item[data-key="${event.key}"]`);
    if (section) { event.preventDefault(); enter(section); return; }
    if (LETTERS[event.key.toLowerCase()]?.()) event.preventDefault();
  });

  function enter(section) {
    if (!Capture.lost) { section.click(); return; }
    const first = pages().find((page) => page.dataset.sections.split(" ")[0] === section.value);
    if (first) go(placeOf(first));
  }

  /* ---------- one line, as it is understood ---------- */

  const capture = by("capture");
  if (capture) {
    const said = by("cap-said"), fields = { side: by("cap-side"), owner: by("cap-owner"), due: by("cap-due") };
    let waiting = 0, round = 0;
    Object.values(fields).forEach((field) => field.addEventListener("input", () => { if (field.value) field.dataset.touched = "1"; else delete field.dataset.touched; }));
    by("cap").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(understand, 150); });
    capture.addEventListener("capture:kept", () => { clearTimeout(waiting); round += 1; said.textContent = ""; });
    const understand = async () => {
      const line = by("cap").value, mine = ++round;
      if (!line.trim()) { said.textContent = ""; Object.values(fields).forEach((f) => { if (!f.dataset.touched) f.value = ""; }); return; }
      try {
        const answer = await fetch(`${capture.dataset.understand}?${new URLSearchParams({ line })}`, { redirect: "manual" });
        if (!answer.ok || mine !== round) return;
        const read = await answer.json();
        for (const [name, field] of Object.entries(fields)) if (!field.dataset.touched) field.value = read[name];
        said.textContent = [read.text, read.side ? body.dataset[read.side] : "", read.owner || body.dataset.nobody, read.due ? dayIn(read.due) : body.dataset.noDay].filter(Boolean).join(" · ");
      } catch { said.textContent = ""; }
    };
    if (by("cap").value) understand();
  }
  function dayIn(iso) { return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium" }).format(new Date(`${iso}T12:00:00`)); }

  /* ---------- at hand without a network ---------- */

  let shellAt = -Infinity;
  const files = () => [...document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]")].map((one) => one.href || one.src);
  function keepAtHand() {
    const worker = navigator.serviceWorker?.controller;
    if (!worker) return;
    worker.postMessage({ keep: pages().map((page) => page.dataset.src) });
    if (performance.now() - shellAt > 10000) { shellAt = performance.now(); worker.postMessage({ shell: location.href, files: files() }); }
  }
  if ("serviceWorker" in navigator) {
    navigator.serviceWorker.register(`${root}sw.js`, { scope: root }).catch(() => { /* not over plain HTTP */ });
    navigator.serviceWorker.addEventListener("controllerchange", keepAtHand);
    navigator.serviceWorker.ready.then(keepAtHand);
  }
  show(place);
  if (navigator.onLine) refresh();
})();
