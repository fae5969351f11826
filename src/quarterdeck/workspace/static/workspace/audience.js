/* The audience's window: it shows what the host shows, within a second. */
"use strict";

(() => {
  const body = document.body, by = (id) => document.getElementById(id);
  const channel = "BroadcastChannel" in window ? new BroadcastChannel(`run ${body.dataset.review}`) : null;
  let told = 0, seen = "";

  async function show(now) {
    by("stage").dataset.state = now.state;
    by("stage-wait").hidden = now.state !== "waiting";
    by("stage-over").hidden = now.state !== "over";
    const slide = by("stage-slide");
    if (now.state !== "shown") { slide.hidden = true; return; }
    if (slide.getAttribute("src") !== now.picture) {
      const drawn = new Image();
      drawn.src = now.picture;
      try { await drawn.decode(); } catch { /* shown as it comes */ }
      slide.src = now.picture;
    }
    slide.alt = now.title;
    slide.hidden = false;
    by("stage-title").textContent = now.title;
    by("stage-text").textContent = now.text || "";
  }

  async function follow() {
    try {
      const answer = await fetch(body.dataset.now, { redirect: "manual", cache: "no-store" });
      if (!answer.ok) return;
      const now = await answer.json();
      if (performance.now() - told < 1500 && now.picture !== by("stage-slide").getAttribute("src")) { setTimeout(follow, 1500); return; }
      await show(now);
    } catch { /* the host's own window may still tell */ }
  }

  channel?.addEventListener("message", ({ data }) => {
    if (!data.src) return;
    told = performance.now();
    show({ state: "shown", picture: data.src, title: data.title });
    setTimeout(follow, 1600);
  });
  channel?.postMessage({ hello: true });

  let asking = 0;
  function listen() {
    if (!("EventSource" in window)) { asking = setInterval(follow, 1000); return; }
    const events = new EventSource(body.dataset.live);
    events.addEventListener("moved", ({ data }) => { if (data !== seen) { seen = data; follow(); } });
    events.addEventListener("over", () => events.close());
    events.addEventListener("error", () => { if (events.readyState === EventSource.CLOSED && !asking) asking = setInterval(follow, 1000); });
  }
  listen();

  /* A clicker works here too: the host's window moves, and this one follows. */
  const STEPS = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key in STEPS) { event.preventDefault(); channel?.postMessage({ step: STEPS[event.key] }); }
    if (event.key === "f" || event.key === "F") { if (document.fullscreenElement) document.exitFullscreen(); else document.documentElement.requestFullscreen?.(); }
  });
})();
