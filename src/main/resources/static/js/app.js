/* Loads a behaviour when an element asks for it with data-behavior="name", on load and after each swap. */
const started = new WeakMap();

async function start(element, name) {
  const names = started.get(element) ?? started.set(element, new Set()).get(element);
  if (names.has(name)) return;
  names.add(name);
  try {
    const behavior = await import(`./behaviors/${name}.js`);
    if (element.isConnected) behavior.default(element);
  } catch (missing) {
    names.delete(name);
    if (navigator.onLine) throw missing;
  }
}

export function enliven(root) {
  const wanting = [...root.querySelectorAll("[data-behavior]")];
  if (root.matches?.("[data-behavior]")) wanting.unshift(root);
  for (const element of wanting)
    for (const name of element.dataset.behavior.split(" ")) if (name) start(element, name);
  root.querySelectorAll(".tabs, .steps").forEach(showCurrent);
}

/* Strips scroll sideways on a phone: the open one comes into sight. Nearly every page has one, so it is no behaviour. */
function showCurrent(strip) {
  const here = strip.querySelector("[aria-current]");
  if (!here || strip.scrollWidth <= strip.clientWidth) return;
  const box = here.getBoundingClientRect();
  const frame = strip.getBoundingClientRect();
  strip.scrollLeft += box.left - frame.left - (frame.width - box.width) / 2;
}

document.addEventListener("htmx:configRequest", ({ detail }) => {
  const token = document.querySelector("meta[name=csrf]");
  if (token && detail.verb !== "get") detail.headers[token.dataset.header] = token.content;
});
document.addEventListener("htmx:load", ({ detail }) => enliven(detail.elt));

/* The thin bar on top shows when an answer takes longer than PATIENCE; a form goes out once, however often its button is pressed. */
const PATIENCE = 300;
const AGAIN = 3000;
const sentAt = new WeakMap();
let open = 0;
let waiting;

function begin() {
  open++;
  waiting ??= setTimeout(() => document.documentElement.classList.add("loading"), PATIENCE);
}

function end() {
  open = Math.max(0, open - 1);
  if (open) return;
  clearTimeout(waiting);
  waiting = null;
  document.documentElement.classList.remove("loading");
}

document.addEventListener("htmx:beforeRequest", begin);
document.addEventListener("htmx:afterRequest", end);
document.addEventListener("submit", event => {
  const { target: form, submitter } = event;
  if (event.defaultPrevented || form.method === "dialog" || form.target) return;
  if (Date.now() - (sentAt.get(form) ?? 0) < AGAIN) return event.preventDefault();
  sentAt.set(form, Date.now());
  begin();
  setTimeout(() => submitter?.setAttribute("aria-busy", "true"), PATIENCE);
});
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  open = 1;
  end();
  for (const busy of document.querySelectorAll("[aria-busy=true]")) busy.removeAttribute("aria-busy");
  for (const form of document.forms) sentAt.delete(form);
});

/* Says something the way a flash does; behaviours get it from toast.js. */
const MOST = 3;
const flash = document.getElementById("flash");

export function say(text, kind = "info") {
  if (!flash || !text) return;
  for (const old of [...flash.children]) if (old.dataset.text === text) old.remove();
  while (flash.children.length >= MOST) flash.firstElementChild.remove();
  const alert = document.createElement("div");
  const words = document.createElement("div");
  alert.className = `alert ${kind}`;
  alert.dataset.behavior = "toast";
  alert.dataset.text = words.textContent = text;
  alert.append(words);
  flash.append(alert);
  enliven(alert);
}

for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"])
  document.addEventListener(failure, ({ detail }) => {
    const page = new DOMParser().parseFromString(detail.xhr?.responseText ?? "", "text/html");
    say(page.title || (navigator.onLine ? flash?.dataset.failed : flash?.dataset.offline), "error");
  });

/* A lost connection is said as long as it lasts; nothing is fetched for it. */
addEventListener("offline", () => {
  const note = document.createElement("div");
  note.id = "offline-note";
  note.className = "offline-note";
  note.setAttribute("role", "alert");
  note.textContent = flash?.dataset.offline ?? "";
  document.body.append(note);
});
addEventListener("online", () => document.getElementById("offline-note")?.remove());

document.addEventListener("toggle", ({ target }) => {
  if (target.matches?.("details.menu[open]"))
    for (const other of document.querySelectorAll("details.menu[open]"))
      if (other !== target && !other.contains(target)) other.open = false;
}, true);

enliven(document.body);
