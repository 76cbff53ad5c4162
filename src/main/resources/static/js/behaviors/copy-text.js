/* Copies data-text, or the text of the element named by data-from, and says data-said. */
import { say } from "./toast.js";

export default function (button) {
  button.addEventListener("click", async () => {
    const from = button.dataset.from && document.getElementById(button.dataset.from);
    await navigator.clipboard.writeText(button.dataset.text ?? from.value ?? from.textContent);
    say(button.dataset.said, "done");
  });
}
