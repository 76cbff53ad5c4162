/* On a button: opens the picker of data-source in a dialog. Says "picked" with {items: [{number, url, name, good, white}]},
   at most data-most of them; what was ticked on other pages of the picker is remembered. */
export default function (button) {
  const most = () => Number(button.dataset.most || 99);
  const chosen = new Map();
  let dialog;

  button.addEventListener("click", event => {
    event.preventDefault();
    chosen.clear();
    dialog ??= build();
    dialog.showModal();
    htmx.ajax("GET", button.dataset.source, { target: dialog.querySelector(".body"), select: "#picker", swap: "innerHTML" });
  });

  function build() {
    const made = document.createElement("dialog");
    made.className = "dialog wide";
    made.setAttribute("aria-label", button.textContent.trim());
    made.append(Object.assign(document.createElement("div"), { className: "body" }));
    document.body.append(made);
    made.addEventListener("change", event => tick(event.target));
    made.addEventListener("click", event => {
      if (event.target === made || event.target.closest("[data-action=close]")) made.close();
      if (event.target.closest("[data-action=choose]")) choose();
    });
    made.addEventListener("htmx:afterSettle", show);
    made.addEventListener("close", () => button.focus());
    return made;
  }

  function tick(box) {
    if (!box.matches("input[data-number]")) return;
    if (!box.checked) chosen.delete(box.value);
    else {
      if (most() === 1) chosen.clear();
      const { number, url, name, good, white } = box.dataset;
      chosen.set(box.value, { number, url, name, good: good === "true", white: white === "true" });
    }
    show();
  }

  function show() {
    const full = chosen.size >= most() && most() > 1;
    for (const box of dialog.querySelectorAll("input[data-number]")) {
      box.checked = chosen.has(box.value);
      box.disabled = full && !box.checked;
    }
    const act = dialog.querySelector("[data-action=choose]");
    if (!act) return;
    act.dataset.word ??= act.textContent;
    act.textContent = chosen.size > 1 ? `${act.dataset.word} (${chosen.size})` : act.dataset.word;
    act.disabled = !chosen.size;
  }

  function choose() {
    dialog.close();
    button.dispatchEvent(new CustomEvent("picked", { bubbles: true, detail: { items: [...chosen.values()] } }));
  }
}
