// Runs before the first paint: a reader's own choice of light or dark goes before the system's.
(() => {
  try {
    const chosen = localStorage.getItem("theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch { /* storage may be forbidden; the system's choice stands */ }
})();
