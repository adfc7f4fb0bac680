// Small conveniences. Every control here is hidden in the HTML and shown only when it works.
const dark = () => (document.documentElement.dataset.theme
  ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

function offerTheme(button) {
  const show = () => button.setAttribute("aria-pressed", String(dark()));
  button.addEventListener("click", () => {
    const next = dark() ? "light" : "dark";
    document.documentElement.dataset.theme = next;
    try { localStorage.setItem("theme", next); } catch { /* lasts for this page only */ }
    show();
  });
  show();
  button.hidden = false;
}

function offerCopy(button) {
  if (!navigator.clipboard) return;
  const label = button.textContent;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.url);
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = label; }, 2500);
  });
  reveal(button);
}

function offerShare(button) {
  if (!navigator.share) return;
  button.addEventListener("click", () => {
    navigator.share({ title: button.dataset.title, url: button.dataset.url }).catch(() => { /* closed without sharing */ });
  });
  reveal(button);
}

// Where scripts do not run, the form of search leads to the archive.
function offerSearch(form) {
  form.action = form.dataset.search;
}

function reveal(button) {
  button.closest("li").hidden = false;
}

document.querySelectorAll(".theme-toggle").forEach(offerTheme);
document.querySelectorAll(".share-copy").forEach(offerCopy);
document.querySelectorAll(".share-native").forEach(offerShare);
document.querySelectorAll("form[data-search]").forEach(offerSearch);
