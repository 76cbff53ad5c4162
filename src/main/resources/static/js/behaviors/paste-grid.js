/* A table of inputs with data-column: takes cells copied from a spreadsheet, moves by arrows and Enter, fills columns.
   [data-fill=column] fills a whole column with its first filled cell; Ctrl+D fills down from the cell above. */
const RIGHT = "ArrowRight";
const LEFT = "ArrowLeft";

export default function (table) {
  const rows = () => [...table.tBodies[0].rows].map(row => [...row.querySelectorAll("input[data-column]")].filter(cell => cell.offsetParent));
  const changed = cell => cell.dispatchEvent(new Event("input", { bubbles: true }));
  const at = cell => {
    const all = rows();
    const row = all.findIndex(cells => cells.includes(cell));
    return { all, row, column: all[row]?.indexOf(cell) ?? -1 };
  };
  const put = (cell, text) => { if (cell && cell.value !== text) { cell.value = text; changed(cell); } };

  table.addEventListener("paste", event => {
    const text = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "");
    if (!event.target.matches("input[data-column]") || !/[\t\n]/.test(text)) return;
    event.preventDefault();
    const { all, row, column } = at(event.target);
    text.split("\n").forEach((line, down) => line.split("\t").forEach((value, across) => put(all[row + down]?.[column + across], value.trim())));
  });

  table.addEventListener("keydown", event => {
    const cell = event.target;
    if (!cell.matches("input[data-column]") || event.isComposing) return;
    const { all, row, column } = at(cell);
    if (event.key.toLowerCase() === "d" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (row > 0) put(cell, all[row - 1][column].value);
      return all[row + 1]?.[column]?.focus();
    }
    const edge = event.key === RIGHT ? cell.selectionEnd === cell.value.length : event.key === LEFT ? cell.selectionStart === 0 : true;
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0], [RIGHT]: [0, 1], [LEFT]: [0, -1] }[event.key];
    if (!step || !edge || event.altKey || event.shiftKey) return;
    const next = all[row + step[0]]?.[column + step[1]];
    if (next || event.key === "Enter") event.preventDefault();
    next?.focus();
    next?.select();
  });

  table.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-fill]");
    if (!button) return;
    const cells = [...table.querySelectorAll(`input[data-column="${button.dataset.fill}"]`)];
    const first = cells.find(cell => cell.value);
    if (first) for (const cell of cells) put(cell, first.value);
  });
}
