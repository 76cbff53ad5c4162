/* Shows what an amount leaves open of all that is ticked, or by how much it is more. */
export default function (form) {
  const rest = form.querySelector("[data-rest]");
  const amount = form.querySelector("[name=amount]");
  const fen = () => [...form.querySelectorAll("[data-fen]:checked")].reduce((sum, each) => sum + Number(each.dataset.fen), 0);
  const say = (words, left) => words.replace("{0}", `¥${(left / 100).toFixed(2)}`);
  const show = () => {
    const typed = Math.round(Number(amount.value.replace(/[,¥\s]/g, "")) * 100);
    const left = fen() - typed;
    rest.textContent = !(typed > 0) ? "" : left > 0 ? say(rest.dataset.open, left) : left < 0 ? say(rest.dataset.over, -left) : rest.dataset.even;
  };
  form.addEventListener("input", show);
  show();
}
