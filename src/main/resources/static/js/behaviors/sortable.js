/* Order by dragging or by Alt+arrows on a [data-drag] handle; the order goes into the fields of the form, which is then sent
   if the list has data-submit, and "sorted" is dispatched for whoever listens. */
export default function (list) {
  const items = () => [...list.children].filter(item => item.querySelector("[data-drag]") || item.matches("[data-drag]"));
  let moving;
  const done = item => {
    list.dispatchEvent(new CustomEvent("sorted", { bubbles: true, detail: { item, order: items().map(i => i.dataset.id) } }));
    if (list.hasAttribute("data-submit")) list.closest("form")?.requestSubmit();
  };
  const put = (item, before) => { if (before !== item && before !== item.nextElementSibling) list.insertBefore(item, before); };

  list.addEventListener("pointerdown", event => {
    const handle = event.target.closest("[data-drag]");
    const item = handle && items().find(i => i.contains(handle));
    if (!item || event.button !== 0) return;
    event.preventDefault();
    moving = item;
    const first = items().indexOf(item);
    item.classList.add("sorting");
    const over = ({ clientX, clientY }) => {
      const target = items().find(i => {
        const box = i.getBoundingClientRect();
        return i !== moving && clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
      });
      if (!target) return;
      const all = items();
      put(moving, all.indexOf(target) > all.indexOf(moving) ? target.nextElementSibling : target);
    };
    const drop = () => {
      item.classList.remove("sorting");
      document.removeEventListener("pointermove", over);
      for (const end of ["pointerup", "pointercancel"]) document.removeEventListener(end, drop);
      moving = null;
      if (items().indexOf(item) !== first) done(item);
    };
    document.addEventListener("pointermove", over);
    for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, drop);
  });

  list.addEventListener("keydown", event => {
    const step = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
    const handle = event.target.closest("[data-drag]");
    if (!step || !handle || !event.altKey) return;
    event.preventDefault();
    const all = items();
    const item = all.find(i => i.contains(handle));
    const neighbour = all[all.indexOf(item) + step];
    if (!neighbour) return;
    put(item, step > 0 ? neighbour.nextElementSibling : neighbour);
    handle.focus();
    done(item);
  });
}
