/* The thin bar on top: appears when an answer takes longer than 300 ms. A form's button can't be pressed twice meanwhile. */
const PATIENCE = 300;

export default function () {
  let open = 0;
  let waiting;
  const begin = () => { open++; waiting ??= setTimeout(() => document.documentElement.classList.add("loading"), PATIENCE); };
  const end = () => {
    open = Math.max(0, open - 1);
    if (open) return;
    clearTimeout(waiting);
    waiting = null;
    document.documentElement.classList.remove("loading");
  };
  document.addEventListener("htmx:beforeRequest", begin);
  document.addEventListener("htmx:afterRequest", end);
  document.addEventListener("submit", event => {
    if (event.defaultPrevented || event.target.method === "dialog") return;
    begin();
    const button = event.submitter;
    setTimeout(() => button?.setAttribute("aria-busy", "true"), PATIENCE);
    if (event.target.dataset.sent && Date.now() - event.target.dataset.sent < 3000) event.preventDefault();
    event.target.dataset.sent = Date.now();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    open = 1;
    end();
    for (const busy of document.querySelectorAll("[aria-busy=true]")) busy.removeAttribute("aria-busy");
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  });
}
