/* Whoever comes to the door has signed out: nothing of the meetings stays at hand in this browser. Lines
 * that were never sent stay; only who wrote them can send them, after signing in again. */
"use strict";

(async () => {
  if ("caches" in window) for (const name of await caches.keys()) if (name.startsWith("quarterdeck-run ")) await caches.delete(name);
  for (const worker of await navigator.serviceWorker?.getRegistrations() || []) if (worker.scope.endsWith("/run/")) await worker.unregister();
})();
