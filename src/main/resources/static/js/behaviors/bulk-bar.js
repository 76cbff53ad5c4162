/* On a form with ticks and a .bulk-bar: shows the bar and the count when something is ticked. */
export default function (form) {
  const bar = form.querySelector(".bulk-bar");
  if (!bar) return;
  const show = () => {
    const count = form.querySelectorAll("tbody .tick:checked, .rows .tick:checked, [data-tick]:checked").length;
    bar.dataset.count = count;
    for (const place of bar.querySelectorAll("[data-count-text]")) place.textContent = count;
  };
  bar.setAttribute("aria-live", "polite");
  form.addEventListener("change", show);
  show();
}
