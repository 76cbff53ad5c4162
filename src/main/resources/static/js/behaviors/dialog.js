/* A link or button that opens the <dialog> named by data-dialog; a click beside it or on [data-close] shuts it. */
export default function (opener) {
  const dialog = document.getElementById(opener.dataset.dialog);
  if (!dialog) return;
  opener.addEventListener("click", event => { event.preventDefault(); dialog.showModal(); });
  dialog.addEventListener("click", event => { if (event.target === dialog || event.target.closest("[data-close]")) dialog.close(); });
}
