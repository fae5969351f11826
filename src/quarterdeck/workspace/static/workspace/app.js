/* Small things every page needs. No framework; the pages work without this file where they can. */
"use strict";

/* A form that was sent is not sent twice by a second click. */
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent === "1") { event.preventDefault(); return; }
  if (form.method === "post" && !form.hasAttribute("hx-post")) form.dataset.sent = "1";
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

/* Choosing in a select of a form marked so sends the form. */
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-send-on-change]");
  if (form) form.requestSubmit();
});

/* Dialogs: a button names the dialog it opens. */
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) document.getElementById(opener.dataset.opens)?.showModal();
  const closer = event.target.closest("[data-closes]");
  if (closer) closer.closest("dialog")?.close();
});

/* Menus close on Escape and when the focus leaves them. */
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = event.target.closest?.("details.menu[open]");
  if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
});
document.addEventListener("click", (event) => {
  document.querySelectorAll("details.menu[open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
});

/* The first error of a form that came back gets the focus. */
addEventListener("DOMContentLoaded", () => document.querySelector(".error-summary")?.focus());
document.addEventListener("htmx:afterSwap", (event) => event.detail.target.querySelector?.(".error-summary, [role=alert]")?.focus?.());
