/* A button that takes away the thing it lies in: data-target names it, else its parent. */
export default function (button) {
  button.addEventListener("click", () => (button.dataset.target ? button.closest(button.dataset.target) : button.parentElement)?.remove());
}
