/* The − and + beside a quantity: one step within 0 and data-max, told to the form as if it had been typed. */
export default function (form) {
  form.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-step]");
    const input = button?.parentElement.querySelector("input");
    if (!input) return;
    const now = parseInt(input.value.replace(/\D/g, "") || "0", 10);
    const most = parseInt(input.dataset.max || "99999999", 10);
    const next = Math.max(0, Math.min(most, now + parseInt(button.dataset.step, 10)));
    input.value = next === 0 ? "" : String(next);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
