/* Says that a person has the page before them: once, after it was visible for two seconds. */
"use strict";

(() => {
  const form = document.getElementById("seen");
  if (!form) return;
  const SECONDS = 2;
  let timer = 0;

  const tell = () => {
    document.removeEventListener("visibilitychange", watch);
    fetch(form.action, { method: "POST", body: new FormData(form), credentials: "same-origin" }).catch(() => {});
  };
  const watch = () => {
    clearTimeout(timer);
    if (document.visibilityState === "visible") timer = setTimeout(tell, SECONDS * 1000);
  };
  document.addEventListener("visibilitychange", watch);
  watch();
})();
