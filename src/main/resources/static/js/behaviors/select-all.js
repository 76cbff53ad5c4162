/* The tick that ticks the others of its form: those named by data-name, else every .tick. */
export default function (master) {
  const scope = master.form ?? master.closest("table");
  const others = () => [...scope.querySelectorAll(master.dataset.name ? `input[type=checkbox][name="${master.dataset.name}"]` : "input.tick")].filter(i => i !== master && !i.disabled);
  const show = () => {
    const all = others();
    const on = all.filter(i => i.checked).length;
    master.checked = on > 0 && on === all.length;
    master.indeterminate = on > 0 && on < all.length;
  };
  let last;
  master.addEventListener("change", () => {
    for (const other of others()) other.checked = master.checked;
    master.indeterminate = false;
    scope.dispatchEvent(new Event("change", { bubbles: true }));
  });
  scope.addEventListener("change", show);
  scope.addEventListener("click", event => {
    const all = others();
    const at = all.indexOf(event.target);
    if (at < 0) return;
    if (event.shiftKey && last !== undefined) for (let i = Math.min(at, last); i <= Math.max(at, last); i++) all[i].checked = event.target.checked;
    last = at;
  });
  show();
}
