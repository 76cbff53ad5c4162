/* A form with one file field: sends the files as soon as they are chosen, dropped or pasted into it, with its progress. */
import { say } from "./toast.js";

export default function (form) {
  const field = form.querySelector("input[type=file]");
  const area = form.querySelector(".drop-area") ?? form;
  let bar;
  const progress = ({ loaded, total }) => {
    bar ??= form.appendChild(document.createElement("progress"));
    bar.max = total;
    bar.value = loaded;
  };
  const send = files => {
    if (!files.length) return;
    const data = new FormData(form);
    data.delete(field.name);
    for (const file of field.multiple ? files : [files[0]]) data.append(field.name, file);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.upload.addEventListener("progress", progress);
    request.addEventListener("load", () => {
      if (request.status < 400) return location.reload();
      bar?.remove();
      bar = null;
      say(document.getElementById("flash").dataset.failed, "error");
    });
    request.addEventListener("error", () => { bar?.remove(); bar = null; say(document.getElementById("flash").dataset.offline, "error"); });
    request.send(data);
  };
  field.addEventListener("change", () => send([...field.files]));
  if (field.files.length) send([...field.files]); // chosen before this script was there
  area.addEventListener("dragover", event => { event.preventDefault(); area.classList.add("over"); });
  area.addEventListener("dragleave", () => area.classList.remove("over"));
  area.addEventListener("drop", event => { event.preventDefault(); area.classList.remove("over"); send([...event.dataTransfer.files]); });
  if (form.querySelector("[name=as]")?.value === "main")
    document.addEventListener("paste", event => { const files = [...event.clipboardData.files]; if (files.length && form.isConnected) send(files); });
}
