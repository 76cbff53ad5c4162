/* Links to sections of the same page, shown one at a time: <nav><a href="#one">…</nav>. Without script all are shown below each other. */
export default function (nav) {
  const tabs = [...nav.querySelectorAll("a[href^='#']")];
  const panel = tab => document.getElementById(tab.hash.slice(1));
  const show = (chosen, focus) => {
    for (const tab of tabs) {
      const on = tab === chosen;
      tab.setAttribute("aria-selected", String(on));
      tab.tabIndex = on ? 0 : -1;
      panel(tab).hidden = !on;
    }
    if (focus) chosen.focus();
  };
  nav.setAttribute("role", "tablist");
  for (const tab of tabs) {
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", tab.hash.slice(1));
    tab.id ||= `${tab.hash.slice(1)}-tab`;
    panel(tab).setAttribute("role", "tabpanel");
    panel(tab).setAttribute("aria-labelledby", tab.id);
    tab.addEventListener("click", event => { event.preventDefault(); history.replaceState(null, "", tab.hash); show(tab); });
    tab.addEventListener("keydown", ({ key }) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
      if (step) show(tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length], true);
    });
  }
  show(tabs.find(t => t.hash === location.hash) ?? tabs[0]);
}
