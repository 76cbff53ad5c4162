/* A textarea of simple HTML as a small editor: paragraphs, bold, list, heading. The textarea keeps what is sent. */
export default function (area) {
  const page = document.createElement("div");
  const tools = document.createElement("div");
  page.className = "input rich-text";
  page.contentEditable = "true";
  page.setAttribute("role", "textbox");
  page.setAttribute("aria-multiline", "true");
  page.setAttribute("aria-label", area.labels[0]?.textContent ?? "");
  page.innerHTML = area.value;
  tools.className = "cluster rich-tools";
  const tool = (words, command, value) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn small quiet";
    button.textContent = words;
    button.addEventListener("mousedown", event => event.preventDefault());
    button.addEventListener("click", () => { page.focus(); document.execCommand(command, false, value); keep(); });
    tools.append(button);
  };
  const keep = () => { area.value = page.textContent.trim() ? page.innerHTML : ""; area.dispatchEvent(new Event("input", { bubbles: true })); };
  tool(area.dataset.bold, "bold");
  tool(area.dataset.list, "insertUnorderedList");
  tool(area.dataset.heading, "formatBlock", "h3");
  document.execCommand("defaultParagraphSeparator", false, "p");
  page.addEventListener("input", keep);
  page.addEventListener("paste", event => {
    event.preventDefault();
    document.execCommand("insertText", false, event.clipboardData.getData("text/plain"));
  });
  area.hidden = true;
  area.before(tools, page);
}
