/* A button that puts data-word into the field data-into: at its end after a space, or with data-mode="line" on a line of its own.
   data-name goes into data-name-into when that is still empty. */
export default function (button) {
  button.addEventListener("click", () => {
    const field = document.getElementById(button.dataset.into);
    const named = button.dataset.nameInto && document.getElementById(button.dataset.nameInto);
    if (named && !named.value) named.value = button.dataset.name;
    const text = field.value.trimEnd();
    const glue = !text ? "" : button.dataset.mode === "line" ? "\n" : " ";
    const lines = text.split(/[\n,，、]/).map(line => line.trim());
    if (button.dataset.mode !== "line" || !lines.includes(button.dataset.word)) field.value = text + glue + button.dataset.word;
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
