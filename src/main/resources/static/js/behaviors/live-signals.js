/* Keeps one line open to data-stream; each name that arrives becomes the event "signal:<name>" on the body.
   When the line comes back after a break, or says "anything", whatever waits for a name hears it: it may have been missed.
   While this page sends something itself, signals wait: a region that fetched its page then would eat the flash of the answer. */
export default function (element) {
  const held = new Set();
  let line;
  let sending = 0;
  let leaving = false;
  const tell = name => document.body.dispatchEvent(new CustomEvent(`signal:${name}`));
  const hear = name => { if (sending || leaving) held.add(name); else tell(name); };
  const release = () => { for (const name of held) tell(name); held.clear(); };
  const hearAnything = () => {
    const names = [...document.querySelectorAll("[hx-trigger*='signal:']")]
      .flatMap(region => [...region.getAttribute("hx-trigger").matchAll(/signal:([\w-]+)/g)])
      .map(([, name]) => name);
    new Set(names).forEach(hear);
  };
  const open = () => {
    let broken = false;
    line = new EventSource(element.dataset.stream);
    line.onmessage = ({ data }) => data === "anything" ? hearAnything() : hear(data);
    line.onerror = () => { broken = true; };
    line.onopen = () => { if (broken) hearAnything(); broken = false; };
  };
  const changes = ({ detail }) => (detail.requestConfig?.verb ?? "get") !== "get";

  document.addEventListener("htmx:beforeRequest", event => { if (changes(event)) sending++; });
  document.addEventListener("htmx:afterRequest", event => {
    if (!changes(event)) return;
    sending = Math.max(0, sending - 1);
    if (!sending) release();
  });
  document.addEventListener("submit", event => { if (!event.defaultPrevented && event.target.method === "post") leaving = true; });
  addEventListener("pagehide", () => line?.close());
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    leaving = false;
    release();
    open();
  });
  open();
}
