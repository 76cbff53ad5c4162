/* A <details> menu: shut by Escape, by a click elsewhere and by choosing; arrows move through it. */
export default function (menu) {
  const items = () => [...menu.querySelectorAll(":scope > ul a, :scope > ul button")];
  const close = () => { menu.open = false; };
  document.addEventListener("click", ({ target }) => { if (menu.open && !menu.contains(target)) close(); });
  menu.addEventListener("focusout", ({ relatedTarget }) => { if (menu.open && relatedTarget && !menu.contains(relatedTarget)) close(); });
  menu.addEventListener("keydown", event => {
    if (event.key === "Escape" && menu.open) { event.stopPropagation(); close(); menu.querySelector("summary").focus(); }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !menu.open) return;
    event.preventDefault();
    const all = items();
    const at = all.indexOf(document.activeElement);
    all[at < 0 && step < 0 ? all.length - 1 : (at + step + all.length) % all.length]?.focus();
  });
}
