/* A flash: gets a close button, leaves by itself unless it tells of a failure or is being read. */
const STAY = 6000;
const MOST = 3;

export default function live(alert) {
  const close = document.createElement("button");
  close.type = "button";
  close.className = "close";
  close.textContent = "×";
  close.setAttribute("aria-label", document.getElementById("flash")?.dataset.dismiss ?? "×");
  close.addEventListener("click", () => alert.remove());
  alert.append(close);
  if (alert.classList.contains("error")) return;
  let leaving;
  const wait = () => { leaving = setTimeout(() => alert.remove(), STAY); };
  for (const begin of ["pointerenter", "focusin"]) alert.addEventListener(begin, () => clearTimeout(leaving));
  for (const end of ["pointerleave", "focusout"]) alert.addEventListener(end, wait);
  wait();
}

/* For other behaviours: say something the way a flash does. */
export function say(text, kind = "info") {
  const flash = document.getElementById("flash");
  if (!flash || !text) return;
  for (const old of [...flash.children]) if (old.dataset.text === text) old.remove();
  while (flash.children.length >= MOST) flash.firstElementChild.remove();
  const alert = document.createElement("div");
  const words = document.createElement("div");
  alert.className = `alert ${kind}`;
  alert.dataset.text = words.textContent = text;
  alert.append(words);
  flash.append(alert);
  live(alert);
}
