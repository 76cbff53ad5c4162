/* Two fields of one form that show one number: the slider that data-twin names, and the field that is sent. */
export default function (slider) {
  const field = document.getElementById(slider.dataset.twin);
  const number = () => parseFloat(field.value.replace(/,/g, ""));
  slider.hidden = false;
  slider.addEventListener("input", () => {
    field.value = slider.value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  field.addEventListener("input", () => { if (number() >= 0) slider.value = number(); });
}
