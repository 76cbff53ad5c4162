/* A form with hx-trigger="autosave": saves itself within two seconds of the last change and on leaving. What is typed is kept on
   this machine until the server has it; a lost connection is tried again, and leaving before it is back is asked about; a version of somebody else is never written over. */
const PAUSE = 1200;
const AGAIN = 5000;
const PREFIX = "draft:";

export default function (form) {
  const key = PREFIX + form.dataset.draft;
  const base = () => form.querySelector("[name=base]");
  const status = () => document.getElementById("wizard-saved");
  const say = what => { const place = status(); if (place) { place.textContent = place.dataset[what]; place.dataset.state = what; } };
  const skipped = ["hidden", "file", "submit", "button", "reset"];
  const fields = () => [...form.elements].filter(field => field.name && !skipped.includes(field.type));
  const value = field => (["checkbox", "radio"].includes(field.type) ? field.checked : field.value);
  let waiting;
  let busy = false;
  let dirty = false;
  let stopped = false;
  let held;
  let failed = false;
  let leaving = false;

  const keep = () => localStorage.setItem(key, JSON.stringify({ base: base().value, sent: false, fields: fields().map(f => [f.name, f.type, f.value, value(f)]) }));
  const forget = () => localStorage.removeItem(key);
  const save = () => {
    clearTimeout(waiting);
    if (!dirty || busy || stopped) return;
    busy = true;
    dirty = false;
    say("saving");
    htmx.trigger(form, "autosave");
  };
  const touched = () => {
    dirty = true;
    keep();
    if (stopped) return;
    say("typing");
    clearTimeout(waiting);
    waiting = setTimeout(save, PAUSE);
  };

  form.addEventListener("input", touched);
  form.addEventListener("change", touched);
  document.addEventListener("sorted", touched);
  form.addEventListener("htmx:beforeOnLoad", ({ detail }) => { if (detail.xhr.getResponseHeader("HX-Refresh")) leaving = true; });
  form.addEventListener("htmx:afterRequest", event => {
    if (event.detail.elt !== form) return;
    busy = false;
    const code = event.detail.xhr.status;
    failed = !event.detail.successful;
    if (event.detail.successful) {
      if (!dirty) forget();
      if (held) return form.requestSubmit(held.submitter);
      if (dirty) waiting = setTimeout(save, PAUSE);
    } else if (code === 409) {
      stopped = true;
      dirty = true;
      say("conflict");
    } else {
      dirty = true;
      say("lost");
      waiting = setTimeout(save, AGAIN);
    }
  });
  /* What was typed or chosen while a part of the form was on its way stays so, where it can still be chosen. */
  const place = field => (["checkbox", "radio"].includes(field.type) ? `${field.name}=${field.value}` : field.name);
  const give = (field, typed) => {
    if (["checkbox", "radio"].includes(field.type)) field.checked = typed;
    else if (field.tagName !== "SELECT" || [...field.options].some(option => option.value === typed)) field.value = typed;
  };
  let sent;
  let meanwhile;
  form.addEventListener("htmx:beforeRequest", () => { sent = new Map(fields().map(f => [place(f), value(f)])); });
  form.addEventListener("htmx:beforeSwap", () => { meanwhile = new Map(fields().map(f => [place(f), value(f)])); });
  form.addEventListener("htmx:afterSwap", () => {
    for (const field of fields()) {
      const typed = meanwhile?.get(place(field));
      const answered = value(field);
      if (typed === undefined || typed === answered || sent?.get(place(field)) === typed) continue;
      give(field, typed);
      if (value(field) !== answered) touched();
    }
  });
  form.addEventListener("submit", event => {
    if (busy) { event.preventDefault(); held = { submitter: event.submitter }; return; }
    clearTimeout(waiting);
    held = null;
    stopped = true;
    leaving = true;
    const kept = JSON.parse(localStorage.getItem(key) ?? "null");
    if (kept) localStorage.setItem(key, JSON.stringify({ ...kept, sent: true }));
  });
  addEventListener("online", save);
  addEventListener("visibilitychange", () => { if (document.hidden) save(); });
  /* What the server refused or could not be told is asked about before it is left behind. */
  addEventListener("beforeunload", event => { if (form.isConnected && dirty && failed && !leaving) event.preventDefault(); });
  addEventListener("pagehide", () => {
    if (!dirty || stopped) return;
    const data = new FormData(form);
    data.set("go", "autosave");
    fetch(form.action, { method: "POST", body: new URLSearchParams(data), keepalive: true, headers: { "HX-Request": "true" } });
  });

  const restore = () => {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null");
    if (!kept) return;
    const all = fields();
    const same = kept.fields.length === all.length && all.every((f, i) => f.name === kept.fields[i][0] && f.type === kept.fields[i][1]);
    const differs = same && all.some((f, i) => value(f) !== kept.fields[i][3]);
    if (!differs || (kept.base !== base().value && kept.sent)) return forget();
    all.forEach((f, i) => give(f, kept.fields[i][3]));
    base().value = kept.base;
    touched();
  };
  restore();
}
