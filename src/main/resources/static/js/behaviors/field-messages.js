/* A list of what is wrong, each [data-field]: says it also at the fields, in the [data-message] places of the form beside it,
   and shows what [data-echo-of] a field holds in its [data-echo] place. */
export default function (list) {
  const said = new Map();
  for (const { dataset, textContent } of list.querySelectorAll("[data-field]"))
    said.set(dataset.field, said.has(dataset.field) ? `${said.get(dataset.field)} ${textContent}` : textContent);
  const echoes = new Map([...list.querySelectorAll("[data-echo-of]")].map(echo => [echo.dataset.echoOf, echo]));
  for (const place of document.querySelectorAll("[data-message]")) {
    const text = said.get(place.dataset.message);
    place.textContent = text ?? "";
    place.hidden = !text;
  }
  for (const place of document.querySelectorAll("[data-echo]")) {
    const echo = echoes.get(place.dataset.echo);
    place.replaceChildren(...(echo?.cloneNode(true).childNodes ?? []));
    place.hidden = !echo;
  }
  for (const field of document.querySelectorAll("#step [name]")) {
    if (said.has(field.name)) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
}
