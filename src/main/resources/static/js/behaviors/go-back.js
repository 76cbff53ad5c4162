/* A button that does what the browser's back button does, with everything typed still there. */
export default function (button) {
  if (history.length < 2) button.hidden = true;
  button.addEventListener("click", () => history.back());
}
