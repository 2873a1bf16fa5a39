// Improves pages that are complete without it: copy buttons, and a search that is filled in on the page for unknown addresses.
'use strict';
for (const button of document.querySelectorAll('button[data-copy]')) {
  const source = document.getElementById(button.dataset.copy);
  if (!source || !navigator.clipboard) continue;
  button.hidden = false;
  button.setAttribute('aria-live', 'polite');
  const label = button.textContent;
  const done = button.dataset.done || document.querySelector('[data-done]')?.dataset.done || label;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(source.textContent);
    button.textContent = done;
    setTimeout(() => { button.textContent = label; }, 2000);
  });
}

// One open menu is enough, and Escape closes it.
const menu = document.querySelector('details.languages');
if (menu) {
  document.addEventListener('click', event => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener('keydown', event => {
    if (event.key === 'Escape' && menu.open) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
}
