/* On a list that scrolls sideways: brings the entry with aria-current into sight. */
export default function (list) {
  const here = list.querySelector("[aria-current]");
  if (!here || list.scrollWidth <= list.clientWidth) return;
  const box = here.getBoundingClientRect();
  const frame = list.getBoundingClientRect();
  list.scrollLeft += box.left - frame.left - (frame.width - box.width) / 2;
}
