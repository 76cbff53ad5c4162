/* "2 天 03:04:05" left until a <time datetime>, by the server's clock (data-now), not by the phone's. */
export default function (time) {
  const until = Date.parse(time.dateTime);
  const ahead = Date.parse(time.dataset.now) - Date.now();
  if (Number.isNaN(until) || Number.isNaN(ahead)) return;
  const exact = time.textContent.trim();
  const days = new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit: "day", unitDisplay: "long" });
  const two = (number) => String(number).padStart(2, "0");
  const show = () => {
    const left = Math.max(0, Math.ceil((until - Date.now() - ahead) / 1000));
    const clock = [Math.trunc(left / 3600) % 24, Math.trunc(left / 60) % 60, left % 60].map(two).join(":");
    time.textContent = left >= 86_400 ? `${days.format(Math.trunc(left / 86_400))} ${clock}` : left ? clock : exact;
    if (time.isConnected && left) setTimeout(show, 1000);
  };
  time.title = exact;
  show();
}
