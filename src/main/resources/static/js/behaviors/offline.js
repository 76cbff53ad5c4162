/* Says so when the connection is gone, and stops saying it when it is back. */
export default function () {
  const old = document.getElementById("offline-note");
  if (navigator.onLine) return old?.remove();
  if (old) return;
  const note = document.createElement("div");
  note.id = "offline-note";
  note.className = "offline-note";
  note.setAttribute("role", "alert");
  note.textContent = document.getElementById("flash")?.dataset.offline ?? "";
  document.body.append(note);
}
