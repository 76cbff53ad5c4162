/* A form that a passkey answers: asks data-options what the device is to create or get (data-ceremony),
   lets the device do it, and sends the answer in the field "credential". Shown only where devices can. */
import { say } from "./toast.js";

export default function (form) {
  const Key = window.PublicKeyCredential;
  if (!Key?.parseCreationOptionsFromJSON || !Key.parseRequestOptionsFromJSON) return;
  form.hidden = false;
  form.parentElement.querySelector("[data-passkey-unsupported]")?.remove();
  const creates = form.dataset.ceremony === "create";
  let busy = false;

  async function ask() {
    const answer = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams({ _csrf: form.elements._csrf.value }) });
    if (!answer.ok) throw new Error(answer.statusText);
    const options = await answer.json();
    const credential = creates
      ? await navigator.credentials.create({ publicKey: Key.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: Key.parseRequestOptionsFromJSON(options) });
    return JSON.stringify(credential);
  }

  form.addEventListener("submit", async event => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    try {
      form.elements.credential.value = await ask();
      form.submit();
    } catch {
      say(form.dataset.failed, "error");
    } finally {
      busy = false;
    }
  });
}
