/* Keys over a list: j and k move, Enter or o opens, x ticks, / goes to the search field, n follows [data-key=n]. Never while typing. */
export default function (list) {
  const rows = () => [...list.querySelectorAll("tbody > tr, [data-row]")];
  const here = () => rows().find(r => r.getAttribute("aria-current") === "true");
  const move = step => {
    const all = rows();
    if (!all.length) return;
    const at = all.indexOf(here());
    const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + step))];
    for (const row of all) row.toggleAttribute("aria-current", row === next);
    next.setAttribute("aria-current", "true");
    next.scrollIntoView({ block: "nearest" });
    next.querySelector("a")?.focus({ preventScroll: true });
  };
  const acts = {
    j: () => move(1),
    k: () => move(-1),
    o: () => here()?.querySelector("a")?.click(),
    x: () => here()?.querySelector("input[type=checkbox]")?.click(),
    "/": () => document.querySelector(".filter-bar input[type=search]")?.focus(),
  };
  const pressed = event => {
    if (!list.isConnected) return document.removeEventListener("keydown", pressed);
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=checkbox]), select, textarea, dialog, [contenteditable]")) return;
    const act = acts[event.key] ?? (/^[a-z]$/.test(event.key) && document.querySelector(`[data-key="${event.key}"]`) ? () => document.querySelector(`[data-key="${event.key}"]`).click() : null);
    if (!act) return;
    event.preventDefault();
    act();
  };
  document.addEventListener("keydown", pressed);
}
