/* Writing down, so that nothing is lost: every line is kept in this browser first, shown at once, and sent
 * until the server says that it has it. Lines survive a lost network, a reload and a session that ended. */
"use strict";

window.Capture = (() => {
  const STORE = "entries", WAITS = [2000, 4000, 8000, 15000], PATIENCE = 12000;
  const body = document.body;
  const me = body.dataset.user, review = body.dataset.review, root = body.dataset.root;
  const sent = new Map();               /* lines that the server has, until its list shows them */
  let entries = [], lost = false, flushing = null, again = false, tries = 0, timer = 0;

  /* ---------- kept in the browser ---------- */

  const database = new Promise((found) => {
    try {
      const opening = indexedDB.open("quarterdeck-run", 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: "client_id" });
      opening.onsuccess = () => found(opening.result);
      opening.onerror = opening.onblocked = () => found(null);
    } catch { found(null); }
  });

  async function inStore(mode, act) {
    const db = await database;
    if (!db) return null;
    return new Promise((done, failed) => {
      const work = db.transaction(STORE, mode, { durability: "strict" });
      const asked = act(work.objectStore(STORE));
      work.oncomplete = () => done(asked.result);
      work.onerror = work.onabort = () => failed(work.error);
    });
  }

  const BACKUP = "quarterdeck-run-entries";
  const backup = () => { try { return JSON.parse(localStorage.getItem(BACKUP) || "[]"); } catch { return []; } };
  const setBackup = (found) => localStorage.setItem(BACKUP, JSON.stringify(found));

  async function put(entry) {
    try { if (await inStore("readwrite", (store) => store.put(entry)) !== null) return; } catch { /* below */ }
    setBackup([...backup().filter((e) => e.client_id !== entry.client_id), entry]);
  }

  async function drop(entry) {
    try { await inStore("readwrite", (store) => store.delete(entry.client_id)); } catch { /* below */ }
    const left = backup();
    if (left.some((e) => e.client_id === entry.client_id)) setBackup(left.filter((e) => e.client_id !== entry.client_id));
  }

  async function load() {
    let found = [];
    try { found = (await inStore("readonly", (store) => store.getAll())) || []; } catch { /* the copy below */ }
    const all = new Map([...found, ...backup()].map((e) => [e.client_id, e]));
    entries = [...all.values()].filter((e) => e.user === me).sort((a, b) => a.at - b.at);
  }

  /* ---------- sending ---------- */

  const headers = () => JSON.parse(body.getAttribute("hx-headers"));

  function setToken(token) {
    body.setAttribute("hx-headers", JSON.stringify({ "X-CSRFToken": token }));
    document.querySelectorAll("[name=csrfmiddlewaretoken]").forEach((field) => { field.value = token; });
  }

  /* Ask who is signed in, with a fresh token: "me", "nobody" (or somebody else), or "lost". */
  async function whoIsThere() {
    try {
      const answer = await fetch(`${root}state/`, { redirect: "manual", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
      if (answer.type === "opaqueredirect") return "nobody";
      if (!answer.ok) return answer.status >= 500 ? "lost" : "nobody";
      const state = await answer.json();
      setToken(state.csrf);
      return String(state.user) === me ? "me" : "nobody";
    } catch { return "lost"; }
  }

  /* Post a form's fields; {kind: "done" | "refused" | "signed-out" | "lost", says}. */
  async function post(url, fields, second = false) {
    let answer;
    try {
      answer = await fetch(url, {
        method: "POST", redirect: "manual", signal: AbortSignal.timeout(PATIENCE),
        headers: { ...headers(), "HX-Request": "true" }, body: new URLSearchParams(fields),
      });
    } catch { return { kind: "lost" }; }
    if (answer.ok) return { kind: "done" };
    if (answer.type === "opaqueredirect") return { kind: "signed-out" };
    if (answer.status === 403 && !second) {
      const who = await whoIsThere();
      if (who === "me") return post(url, fields, true);
      return { kind: who === "lost" ? "lost" : "signed-out" };
    }
    if (answer.status >= 500 || answer.status === 429 || answer.status === 408) return { kind: "lost" };
    return { kind: "refused", says: await told(answer) };
  }

  async function told(answer) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return (page.querySelector(".notice") || page.body).textContent.trim().replace(/\s+/g, " ").slice(0, 300);
  }

  function flush() {
    if (flushing) { again = true; return flushing; }
    flushing = work().finally(() => { flushing = null; if (again) { again = false; flush(); } });
    return flushing;
  }

  async function work() {
    clearTimeout(timer);
    let moved = false;
    for (const entry of [...entries]) {
      if (entry.refused) continue;
      const outcome = await post(entry.url, { ...entry.fields, client_id: entry.client_id, waited: Math.max(0, Date.now() - entry.at) });
      setLost(outcome.kind === "lost");
      signedOut(outcome.kind === "signed-out");
      if (outcome.kind === "done") {
        await drop(entry);
        entries = entries.filter((e) => e.client_id !== entry.client_id);
        sent.set(entry.client_id, entry);
        moved = true;
        tries = 0;
      } else if (outcome.kind === "refused") {
        entry.refused = outcome.says;
        await put(entry);
      } else {
        timer = setTimeout(flush, WAITS[Math.min(tries++, WAITS.length - 1)]);
        break;
      }
      render();
    }
    render();
    if (moved) document.dispatchEvent(new Event("capture:moved"));
  }

  /* ---------- what the person sees ---------- */

  function setLost(now) { if (lost !== now) { lost = now; tell(); if (!now) document.dispatchEvent(new Event("capture:back")); } }

  function signedOut(now) { const told = document.getElementById("signed-out"); if (told) told.hidden = !now; }

  function tell() {
    const shown = document.getElementById("link-state");
    if (!shown) return;
    const count = entries.length;
    const state = lost ? "lost" : count ? "waiting" : "saved";
    shown.dataset.state = state;
    shown.querySelectorAll("[data-says]").forEach((one) => { one.hidden = one.dataset.says !== state; });
    shown.querySelectorAll("[data-count]").forEach((one) => { one.textContent = String(count); });
  }

  function render() {
    document.querySelectorAll("[data-pending]").forEach((line) => line.remove());
    for (const id of sent.keys()) if (document.querySelector(`[data-client="${id}"]`)) sent.delete(id);
    const mine = [...sent.values(), ...entries].filter((e) => e.review === review).sort((a, b) => a.at - b.at);
    for (const entry of mine) if (!document.querySelector(`[data-client="${entry.client_id}"]`)) showPending(entry);
    tell();
  }

  function showPending(entry) {
    const list = document.getElementById(entry.shows);
    if (!list) return;
    const line = document.createElement("li");
    line.className = "line line-pending";
    line.dataset.pending = entry.client_id;
    const words = document.createElement("p");
    words.className = "line-text";
    words.textContent = entry.fields.text;
    line.append(words);
    if (!sent.has(entry.client_id)) line.append(stateOf(entry));
    if (list.dataset.newest === "first") list.prepend(line); else list.append(line);
  }

  function stateOf(entry) {
    const note = document.createElement("p");
    note.className = "cell-note";
    note.textContent = entry.refused ? `${body.dataset.notKept} ${entry.refused}` : body.dataset.waiting;
    return note;
  }

  /* ---------- keeping ---------- */

  const newId = () => crypto.randomUUID?.() || "10000000-1000-4000-8000-100000000000".replace(/[018]/g,
    (c) => (Number(c) ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> Number(c) / 4).toString(16));

  async function keep(form) {
    const fields = Object.fromEntries(new FormData(form));
    delete fields.csrfmiddlewaretoken;
    if (!fields.text.trim()) return;
    for (const name of ["side", "owner", "due"]) if (name in fields && !form.elements[name].dataset.touched) delete fields[name];
    const entry = {
      client_id: newId(), user: me, review, url: form.action, kind: form.dataset.keep, shows: form.dataset.shows,
      at: Date.now(), fields,
    };
    entries.push(entry);
    const written = [...form.elements].filter((f) => f.type !== "hidden" && f.tagName !== "BUTTON" && !("stays" in f.dataset));
    for (const field of written) { field.value = ""; delete field.dataset.touched; }  /* at once: the next line is being typed */
    form.dispatchEvent(new Event("capture:kept"));
    render();
    await put(entry);
    for (const field of written) if (!field.value) forgetDraft(field);
    flush();
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.dataset.keep) return;
    event.preventDefault();
    event.stopPropagation();
    keep(form);
  }, true);

  /* A note is kept with Enter; Shift+Enter begins a new line. */
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.target.tagName !== "TEXTAREA") return;
    const form = event.target.closest("form[data-keep]");
    if (form) { event.preventDefault(); form.requestSubmit(); }
  });

  /* ---------- words not yet kept survive a reload ---------- */

  const draftKey = (field) => `quarterdeck-run-draft ${me} ${review} ${field.dataset.draft}`;
  const forgetDraft = (field) => { if (field.dataset.draft) localStorage.removeItem(draftKey(field)); };
  document.addEventListener("input", ({ target }) => {
    if (target.dataset?.draft) { if (target.value) localStorage.setItem(draftKey(target), target.value); else forgetDraft(target); }
  });
  document.querySelectorAll("[data-draft]").forEach((field) => { field.value ||= localStorage.getItem(draftKey(field)) || ""; });

  /* ---------- begin ---------- */

  addEventListener("online", () => { tries = 0; setLost(false); flush(); });
  addEventListener("offline", () => setLost(true));
  document.addEventListener("visibilitychange", () => { if (!document.hidden) flush(); });
  load().then(() => { if (!navigator.onLine) setLost(true); render(); flush(); });

  return { post, render, flush, whoIsThere, signedOut, setLost, get lost() { return lost; } };
})();
