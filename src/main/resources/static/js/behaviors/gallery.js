/* Thumbnails turn a sideways scrolling track without moving the page; the one in sight is marked. */
export default function (gallery) {
  const track = gallery.querySelector(".gallery-track");
  const links = [...gallery.querySelectorAll(".gallery-thumbs a")];
  const shown = link => track.querySelector(link.getAttribute("href"));
  const mark = figure => links.forEach(link => {
    if (shown(link) === figure) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  });
  const go = figure => { track.scrollTo({ left: figure.offsetLeft - track.offsetLeft }); mark(figure); };
  links.forEach(link => link.addEventListener("click", event => { event.preventDefault(); go(shown(link)); }));
  track.addEventListener("keydown", event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step || event.target !== track) return;
    event.preventDefault();
    const figures = [...track.children];
    const at = Math.round(track.scrollLeft / track.clientWidth);
    go(figures[Math.max(0, Math.min(figures.length - 1, at + step))]);
  });
  const watch = new IntersectionObserver(seen => seen.filter(one => one.isIntersecting).forEach(one => mark(one.target)), { root: track, threshold: 0.6 });
  [...track.children].forEach(figure => watch.observe(figure));
}
