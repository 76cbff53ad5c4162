/* Keys over a table's rows, or the [data-row] of another list: j and k move, Enter or o opens, x or t ticks, / goes to the search field, n follows [data-key=n], which comes before these.
   A key with data-picks is about what is ticked, else about this row; one with data-needs asks for that field first. Never while typing. */
export default function (list) {
  const rows = () => [...list.querySelectorAll(list.matches("table") ? "tbody > tr" : "[data-row]")];
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
  const tick = () => here()?.querySelector("input[type=checkbox]")?.click();
  const follow = target => {
    const needed = target.dataset.needs && document.getElementById(target.dataset.needs);
    if ("picks" in target.dataset && !list.querySelector("input[type=checkbox]:checked")) tick();
    if ("picks" in target.dataset && !list.querySelector("input[type=checkbox]:checked")) return;
    if (needed && !needed.value.trim()) return needed.focus();
    target.click();
  };
  const acts = {
    j: () => move(1),
    k: () => move(-1),
    o: () => here()?.querySelector("a")?.click(),
    x: () => tick(),
    t: () => tick(),
    "/": () => document.querySelector(".filter-bar input[type=search]")?.focus(),
  };
  const pressed = event => {
    if (!list.isConnected) return document.removeEventListener("keydown", pressed);
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=checkbox]), select, textarea, dialog, [contenteditable]")) return;
    const keyed = /^[a-z?]$/.test(event.key) && document.querySelector(`[data-key="${event.key}"]`);
    const act = keyed ? () => follow(keyed) : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  document.addEventListener("keydown", pressed);
}
