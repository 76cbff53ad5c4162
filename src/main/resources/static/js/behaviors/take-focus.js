/* Takes the focus when it appears, so that what went wrong is read first. */
export default function (element) {
  element.focus({ preventScroll: false });
}
