/* A note is about the second at which the film stood when it was begun: the form's field "second", shown in [data-time]. */
export default function (form) {
  const second = form.elements.second;
  if (!second) return;
  const video = () => document.querySelector(".film video");
  const place = form.querySelector("[data-time]");
  const two = number => String(number).padStart(2, "0");
  const at = () => {
    const now = Math.floor(video()?.currentTime ?? 0);
    second.value = now;
    place.textContent = `${Math.floor(now / 60)}:${two(now % 60)}`;
  };
  form.elements.text.addEventListener("input", () => { if (!second.value) at(); });
  form.addEventListener("submit", () => { if (!second.value) at(); });
}
