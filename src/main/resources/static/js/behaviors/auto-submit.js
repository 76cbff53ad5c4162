/* Sends the form when something in it changes, and a moment after typing in a search field. */
const PAUSE = 350;

export default function (form) {
  let waiting;
  const send = () => { clearTimeout(waiting); form.requestSubmit(); };
  form.addEventListener("change", ({ target }) => { if (target.type !== "search" && !target.closest("[data-behavior~=select-all]")) send(); });
  form.addEventListener("input", ({ target }) => {
    if (target.type !== "search" || !form.hasAttribute("hx-get")) return;
    clearTimeout(waiting);
    if (!target.isComposing) waiting = setTimeout(send, PAUSE);
  });
}
