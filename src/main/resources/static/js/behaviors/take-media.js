/* On a region with an upload place or a pick-media button: what is uploaded or picked goes into its form as fields named
   data-take, and the button data-by (an id) is pressed, so that the server takes and draws it. Tried again until it has. */
const AGAIN = 4000;

export default function (region) {
  const taker = document.getElementById(region.dataset.by);
  const press = () => { if (taker.isConnected) htmx.trigger(taker, "click"); };
  let waiting;

  const take = items => {
    for (const { number } of items)
      region.append(Object.assign(document.createElement("input"), { type: "hidden", name: region.dataset.take, value: number, className: "taken-media" }));
    press();
  };
  region.addEventListener("uploaded", ({ detail }) => take([detail]));
  region.addEventListener("picked", ({ detail }) => take(detail.items));

  const fresh = () => [...region.children].filter(field => field.matches("input.taken-media"));
  taker.addEventListener("htmx:configRequest", () => { for (const field of fresh()) field.dataset.sent = ""; });
  taker.addEventListener("htmx:afterRequest", ({ detail }) => {
    clearTimeout(waiting);
    if (detail.successful) for (const field of fresh()) if ("sent" in field.dataset) field.remove();
    if (!detail.successful && fresh().length && detail.xhr.status !== 409) waiting = setTimeout(press, AGAIN);
  });
}
