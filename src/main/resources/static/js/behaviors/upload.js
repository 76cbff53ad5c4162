/* On a form, or a region in one, with a file field: files are sent one by one as they are chosen, dropped or pasted, each with
   its progress, cancel and retry; a lost connection is waited out. The server answers each file with a <li>.
   data-action (else the form's), data-fields="form" when the form's hidden fields go along, data-max bytes, data-refresh
   selector of what to fetch again, data-words-* the words; data-lines="stay" leaves the answered lines in place.
   Says "uploaded" with {number, url, name, good, white} for each file taken. */
const AT_ONCE = 2;
const TRIES = 6;

export default function (region) {
  const form = region.matches("form") ? region : region.dataset.fields === "form" ? region.closest("form") : null;
  const fields = [...region.querySelectorAll("input[type=file]")];
  const words = new Proxy({}, { get: (_, name) => region.dataset[`words${name[0].toUpperCase()}${name.slice(1)}`] ?? "" });
  const list = region.querySelector(".upload-list") ?? region.appendChild(Object.assign(document.createElement("ul"), { className: "upload-list" }));
  const queue = [];
  let running = 0;
  let taken = 0;

  for (const field of fields) field.addEventListener("change", event => {
    event.stopPropagation();
    add([...field.files]);
    field.value = "";
  });
  // What was chosen before this script was there is sent too.
  queueMicrotask(() => { for (const field of fields) if (field.files.length) field.dispatchEvent(new Event("change")); });
  const drop = region.querySelector(".drop-area") ?? region;
  region.addEventListener("dragover", event => { if (event.dataTransfer.types.includes("Files")) { event.preventDefault(); drop.classList.add("over"); } });
  for (const end of ["dragleave", "dragend", "drop"]) region.addEventListener(end, () => drop.classList.remove("over"));
  region.addEventListener("drop", event => { if (event.dataTransfer.files.length) { event.preventDefault(); add(event.dataTransfer.files); } });
  const paste = event => {
    if (!region.isConnected) return document.removeEventListener("paste", paste);
    const places = [...document.querySelectorAll("[data-behavior~=upload]")];
    if (region !== (places.find(place => place.contains(document.activeElement)) ?? places[0])) return;
    if (event.clipboardData?.files.length && !document.querySelector("dialog[open]:not(:has([data-behavior~=upload]))")) add(event.clipboardData.files);
  };
  document.addEventListener("paste", paste);
  addEventListener("beforeunload", event => { if (region.isConnected && (running || queue.length)) event.preventDefault(); });

  function add(files) {
    for (const file of files) queue.push(line(file));
    next();
  }

  function next() {
    while (running < AT_ONCE && queue.length) send(queue.shift());
    if (!running && !queue.length && taken) refresh();
  }

  function refresh() {
    taken = 0;
    const place = region.dataset.refresh;
    if (place && document.querySelector(place)) htmx.ajax("GET", location.pathname + location.search, { source: place, target: place, select: place, swap: "outerHTML" });
  }

  function line(file) {
    const row = document.createElement("li");
    const name = Object.assign(document.createElement("span"), { className: "clip", textContent: file.name });
    const note = Object.assign(document.createElement("div"), { className: "small muted", textContent: words.waiting });
    const bar = Object.assign(document.createElement("progress"), { max: 100, value: 0 });
    const text = document.createElement("div");
    const act = Object.assign(document.createElement("button"), { type: "button", className: "btn small" });
    bar.setAttribute("aria-label", file.name);
    text.append(name, bar, note);
    row.append(preview(file), text, act);
    list.append(row);
    const job = { file, row, note, bar, act, tries: 0 };
    cancellable(job, () => { queue.splice(queue.indexOf(job), 1); });
    return job;
  }

  function preview(file) {
    const canvas = Object.assign(document.createElement("canvas"), { width: 96, height: 96 });
    if (file.type.startsWith("image/")) createImageBitmap(file, { resizeWidth: 96, resizeQuality: "medium" }).then(picture => {
      const side = Math.min(picture.width, picture.height);
      canvas.getContext("2d").drawImage(picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side, 0, 0, 96, 96);
      picture.close();
    }, () => {});
    return canvas;
  }

  function send(job) {
    const max = Number(region.dataset.max);
    if (max && job.file.size > max) return settle(job, words.heavy, false);
    const body = new FormData();
    for (const hidden of form?.querySelectorAll("input[type=hidden]") ?? []) if (hidden.name !== "_method") body.append(hidden.name, hidden.value);
    body.append(region.dataset.name ?? fields[0]?.name ?? "files", job.file);
    const request = new XMLHttpRequest();
    request.open("POST", region.dataset.action ?? form.getAttribute("action"));
    request.setRequestHeader("HX-Request", "true");
    const token = document.querySelector("meta[name=csrf]");
    if (token) request.setRequestHeader(token.dataset.header, token.content);
    else if (!form && region.closest("form")) body.append("_csrf", region.closest("form").elements._csrf?.value ?? "");
    request.upload.addEventListener("progress", event => {
      job.bar.value = event.total ? 100 * event.loaded / event.total : 0;
      job.note.textContent = event.loaded < event.total ? `${Math.round(job.bar.value)}% · ${weight(event.loaded)} / ${weight(event.total)}` : words.working;
    });
    request.addEventListener("load", () => { running--; answered(job, request); next(); });
    request.addEventListener("error", () => { running--; lost(job); next(); });
    request.addEventListener("timeout", () => { running--; lost(job); next(); });
    request.addEventListener("abort", () => { running--; settle(job, words.cancelled, true); next(); });
    cancellable(job, () => request.abort());
    running++;
    request.send(body);
  }

  function answered(job, request) {
    if (request.status === 413) return settle(job, words.heavy, false);
    if (request.status === 401 || request.status === 403) return settle(job, words.signedOut, true);
    if (request.status === 429) return settle(job, words.busy, true);
    const answer = document.createElement("template");
    answer.innerHTML = request.responseText;
    if (request.status >= 300) return settle(job, words.failed, true);
    const item = answer.content.querySelector("li.taken, li.problem") ?? told(answer.content, job);
    if (item.matches(".taken") && job.file.type.startsWith("image/")) item.querySelector(".icon")?.replaceWith(job.row.firstElementChild ?? "");
    job.row.replaceWith(item);
    if (!item.matches(".taken")) return dismissible(item);
    taken++;
    const { number, url, name, good, white } = item.dataset;
    region.dispatchEvent(new CustomEvent("uploaded", { bubbles: true, detail: { number, url, name, good: good === "true", white: white === "true" } }));
    if (region.dataset.lines !== "stay") setTimeout(() => item.remove(), item.querySelectorAll(".small").length ? 12000 : 4000);
  }

  /* An action that knows no lines leads on to a page; its flash says when the file was refused. */
  function told(page, job) {
    const refusal = page.querySelector(".alert.error");
    const item = document.createElement("li");
    const text = document.createElement("div");
    item.className = refusal ? "problem" : "taken";
    text.append(Object.assign(document.createElement("span"), { className: "clip", textContent: job.file.name }));
    if (refusal) text.append(Object.assign(document.createElement("div"), { className: "small", textContent: refusal.textContent.trim() }));
    item.append(job.row.firstElementChild, text);
    return item;
  }

  /* Waits for the network, longer each time; then asks for help. */
  function lost(job) {
    if (++job.tries >= TRIES) return settle(job, words.failed, true);
    job.note.textContent = words.lost;
    const again = () => { clearTimeout(waiting); removeEventListener("online", again); if (job.row.isConnected) { queue.push(job); next(); } };
    const waiting = setTimeout(again, 1000 * 2 ** job.tries);
    addEventListener("online", again);
    cancellable(job, () => { clearTimeout(waiting); removeEventListener("online", again); });
  }

  function settle(job, text, again) {
    job.row.classList.add("problem");
    job.note.textContent = text;
    job.bar.hidden = true;
    job.act.textContent = again ? words.retry : "×";
    if (!again) job.act.setAttribute("aria-label", words.dismiss);
    job.act.onclick = () => {
      if (!again) return job.row.remove();
      job.row.classList.remove("problem");
      Object.assign(job.bar, { hidden: false, value: 0 });
      job.tries = 0;
      queue.push(job);
      next();
    };
  }

  function cancellable(job, cancel) {
    job.act.textContent = words.cancel;
    job.act.onclick = () => { cancel(); job.row.remove(); };
  }

  function dismissible(item) {
    const close = Object.assign(document.createElement("button"), { type: "button", className: "btn small", textContent: "×" });
    close.setAttribute("aria-label", words.dismiss);
    close.addEventListener("click", () => item.remove());
    item.append(close);
  }
}

function weight(bytes) {
  return bytes < 1048576 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}
