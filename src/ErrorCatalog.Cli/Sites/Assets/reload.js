// Only on pages of errorcatalog site serve --watch: loads the page again when a change shows on it, and shows what is wrong with the catalogs.
'use strict';
(function () {
  const { file, hash, assets } = document.currentScript.dataset;
  let panel = null;

  function show(problems) {
    if (panel !== null) {
      panel.remove();
      panel = null;
    }

    if (problems.length === 0) {
      return;
    }

    panel = document.createElement('section');
    panel.className = 'serve-problems';
    panel.setAttribute('role', 'alert');
    panel.dir = 'ltr';
    panel.lang = 'en';
    const title = document.createElement('h2');
    title.textContent = 'The catalogs have errors; this page is from before';
    const list = document.createElement('ul');
    for (const problem of problems) {
      const item = document.createElement('li');
      item.textContent = problem;
      list.append(item);
    }

    panel.append(title, list);
    document.body.append(panel);
  }

  async function isOutdated(state) {
    if (state.assets !== assets) {
      return true;
    }

    const address = file === '404.html' ? location.href : `/.errorcatalog/hash?file=${encodeURIComponent(file)}`;
    const answer = await fetch(address, { cache: 'no-store' });
    return file === '404.html' ? answer.ok : await answer.text() !== hash;
  }

  const events = new EventSource('/.errorcatalog/events');
  events.addEventListener('state', async event => {
    const state = JSON.parse(event.data);
    if (state.problems.length === 0 && await isOutdated(state)) {
      events.close();
      location.reload();
      return;
    }

    show(file === '' ? [] : state.problems);
  });
})();
