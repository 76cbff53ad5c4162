/* A search box that offers words while one types: a combobox over a listbox. The address in data-source answers ?q=
   with a JSON list of strings, or of {text, note, href}. */
const PAUSE = 180;

/* Arrow keys through options that belong to an input; shared with the palette. */
export function choosing(input, options) {
  const current = () => options().find(o => o.getAttribute("aria-selected") === "true");
  const choose = option => {
    for (const other of options()) other.setAttribute("aria-selected", String(other === option));
    if (!option) return input.removeAttribute("aria-activedescendant");
    option.id ||= `option-${Math.random().toString(36).slice(2)}`;
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };
  input.addEventListener("keydown", event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const all = options();
    if (!step || !all.length || event.isComposing) return;
    event.preventDefault();
    const at = all.indexOf(current());
    choose(all[at < 0 && step < 0 ? all.length - 1 : (at + step + all.length) % all.length]);
  });
  return { current, choose, first: () => choose(options()[0]) };
}

export default function (form) {
  const input = form.querySelector("input[type=search]");
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = `${input.id}-suggestions`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.querySelector("label")?.textContent ?? input.getAttribute("aria-label") ?? "");
  form.append(list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) input.setAttribute(name, value);

  const choice = choosing(input, () => (list.hidden ? [] : [...list.children]));
  let waiting;
  let asked;
  const show = open => {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) choice.choose(null);
  };
  const draw = found => {
    list.replaceChildren(...found.map(one => {
      const { text, note, href } = typeof one === "string" ? { text: one } : one;
      const item = document.createElement("li");
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.dataset.text = text;
      if (href) item.dataset.href = href;
      item.append(text);
      if (note) { const small = document.createElement("small"); small.textContent = note; item.append(small); }
      return item;
    }));
    show(found.length > 0 && document.activeElement === input);
  };
  const ask = async () => {
    const typed = input.value.trim();
    asked?.abort();
    if (!typed) return show(false);
    asked = new AbortController();
    try {
      const answer = await fetch(`${form.dataset.source}?q=${encodeURIComponent(typed)}`, { headers: { Accept: "application/json" }, signal: asked.signal });
      if (answer.ok) draw(await answer.json());
    } catch (stopped) {
      if (stopped.name !== "AbortError") show(false);
    }
  };
  const take = item => {
    show(false);
    if (item.dataset.href) return location.assign(item.dataset.href);
    input.value = item.dataset.text;
    form.requestSubmit();
  };

  input.addEventListener("input", ({ isComposing }) => { clearTimeout(waiting); if (!isComposing) waiting = setTimeout(ask, PAUSE); });
  input.addEventListener("compositionend", ask);
  input.addEventListener("keydown", event => {
    if (event.key === "Escape" && !list.hidden) { event.preventDefault(); show(false); }
    if (event.key === "Enter" && !event.isComposing && choice.current()) { event.preventDefault(); take(choice.current()); }
  });
  input.addEventListener("blur", () => setTimeout(() => show(false), 150));
  list.addEventListener("pointerdown", event => event.preventDefault());
  list.addEventListener("click", ({ target }) => { const item = target.closest("li"); if (item) take(item); });
}
