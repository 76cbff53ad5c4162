/* Shows how much of maxlength is used, right under the field. data-width="gbk" counts a Chinese character as two. */
export const width = (text, gbk) => gbk ? [...text].reduce((sum, c) => sum + (c.codePointAt(0) < 128 ? 1 : 2), 0) : [...text].length;

export default function (field) {
  const most = Number(field.dataset.max ?? field.maxLength);
  const gbk = field.dataset.width === "gbk";
  const shown = field.dataset.count ? document.getElementById(field.dataset.count) : document.createElement("p");
  if (!field.dataset.count) { shown.className = "hint"; field.after(shown); }
  const show = () => {
    const used = width(field.value, gbk);
    shown.textContent = `${used} / ${most}`;
    shown.classList.toggle("bad", used > most);
  };
  field.addEventListener("input", show);
  show();
}
