/* Keeps one line open to data-stream; each name that arrives becomes the event "signal:<name>" on the body. */
export default function (element) {
  let line;
  const open = () => {
    line = new EventSource(element.dataset.stream);
    line.onmessage = ({ data }) => document.body.dispatchEvent(new CustomEvent(`signal:${data}`));
  };
  const close = () => line?.close();
  addEventListener("pagehide", close);
  addEventListener("pageshow", ({ persisted }) => { if (persisted) open(); });
  open();
}
