/* Regions to tick: a province ticks its cities, a city its counties. The page brings what is ticked; all there is to
   tick is fetched once, when the first of these boxes is opened, and the counties of a city when somebody opens it.
   A search field finds them by name or pinyin. Without script what is ticked can be unticked, and names be written. */
const FEW = 3;
const CITY = 4;
const fetched = new Map();

const fetchOnce = address => {
  if (!fetched.has(address)) fetched.set(address, fetch(address).then(answer => {
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.text();
  }).catch(failed => { fetched.delete(address); throw failed; }));
  return fetched.get(address);
};

export default function (box) {
  const { areas, field } = box.dataset;
  const find = box.querySelector(".areas-find");
  const list = box.querySelector(".areas-list");
  const outer = box.closest("details");
  const chosen = outer.querySelector("[data-chosen]");
  const nameOf = input => input.parentElement.textContent.trim();
  const ownBox = row => row.querySelector(":scope > label input");
  const within = row => [...row.querySelectorAll("input[type=checkbox]")].filter(input => input !== ownBox(row));

  /* What is ticked as a whole is sent as a whole: its parts are shown ticked and are not sent. */
  const follow = row => {
    const own = ownBox(row);
    for (const part of within(row)) {
      if (own.checked && !part.disabled) part.dataset.was = part.checked ? "1" : "";
      if (own.checked) part.checked = true;
      else if (part.disabled) part.checked = part.dataset.was === "1";
      part.disabled = own.checked || own.disabled;
    }
  };
  const show = () => {
    for (const row of box.querySelectorAll(".area-city, .area-province")) {
      const own = ownBox(row);
      own.indeterminate = !own.checked && within(row).some(part => part.checked);
    }
    const names = [...box.querySelectorAll("input:checked:not(:disabled)")].map(nameOf);
    chosen.textContent = names.length > FEW ? `${names.slice(0, FEW).join(" ")} … (${names.length})` : names.join(" ");
  };
  const change = input => {
    const row = input.closest(".area-counties") ? null : input.closest(".area-city, .area-province");
    if (row) { follow(row); row.querySelectorAll(".area-city").forEach(city => { if (!ownBox(row).checked) follow(city); }); }
    show();
  };

  const fetchCounties = async button => {
    const city = button.closest(".area-city");
    const html = await fetchOnce(`${areas}/${button.dataset.of}/counties`);
    if (city.querySelector(".area-counties")) return;
    button.insertAdjacentHTML("afterend", html);
    const own = ownBox(city);
    for (const part of within(city)) {
      part.name = field;
      if (own.checked || own.disabled) { part.checked = own.checked; part.disabled = true; }
    }
  };
  const open = async button => {
    await fetchCounties(button);
    const shown = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", String(shown));
    button.parentElement.querySelector(".area-counties").hidden = !shown;
  };

  const tick = async codes => {
    const county = code => [...list.querySelectorAll("button[data-of]")].find(button => code.length > CITY && code.startsWith(button.dataset.of));
    const inputOf = code => list.querySelector(`input[value="${code}"]`);
    for (const code of codes) {
      const button = inputOf(code) ? null : county(code);
      if (button?.getAttribute("aria-expanded") === "false") await open(button);
      const input = inputOf(code);
      if (!input) continue;
      input.checked = true;
      input.closest("details:not(.areas)")?.setAttribute("open", "");
    }
    for (const kind of [".area-city", ".area-province"]) for (const row of list.querySelectorAll(kind)) if (ownBox(row).checked) follow(row);
  };

  const fill = async () => {
    if (box.dataset.filled) return;
    box.dataset.filled = "1";
    try {
      const html = await fetchOnce(areas);
      const codes = [...list.querySelectorAll("input")].filter(input => input.checked).map(input => input.value);
      const whole = document.createElement("div");
      whole.innerHTML = html;
      for (const input of whole.querySelectorAll("input")) input.name = field;
      list.replaceChildren(...whole.children);
      find.hidden = false;
      await tick(codes);
      show();
    } catch (failed) {
      delete box.dataset.filled;
    }
  };

  const seek = () => {
    const typed = find.value.trim().toLowerCase();
    for (const province of box.querySelectorAll(".area-province")) {
      const whole = province.dataset.find.includes(typed);
      let any = false;
      for (const city of province.querySelectorAll(".area-city")) {
        const fits = !typed || city.dataset.find.includes(typed);
        city.hidden = !fits && !whole;
        any ||= fits;
      }
      province.hidden = Boolean(typed) && !whole && !any;
      const cities = province.querySelector("details");
      if (cities && typed) cities.open = any || whole;
    }
  };

  outer.addEventListener("toggle", () => { if (outer.open) fill(); });
  if (outer.open) fill();
  box.addEventListener("change", ({ target }) => { if (target.type === "checkbox") change(target); });
  box.addEventListener("click", ({ target }) => { const button = target.closest("button[data-of]"); if (button) open(button).catch(() => {}); });
  find.addEventListener("input", ({ isComposing }) => { if (!isComposing) seek(); });
  find.addEventListener("compositionend", seek);
  find.addEventListener("keydown", event => {
    if (event.key === "Escape" && find.value) { event.preventDefault(); find.value = ""; seek(); }
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    const typed = find.value.trim().toLowerCase();
    const first = typed && [...box.querySelectorAll(".area-province:not([hidden]), .area-city:not([hidden])")].find(row => row.dataset.find.includes(typed));
    if (first && !ownBox(first).disabled) ownBox(first).click();
  });
}
