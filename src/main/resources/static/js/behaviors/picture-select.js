/* On a row with a select of pictures (options with data-url): draws the chosen one in [data-thumb]; what a picker in the row
   says as "picked" becomes the choice. */
export default function (row) {
  const field = row.querySelector("select");
  const thumb = row.querySelector("[data-thumb]");
  const draw = () => {
    const url = field.selectedOptions[0]?.dataset.url;
    thumb.replaceChildren(...(url ? [Object.assign(document.createElement("img"), { className: "thumb thumb-s", src: url, alt: "", width: 36, height: 36 })] : []));
  };
  field.addEventListener("change", draw);
  row.addEventListener("picked", ({ detail }) => {
    const [{ number, url, name }] = detail.items;
    if (![...field.options].some(option => option.value === number)) {
      const option = new Option(name, number);
      option.dataset.url = url;
      field.add(option);
    }
    field.value = number;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
