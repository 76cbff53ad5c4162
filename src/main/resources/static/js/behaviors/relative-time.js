/* "3 小时前" for a <time datetime>; the exact time stays in the title. Older than a week keeps the date. */
const STEPS = [[60, "second", 1], [3600, "minute", 60], [86400, "hour", 3600], [604800, "day", 86400]];

export default function (time) {
  const at = Date.parse(time.dateTime);
  if (Number.isNaN(at)) return;
  const exact = time.textContent.trim();
  const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" });
  const show = () => {
    const past = (at - Date.now()) / 1000;
    const step = STEPS.find(([limit]) => Math.abs(past) < limit);
    time.textContent = step ? words.format(Math.trunc(past / step[2]), step[1]) : exact;
    if (time.isConnected && step) setTimeout(show, 60_000);
  };
  time.title = exact;
  show();
}
