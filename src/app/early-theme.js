// Runs before the first paint, so that a theme chosen against the system's does not flash.
// The app keeps the choice as JSON under this name (src/store/theme.ts).
try {
  const chosen = JSON.parse(localStorage.getItem('berth.theme'));
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // No storage, no choice: the system's theme stays.
}
