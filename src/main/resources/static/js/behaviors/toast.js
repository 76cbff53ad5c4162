/* A flash: gets a close button, leaves by itself unless it tells of a failure or is being read. */
const STAY = 6000;

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

export { say } from "../app.js";
