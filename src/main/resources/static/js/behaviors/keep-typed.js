/* Keeps what is typed in a form in this tab until the form has been taken, so that a lost session or connection costs nothing.
   data-keep names the form when its address does not. */
const PREFIX = "typed:";

export default function (form) {
  const key = PREFIX + (form.dataset.keep ?? new URL(form.action).pathname);
  const fields = () => [...form.elements].filter(f => f.name && !["hidden", "password", "file", "submit", "button"].includes(f.type) && !f.closest(".upload"));
  const value = f => (["checkbox", "radio"].includes(f.type) ? (f.checked ? f.value : null) : f.value);
  const begun = JSON.stringify(fields().map(value));
  const save = () => {
    const now = fields().map(f => [f.name, f.type, f.value, value(f)]);
    sessionStorage.setItem(key, JSON.stringify(now));
  };
  const restore = () => {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
    if (!kept || form.querySelector("[aria-invalid=true]")) return;
    const all = fields();
    if (kept.length !== all.length) return;
    all.forEach((f, i) => {
      const [name, type, , was] = kept[i];
      if (f.name !== name || f.type !== type) return;
      if (["checkbox", "radio"].includes(type)) f.checked = was !== null;
      else f.value = was;
    });
    if (JSON.stringify(all.map(value)) !== begun) form.dispatchEvent(new Event("input", { bubbles: true }));
  };
  form.addEventListener("input", save);
  form.addEventListener("change", save);
  form.addEventListener("submit", () => sessionStorage.setItem(`${PREFIX}sent`, key));
  form.addEventListener("reset", () => sessionStorage.removeItem(key));
  form.addEventListener("htmx:afterRequest", ({ detail }) => { if (detail.successful) sessionStorage.removeItem(key); });
  const sent = sessionStorage.getItem(`${PREFIX}sent`);
  if (sent === key && document.querySelector("#flash .done")) sessionStorage.removeItem(key);
  restore();
}
