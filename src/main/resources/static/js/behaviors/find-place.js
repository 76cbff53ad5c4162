/* A select of cities by province gets a search field in front: a city, a province or their pinyin is typed, or the
   provinces are opened one by one. The select stays what is sent; without script it is used as it is. */
import { choosing } from "./suggest.js";

const PAUSE = 150;

export default function (select) {
  const input = document.createElement("input");
  const list = document.createElement("ul");
  const box = document.createElement("div");
  input.className = select.className;
  input.type = "text";
  input.autocomplete = "off";
  input.placeholder = select.dataset.placeholder ?? "";
  input.required = select.required;
  for (const name of ["aria-describedby", "aria-invalid"])
    if (select.hasAttribute(name)) input.setAttribute(name, select.getAttribute(name));
  input.id = select.id;
  select.removeAttribute("id");
  select.required = false;
  select.hidden = true;
  list.className = "suggestions";
  list.id = `${input.id}-places`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", document.querySelector(`label[for="${input.id}"]`)?.textContent ?? "");
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) input.setAttribute(name, value);
  box.className = "place-field";
  select.before(box);
  box.append(input, list);

  const groups = [...select.querySelectorAll("optgroup")];
  const cities = group => [...group.children].map(option => ({ text: option.textContent, code: option.value, note: group.label }));
  const all = groups.flatMap(cities);
  const named = ({ text, note }) => (note && note !== text ? `${note} ${text}` : text);
  const chosen = () => all.find(city => city.code === select.value);
  const restore = () => { input.value = chosen() ? named(chosen()) : ""; };
  const choice = choosing(input, () => (list.hidden ? [] : [...list.children]));
  let waiting;
  let asked;

  const show = open => {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) choice.choose(null);
  };
  const draw = rows => {
    list.replaceChildren(...rows.map(({ text, code, group, note }) => {
      const item = document.createElement("li");
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      if (code) item.dataset.code = code;
      if (group !== undefined) item.dataset.group = group;
      item.append(text);
      if (note) { const small = document.createElement("small"); small.textContent = note; item.append(small); }
      return item;
    }));
    show(rows.length > 0);
  };
  /* A province with one city is that city. */
  const provinces = () => draw(groups.map((group, at) => (group.children.length === 1 ? { ...cities(group)[0], note: "" } : { text: group.label, group: at, note: "›" })));
  const here = typed => all.filter(city => named(city).includes(typed)).slice(0, 10);
  const ask = async () => {
    const typed = input.value.trim();
    asked?.abort();
    if (!typed) { take(""); return provinces(); }
    asked = new AbortController();
    try {
      const answer = await fetch(`/places?q=${encodeURIComponent(typed)}`, { headers: { Accept: "application/json" }, signal: asked.signal });
      const found = answer.ok ? await answer.json() : [];
      const known = found.map(place => all.find(city => city.code === place.code)).filter(Boolean);
      draw(known.length ? known : here(typed));
    } catch (stopped) {
      if (stopped.name !== "AbortError") draw(here(typed));
    }
  };
  const take = code => {
    if (select.value === code) return;
    select.value = code;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const pick = item => {
    if (item.dataset.group !== undefined) return draw(cities(groups[item.dataset.group]).map(city => ({ ...city, note: "" })));
    take(item.dataset.code);
    restore();
    show(false);
  };

  restore();
  input.addEventListener("focus", () => input.select());
  input.addEventListener("click", () => { if (list.hidden) provinces(); });
  input.addEventListener("input", ({ isComposing }) => { clearTimeout(waiting); if (!isComposing) waiting = setTimeout(ask, PAUSE); });
  input.addEventListener("compositionend", ask);
  input.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" && list.hidden) provinces();
    if (event.key === "Escape" && !list.hidden) { event.preventDefault(); restore(); show(false); }
    if (event.key === "Enter" && !event.isComposing && !list.hidden) {
      event.preventDefault();
      const item = choice.current() ?? list.children[0];
      if (item) pick(item);
    }
  });
  input.addEventListener("blur", () => setTimeout(() => { show(false); restore(); }, 150));
  list.addEventListener("pointerdown", event => event.preventDefault());
  list.addEventListener("click", ({ target }) => { const item = target.closest("li"); if (item) pick(item); });
}
