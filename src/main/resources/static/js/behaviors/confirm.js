/* Turns the unfolding question of components/dialog into a modal one. */
export default function (details) {
  const form = details.querySelector("form");
  const dialog = document.createElement("dialog");
  const cancel = document.createElement("button");
  cancel.type = "button";
  cancel.className = "btn";
  cancel.textContent = details.dataset.cancel;
  cancel.addEventListener("click", () => dialog.close());
  form.querySelector(".actions").prepend(cancel);
  form.className = "body";
  dialog.className = "dialog";
  const question = form.querySelector("p");
  question.id ||= `question-${Math.random().toString(36).slice(2)}`;
  dialog.setAttribute("aria-labelledby", question.id);
  dialog.append(form);
  details.append(dialog);
  details.querySelector("summary").addEventListener("click", event => { event.preventDefault(); details.open = true; dialog.showModal(); cancel.focus(); });
  dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener("close", () => { details.open = false; details.querySelector("summary").focus(); });
}
