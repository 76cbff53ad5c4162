/* Ctrl/⌘ K: go to, do, find. The results come from the address of the form in the dialog, drawn by the server. */
const PAUSE = 150;

/* The page's headings and lists, as a listbox with groups. */
function asList(results) {
  for (const list of results.querySelectorAll("ul")) {
    list.setAttribute("role", "group");
    const heading = list.previousElementSibling;
    if (heading) { list.setAttribute("aria-label", heading.textContent); heading.setAttribute("role", "presentation"); }
  }
  for (const link of results.querySelectorAll("li > a")) {
    link.parentElement.setAttribute("role", "presentation");
    link.setAttribute("role", "option");
    link.tabIndex = -1;
  }
}

export default function (opener) {
  const dialog = document.getElementById(opener.dataset.dialog);
  if (!dialog) return;
  const form = dialog.querySelector("form");
  const input = form.querySelector("input");
  const results = dialog.querySelector(".results");
  let choice;
  let waiting;
  let asked;

  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(`${form.action}?q=${encodeURIComponent(input.value)}`, { headers: { "HX-Request": "true" }, signal: asked.signal });
      if (answer.redirected || !answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      results.replaceChildren(...(page.querySelector("[data-results]")?.children ?? []));
      asList(results);
      choice?.first();
    } catch (stopped) {
      if (stopped.name !== "AbortError") throw stopped;
    }
  };
  const open = async () => {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    const { choosing } = await import("./suggest.js");
    choice ??= choosing(input, () => [...results.querySelectorAll("[role=option]")]);
    ask();
  };

  opener.addEventListener("click", event => { event.preventDefault(); open(); });
  document.addEventListener("keydown", event => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  input.addEventListener("input", ({ isComposing }) => { clearTimeout(waiting); if (!isComposing) waiting = setTimeout(ask, PAUSE); });
  input.addEventListener("compositionend", ask);
  form.addEventListener("submit", event => {
    const link = choice?.current();
    if (!link) return;
    event.preventDefault();
    dialog.close();
    link.click();
  });
  dialog.addEventListener("click", event => { if (event.target === dialog || event.target.closest("a")) dialog.close(); });
  if (/Mac|iPhone|iPad/.test(navigator.platform)) for (const key of opener.querySelectorAll("kbd")) key.textContent = "⌘ K";
}
