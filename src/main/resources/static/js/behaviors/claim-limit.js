/* Shows what can be asked back for the lines that are ticked, and takes all of it at a click. */
export default function (form) {
  const most = form.querySelector("[data-most]");
  const goods = form.querySelector("[name=goods]");
  if (!most || !goods) return;
  const fen = () => [...form.querySelectorAll("[data-fen]:checked")].reduce((sum, line) => sum + Number(line.dataset.fen), 0);
  const yuan = () => (fen() / 100).toFixed(2);
  const show = () => { most.textContent = `¥${yuan()}`; };
  form.addEventListener("change", show);
  form.querySelector("[data-action=all]").addEventListener("click", () => { goods.value = yuan(); goods.dispatchEvent(new Event("input", { bubbles: true })); });
  show();
}
