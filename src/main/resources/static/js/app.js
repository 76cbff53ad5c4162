/* Loads a behaviour when an element asks for it with data-behavior="name", on load and after each swap. */
const started = new WeakMap();

async function start(element, name) {
  const names = started.get(element) ?? started.set(element, new Set()).get(element);
  if (names.has(name)) return;
  names.add(name);
  const behavior = await import(`./behaviors/${name}.js`);
  if (element.isConnected) behavior.default(element);
}

export function enliven(root) {
  const wanting = [...root.querySelectorAll("[data-behavior]")];
  if (root.matches?.("[data-behavior]")) wanting.unshift(root);
  for (const element of wanting)
    for (const name of element.dataset.behavior.split(" ")) if (name) start(element, name);
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

for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"])
  document.addEventListener(failure, async ({ detail }) => {
    const { say } = await import("./behaviors/toast.js");
    const flash = document.getElementById("flash");
    const page = new DOMParser().parseFromString(detail.xhr?.responseText ?? "", "text/html");
    say(page.title || (navigator.onLine ? flash?.dataset.failed : flash?.dataset.offline), "error");
  });

for (const change of ["offline", "online"])
  addEventListener(change, async () => (await import("./behaviors/offline.js")).default(document.body));

document.addEventListener("toggle", ({ target }) => {
  if (target.matches?.("details.menu[open]"))
    for (const other of document.querySelectorAll("details.menu[open]"))
      if (other !== target && !other.contains(target)) other.open = false;
}, true);

enliven(document.body);
