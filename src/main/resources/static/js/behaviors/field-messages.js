/* A list of what is wrong, each [data-field]: says it also at the fields, in the [data-message] places of the form beside it. */
export default function (list) {
  const said = new Map([...list.querySelectorAll("[data-field]")].map(item => [item.dataset.field, item.textContent]));
  for (const place of document.querySelectorAll("[data-message]")) {
    const text = said.get(place.dataset.message);
    place.textContent = text ?? "";
    place.hidden = !text;
  }
  for (const field of document.querySelectorAll("#step [name]")) {
    if (said.has(field.name)) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
}
