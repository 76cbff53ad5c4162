/* Puts data-text where the cursor is in the field data-into, instead of following the link. */
export default function (element) {
  element.addEventListener("click", event => {
    const field = document.getElementById(element.dataset.into);
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.setRangeText(element.dataset.text, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    element.closest("details")?.removeAttribute("open");
  });
}
