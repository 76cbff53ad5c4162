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

for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"])
  document.addEventListener(failure, async () => {
    const { say } = await import("./behaviors/toast.js");
    const flash = document.getElementById("flash");
    if (flash) say(navigator.onLine ? flash.dataset.failed : flash.dataset.offline, "error");
  });

for (const change of ["offline", "online"])
  addEventListener(change, async () => (await import("./behaviors/offline.js")).default(document.body));

document.addEventListener("toggle", ({ target }) => {
  if (target.matches?.("details.menu[open]"))
    for (const other of document.querySelectorAll("details.menu[open]"))
      if (other !== target && !other.contains(target)) other.open = false;
}, true);

enliven(document.body);
