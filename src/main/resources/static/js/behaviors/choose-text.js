/* A select whose chosen text goes into the field data-into, to be changed there. */
export default function (select) {
  select.addEventListener("change", () => {
    const field = document.getElementById(select.dataset.into);
    if (!field || !select.value) return;
    field.value = select.value;
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
