/* Prints the page. */
export default function (button) {
  button.addEventListener("click", () => print());
}
