/* A <video> as a player with speed, captions and keys, that goes on where one was. It says every few seconds which stretches were
   really shown; what the server has not taken is said again. Marks and notes with data-second lead to their second.
   data-beacon: where to say it; data-place: where to go on; data-player, data-full, data-style, data-words: files of the player. */
const EVERY = 10_000;
const SETTLE = 1_500;
const STEP = 2.5;
const RATES = [0.75, 1, 1.25, 1.5, 2];

const script = src => new Promise((loaded, failed) => {
  const element = Object.assign(document.createElement("script"), { src, onload: loaded, onerror: failed });
  document.head.append(element);
});

export default async function (film) {
  const video = film.querySelector("video");
  const asked = new URLSearchParams(location.search).get("at");
  const place = Number(asked ?? film.dataset.place);
  const native = film.dataset.stream === "false" || video.canPlayType("application/x-mpegURL");
  follow(film, video);
  const begin = () => { if (place > 0 && place < video.duration - 2) video.currentTime = place; };
  if (video.readyState > 0) begin(); else video.addEventListener("loadedmetadata", begin, { once: true });
  document.addEventListener("click", event => {
    const link = event.target.closest("a[data-second]");
    if (!link || !film.isConnected) return;
    event.preventDefault();
    video.currentTime = Number(link.dataset.second);
    video.play();
    film.scrollIntoView({ block: "nearest" });
  });
  window.VIDEOJS_NO_DYNAMIC_STYLE = true;
  document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: film.dataset.style }));
  await script(native ? film.dataset.player : film.dataset.full);
  await script(film.dataset.words);
  window.videojs(video, { playbackRates: RATES, userActions: { hotkeys: true }, controlBar: { pictureInPictureToggle: true }, language: video.lang });
}

function follow(film, video) {
  let pending = [];
  let open = null;
  let timer = null;
  const close = () => {
    if (open && open.until > open.from) pending.push(open);
    open = null;
  };
  const moved = () => {
    const now = video.currentTime;
    if (video.seeking || video.paused && !video.ended) return;
    if (!open) open = { from: now, until: now };
    else if (now >= open.until && now - open.until < STEP * video.playbackRate) open.until = now;
    else { close(); open = { from: now, until: now }; }
  };
  const written = spans => spans.map(({ from, until }) => [Math.floor(from + 0.3), Math.floor(until + 0.7)]).filter(([from, until]) => until > from).map(span => span.join("-")).join(",");
  const say = async (leaving = false) => {
    const playing = open;
    close();
    if (playing && !leaving) open = { from: playing.until, until: playing.until };
    if (!pending.length) return true;
    const said = pending;
    pending = [];
    const body = new URLSearchParams({ seen: written(said), at: Math.floor(video.currentTime) });
    const token = document.querySelector("meta[name=csrf]");
    try {
      const answer = await fetch(film.dataset.beacon, { method: "POST", body, keepalive: true, headers: { [token.dataset.header]: token.content } });
      if (answer.ok) return true;
    } catch { /* said again with the next one */ }
    pending = [...said, ...pending];
    return false;
  };
  const rest = async () => {
    clearInterval(timer);
    timer = null;
    if (await say()) setTimeout(() => refresh(film), SETTLE);
  };
  video.addEventListener("timeupdate", moved);
  video.addEventListener("seeking", close);
  video.addEventListener("play", () => { timer ??= setInterval(() => (film.isConnected ? say() : clearInterval(timer)), EVERY); });
  video.addEventListener("pause", rest);
  video.addEventListener("ended", rest);
  addEventListener("pagehide", () => say(true));
  addEventListener("online", () => say());
  document.addEventListener("visibilitychange", () => { if (document.hidden) say(); });
}

/* What the server knows of it by now. */
async function refresh(film) {
  if (!film.isConnected) return;
  const answer = await fetch(location.pathname, { headers: { "HX-Request": "true" } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const id of ["lesson-state", "lesson-side"]) {
    const fresh = page.getElementById(id);
    if (fresh) document.getElementById(id)?.replaceWith(fresh);
  }
}
