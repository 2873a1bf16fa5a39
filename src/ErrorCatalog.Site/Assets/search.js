/*
 * The search of the published pages. The first half finds entries: it has the rules of SearchIndex in the ErrorCatalog sources
 * and the same results, and runs without a page. The second half is the form. Text from catalogs only ever becomes textContent.
 */
'use strict';

(function () {
  const MAXIMUM_LENGTH = 32 * 1024;
  const MAXIMUM_VARIANTS = 64;
  const COMPARED = 200;
  const COMPLETIONS = 64;
  const LONGEST_TYPED = 100;
  const ANYTHING = -1;
  const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const MATCHES = ['name', 'message', 'mention', 'words'];
  const NAME = 0, MESSAGE = 1, MENTION = 2, WORDS = 3;

  const isWordCharacter = /^[\p{L}\p{M}\p{N}]$/u;
  const asciiKinds = new Uint8Array(128);
  for (let i = 0; i < 128; i++) {
    asciiKinds[i] = isWordCharacter.test(String.fromCharCode(i)) ? 1 : 0;
  }

  const unspaced = [
    [0x0E00, 0x0EFF], [0x1000, 0x109F], [0x1780, 0x17FF], [0x3040, 0x30FF], [0x31F0, 0x31FF], [0x3400, 0x4DBF],
    [0x4E00, 0x9FFF], [0xAC00, 0xD7A3], [0xF900, 0xFAFF], [0x20000, 0x323AF],
  ];

  function isInWord(codePoint) {
    return codePoint < 128 ? asciiKinds[codePoint] === 1 : isWordCharacter.test(String.fromCodePoint(codePoint));
  }

  function isUnspaced(codePoint) {
    return codePoint >= 0x0E00 && unspaced.some(([from, to]) => codePoint >= from && codePoint <= to);
  }

  function isSpace(c) {
    return c === 0x20 || (c >= 0x09 && c <= 0x0D) || c === 0x85 || c === 0xA0 || c === 0x1680 || (c >= 0x2000 && c <= 0x200A)
      || c === 0x2028 || c === 0x2029 || c === 0x202F || c === 0x205F || c === 0x3000;
  }

  function isInvisible(c) {
    return c === 0xAD || c === 0x61C || c === 0xFEFF || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
      || (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x2069);
  }

  // Without half surrogate pairs, and without the invisible marks that formatters set around values.
  function repair(text) {
    const end = Math.min(text.length, MAXIMUM_LENGTH);
    let result = '';
    for (let i = 0; i < end; i++) {
      const c = text.charCodeAt(i);
      if (c >= 0xD800 && c <= 0xDFFF) {
        const next = i + 1 < end ? text.charCodeAt(i + 1) : 0;
        if (c <= 0xDBFF && next >= 0xDC00 && next <= 0xDFFF) {
          result += text[i] + text[++i];
        } else {
          result += '\uFFFD';
        }
      } else if (!isInvisible(c)) {
        result += text[i];
      }
    }

    return result;
  }

  function foldCharacter(character) {
    const c = character.charCodeAt(0);
    if ((c >= 0x2018 && c <= 0x201B) || c === 0x2032) {
      return "'";
    }

    if ((c >= 0x201C && c <= 0x201F) || c === 0x2033 || c === 0xAB || c === 0xBB) {
      return '"';
    }

    const lower = character.toLowerCase();
    return lower.length === 1 ? lower : character;
  }

  // Lower case and straight quotation marks, never longer, so that places stay the same; line ends as spaces.
  function fold(text) {
    let result = '';
    for (let i = 0; i < text.length; i++) {
      result += text[i] === '\n' ? ' ' : foldCharacter(text[i]);
    }

    return result;
  }

  // Composed, without invisible marks, each run of spaces as one space, or as one line feed where the run ends a line.
  function normalize(text) {
    const composed = repair(text).normalize('NFC');
    let result = '';
    let endsLine = false;
    let isSpaced = false;
    for (let i = 0; i < composed.length; i++) {
      const c = composed.charCodeAt(i);
      if (isSpace(c)) {
        isSpaced = true;
        endsLine = endsLine || c === 0x0A || c === 0x0D || c === 0x2028 || c === 0x2029;
        continue;
      }

      if (isSpaced) {
        result += endsLine ? '\n' : ' ';
        isSpaced = endsLine = false;
      }

      result += composed[i];
    }

    return isSpaced ? result + (endsLine ? '\n' : ' ') : result;
  }

  // The words of a text in their order: NFKC, lower case, scripts without spaces in pairs of characters.
  function wordsOf(text) {
    const folded = fold(repair(text).normalize('NFKC'));
    const words = [];
    let start = -1;
    let previous = '';
    let paired = false;
    function endWord(end) {
      if (start >= 0) {
        words.push(folded.slice(start, end));
        start = -1;
      }

      if (previous.length > 0 && !paired) {
        words.push(previous);
      }

      previous = '';
      paired = false;
    }

    for (let i = 0; i < folded.length;) {
      const codePoint = folded.codePointAt(i);
      const size = codePoint > 0xFFFF ? 2 : 1;
      if (!isInWord(codePoint)) {
        endWord(i);
      } else if (isUnspaced(codePoint)) {
        if (start >= 0) {
          endWord(i);
        }

        const character = folded.slice(i, i + size);
        if (previous.length > 0) {
          words.push(previous + character);
          paired = true;
        }

        previous = character;
      } else {
        if (previous.length > 0) {
          endWord(i);
        }

        start = start < 0 ? i : start;
      }

      i += size;
    }

    endWord(folded.length);
    return words;
  }

  function trim(text, characters) {
    let from = 0;
    let to = text.length;
    while (from < to && characters.includes(text[from])) {
      from++;
    }

    while (to > from && characters.includes(text[to - 1])) {
      to--;
    }

    return text.slice(from, to);
  }

  function trimEnd(text, characters) {
    let to = text.length;
    while (to > 0 && characters.includes(text[to - 1])) {
      to--;
    }

    return text.slice(0, to);
  }

  function withItem(variant, item) {
    const items = variant.items;
    return typeof item === 'string' && items.length > 0 && typeof items[items.length - 1] === 'string'
      ? { items: [...items.slice(0, -1), items[items.length - 1] + item], choices: variant.choices }
      : { items: [...items, item], choices: variant.choices };
  }

  function branchesOf(choice) {
    const branches = [];
    for (let i = 1; i < choice.length; i += 2) {
      branches.push({ key: choice[i], parts: choice[i + 1] });
    }

    return branches;
  }

  // Every text that a pattern can make, values left open. Too many choices match any text.
  function expand(parts, variants) {
    for (const part of parts) {
      if (!Array.isArray(part)) {
        variants = variants.map(variant => withItem(variant, part));
        continue;
      }

      const parameter = part[0];
      const branches = branchesOf(part);
      const chosen = [];
      for (const variant of variants) {
        const made = variant.choices.find(choice => choice.parameter === parameter);
        const same = made === undefined ? undefined : branches.find(branch => branch.key === made.key);
        for (const branch of same === undefined ? branches : [same]) {
          chosen.push(...expand(branch.parts, [{ items: variant.items, choices: [...variant.choices, { parameter, key: branch.key }] }]));
        }
      }

      variants = chosen.length <= MAXIMUM_VARIANTS ? chosen : variants.map(variant => withItem(variant, ANYTHING));
    }

    return variants;
  }

  function complete(variant) {
    const segments = [];
    const holes = [[]];
    let length = 0;
    variant.items.forEach((item, i) => {
      if (typeof item === 'number') {
        holes[holes.length - 1].push(item);
        return;
      }

      const normal = fold(normalize(item));
      let segment = trim(normal, ' ');
      if (i === variant.items.length - 1) {
        segment = trimEnd(segment, '.!\u2026\u3002\uFF01') || segment;
      }

      segment = segment || normal;
      if (segment.length > 0) {
        segments.push(segment);
        holes.push([]);
        length += segment.length;
      }
    });
    return { segments, holes, length, choices: variant.choices };
  }

  function variantsOf(pattern) {
    return expand(pattern, [{ items: [], choices: [] }]).map(complete);
  }

  // Looks for the literals in their order; the time is linear in the text.
  function match(variant, text, folded) {
    let end = 0;
    for (const segment of variant.segments) {
      const start = folded.indexOf(segment, end);
      if (start < 0) {
        return null;
      }

      end = start + segment.length;
    }

    return variant.segments.length === 0 ? null : valuesIn(variant, text, folded, end);
  }

  // How many characters of the literals a text holds that stops in the middle of the message; 0 when it does not look like its beginning.
  function begunIn(variant, text, folded) {
    let end = 0;
    let length = 0;
    for (const segment of variant.segments) {
      const start = folded.indexOf(segment, end);
      if (start < 0) {
        let left = Math.min(segment.length - 1, folded.length - end);
        while (left > 0 && !folded.endsWith(segment.slice(0, left))) {
          left--;
        }

        // A value that the text stops in does not go over several lines.
        return left > 0 ? length + left : text.indexOf('\n', end) < 0 ? length : 0;
      }

      end = start + segment.length;
      length += segment.length;
    }

    return length;
  }

  // From the end back, so that a first literal that also occurs before the message does not stretch its first value.
  function valuesIn(variant, text, folded, end) {
    const values = new Map();
    function take(hole, from, to) {
      const parameters = variant.holes[hole];
      const value = parameters.length === 1 && parameters[0] !== ANYTHING ? trim(text.slice(from, to), ' \n') : '';
      if (value.length > 0) {
        values.set(parameters[0], value);
      }
    }

    const lineEnd = text.indexOf('\n', end);
    take(variant.segments.length, end, lineEnd < 0 ? text.length : lineEnd);
    let limit = end;
    for (let i = variant.segments.length - 1; i >= 0; i--) {
      const segment = variant.segments[i];
      const start = folded.lastIndexOf(segment, limit - segment.length);
      if (i < variant.segments.length - 1) {
        take(i + 1, start + segment.length, limit);
      }

      limit = start;
    }

    take(0, limit === 0 ? 0 : text.lastIndexOf('\n', limit - 1) + 1, limit);
    for (const { parameter, key } of variant.choices) {
      if (key[0] === '=') {
        values.set(parameter, key.slice(1));
      } else if (key[0] !== ':' && key !== 'other') {
        values.set(parameter, key);
      }
    }

    return values;
  }

  function isNamePart(folded, i) {
    const c = folded[i];
    return c === '.' || c === '_' || c === '-' || c === '/' || c === ':' || isInWord(folded.codePointAt(i));
  }

  // A bare word or number in a text is hardly ever meant as a code.
  function isTelling(name) {
    return name.length > 2 && /[a-z]/.test(name) && /[^a-z]/.test(name);
  }

  function mentionsIn(folded) {
    const names = new Set();
    for (let start = 0; start < folded.length;) {
      let end = start;
      while (end < folded.length && isNamePart(folded, end)) {
        end++;
      }

      if (end > start) {
        const run = folded.slice(start, end);
        for (const candidate of [run, ...run.split(/[/:]/)]) {
          const name = trim(candidate, '.:-/');
          if (isTelling(name)) {
            names.add(name);
          }
        }
      }

      start = end + 1;
    }

    return names;
  }

  function decodePostings(text) {
    const digits = new Int8Array(128);
    for (let i = 0; i < DIGITS.length; i++) {
      digits[DIGITS.charCodeAt(i)] = i;
    }

    const lists = [];
    let list = [];
    let previous = -1;
    let distance = 0;
    let unit = 1;
    for (let i = 0; i <= text.length; i++) {
      const c = i < text.length ? text.charCodeAt(i) : 0x20;
      if (c === 0x20) {
        lists.push(list);
        list = [];
        previous = -1;
        continue;
      }

      const digit = digits[c];
      distance += (digit & 31) * unit;
      if (digit >= 32) {
        unit *= 32;
      } else {
        previous += distance + 1;
        list.push(previous);
        distance = 0;
        unit = 1;
      }
    }

    return lists;
  }

  // The place of a text in a sorted list, or of the first one after it.
  function placeIn(sorted, text) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[middle] < text) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }

    return low;
  }

  class Ranking {
    constructor() {
      this.found = new Map();
    }

    add(entry, reason, weight, values) {
      let found = this.found.get(entry);
      if (found === undefined) {
        found = { entry, match: MATCHES.length, weight: 0, isMentioned: false, values: null };
        this.found.set(entry, found);
      }

      found.isMentioned = found.isMentioned || reason === MENTION;
      if (reason < found.match || (reason === found.match && weight > found.weight)) {
        found.match = reason;
        found.weight = weight;
        found.values = values || found.values;
      }
    }

    best(limit) {
      return [...this.found.values()]
        .sort((a, b) => a.match - b.match || b.isMentioned - a.isMentioned || b.weight - a.weight || a.entry - b.entry)
        .slice(0, limit);
    }
  }

  class SearchIndex {
    // data: the parsed JSON file.
    constructor(data) {
      if (data.version !== 1) {
        throw new Error(`Expected version 1 of the search index but got ${data.version}. Reload the page.`);
      }

      this.locale = data.locale;
      this.more = data.more;
      this.suffix = data.suffix;
      this.entries = data.entries.map(([key, code, names, parameters, title, explain, locale, retired]) => ({
        key, code: code || key, names, parameters, title, explain, locale: locale || data.locale, isRetired: retired === 1, variants: [null, null],
      }));
      this.words = data.words.length === 0 ? [] : data.words.split(' ');
      this.documents = this.words.length === 0 ? [] : decodePostings(data.postings);
      this.names = new Map();
      this.entries.forEach((entry, i) => {
        for (const name of [entry.key, entry.code, ...entry.names]) {
          const folded = fold(name);
          if (!this.names.has(folded)) {
            this.names.set(folded, i);
          }
        }
      });
      this.sortedNames = [...this.names.keys()].sort();
      this.totals = new Float64Array(2 * this.entries.length);
      for (const documents of this.documents) {
        const weight = this.weight(documents.length);
        for (const document of documents) {
          this.totals[document] += weight;
        }
      }
    }

    // Words that few messages have say more than words that many have.
    weight(documents) {
      return Math.floor(0.5 + 100 * Math.log(1 + 2 * this.entries.length / documents));
    }

    find(text, limit = 20) {
      const normal = normalize(text);
      const folded = fold(normal);
      const ranking = new Ranking();
      this.findNames(trim(folded, ' '), limit, ranking);
      for (const name of mentionsIn(folded)) {
        const entry = this.names.get(name);
        if (entry !== undefined) {
          ranking.add(entry, MENTION, name.length, null);
        }
      }

      this.compare(normal, folded, this.score(text), ranking);
      return ranking.best(limit).map(found => this.describe(found));
    }

    findNames(query, limit, ranking) {
      if (query.length === 0) {
        return;
      }

      const exact = this.names.get(query);
      if (exact !== undefined) {
        ranking.add(exact, NAME, query.length, null);
      }

      if (query.length > 1) {
        for (let at = placeIn(this.sortedNames, query); at < this.sortedNames.length && limit-- > 0 && this.sortedNames[at].startsWith(query); at++) {
          ranking.add(this.names.get(this.sortedNames[at]), MENTION, query.length, null);
        }
      }
    }

    // The documents that share words with a text: matched weight squared by own weight, best first.
    score(text) {
      const words = wordsOf(text);
      const matched = new Float64Array(this.totals.length);
      const touched = [];
      const add = documents => {
        const weight = this.weight(documents.length);
        for (const document of documents) {
          if (matched[document] === 0) {
            touched.push(document);
          }

          matched[document] += weight;
        }
      };

      const isTyped = text.length <= LONGEST_TYPED && words.length > 0 && isInWord(text.charCodeAt(text.length - 1));
      const typed = isTyped ? words[words.length - 1] : null;
      for (const word of new Set(words)) {
        const at = word === typed ? this.words.length : placeIn(this.words, word);
        if (at < this.words.length && this.words[at] === word) {
          add(this.documents[at]);
        }
      }

      if (typed !== null) {
        const completed = new Set();
        let at = placeIn(this.words, typed);
        for (let count = 0; count < COMPLETIONS && at < this.words.length && this.words[at].startsWith(typed); count++, at++) {
          this.documents[at].forEach(document => completed.add(document));
        }

        if (completed.size > 0) {
          add([...completed]);
        }
      }

      const scores = touched.map(document => ({ document, score: matched[document] * matched[document] / this.totals[document] }));
      return scores.sort((a, b) => b.score - a.score || a.document - b.document);
    }

    compare(normal, folded, scores, ranking) {
      for (let i = 0; i < scores.length && i < COMPARED; i++) {
        const { document, score } = scores[i];
        const number = document >> 1;
        const entry = this.entries[number];
        const pattern = document % 2 === 0 ? entry.title : entry.explain;
        entry.variants[document % 2] = entry.variants[document % 2] || (pattern ? variantsOf(pattern) : []);
        let length = 0;
        let values = null;
        let begun = 0;
        for (const variant of entry.variants[document % 2]) {
          const found = variant.length > length ? match(variant, normal, folded) : null;
          if (found !== null) {
            length = variant.length;
            values = found;
          }

          begun = Math.max(begun, values === null ? begunIn(variant, normal, folded) : 0);
        }

        // Of messages with the same words, a text that was cut off begins one.
        ranking.add(number, WORDS, score * (10 + begun), null);

        if (values !== null && 2 * score >= scores[0].score) {
          ranking.add(number, MESSAGE, length, values);
        }
      }
    }

    describe({ entry: number, match: reason, values }) {
      const entry = this.entries[number];
      const named = Object.create(null);
      for (const [parameter, value] of [...(values || [])].sort((a, b) => a[0] - b[0])) {
        named[entry.parameters[parameter]] = value;
      }

      const pattern = entry.title || entry.explain;
      return {
        key: entry.key, code: entry.code, heading: pattern ? heading(pattern, entry.parameters) : entry.key, locale: entry.locale,
        match: MATCHES[reason], values: named, isRetired: entry.isRetired,
      };
    }
  }

  // A pattern with {name} for every value; of branches the general one.
  function heading(parts, parameters) {
    return parts.map(part => {
      if (Array.isArray(part)) {
        return heading(branchesOf(part).find(branch => branch.key === 'other' || branch.key === ':other').parts, parameters);
      }

      return typeof part === 'string' ? part : `{${parameters[part]}}`;
    }).join('');
  }

  const search = { SearchIndex, wordsOf, normalize, fold };
  if (typeof document === 'undefined') {
    globalThis.errorCatalogSearch = search;
    return;
  }

  const loads = new Map();
  const SURE = ['name', 'message'];
  const LONG_ENOUGH_FOR_OTHER_LANGUAGES = 12;

  function load(address) {
    if (!loads.has(address)) {
      const loading = fetch(address).then(answer => {
        if (!answer.ok) {
          throw new Error(`Expected the search index at ${address} but the server answered ${answer.status}.`);
        }

        return answer.json();
      }).then(data => ({ index: new SearchIndex(data), address }));
      loading.catch(() => loads.delete(address));
      loads.set(address, loading);
    }

    return loads.get(address);
  }

  function hitsIn({ index, address }, text) {
    return index.find(text).map(hit => ({ ...hit, href: new URL(`../${encodeURIComponent(hit.key)}${index.suffix}`, address).href }));
  }

  // Languages that the reader knows come first; each index names the others.
  function othersOf(loaded) {
    const wanted = navigator.languages.map(tag => tag.split('-')[0]);
    const rank = address => {
      const place = wanted.indexOf(new URL('.', address).pathname.split('/').slice(-3)[0].split('-')[0]);
      return place < 0 ? wanted.length : place;
    };
    return loaded.flatMap(({ index, address }) => index.more.map(more => new URL(more, address).href)).sort((a, b) => rank(a) - rank(b));
  }

  async function findEverywhere(addresses, text) {
    const loaded = await Promise.all(addresses.map(load));
    const hits = loaded.flatMap(item => hitsIn(item, text)).sort((a, b) => MATCHES.indexOf(a.match) - MATCHES.indexOf(b.match));
    if (hits.some(hit => SURE.includes(hit.match)) || text.trim().length < LONG_ENOUGH_FOR_OTHER_LANGUAGES) {
      return hits;
    }

    for (const address of othersOf(loaded)) {
      const others = hitsIn(await load(address), text);
      if (others.some(hit => SURE.includes(hit.match))) {
        return others;
      }
    }

    return hits;
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }

    if (text !== undefined) {
      made.textContent = text;
    }

    return made;
  }

  function resultOf(hit, words) {
    const item = element('li');
    const link = element('a');
    link.href = hit.href;
    link.append(element('code', '', hit.code), ' ');
    const title = element('span', '', hit.heading);
    title.lang = hit.locale;
    title.dir = 'auto';
    link.append(title);
    item.append(link);
    if (hit.isRetired) {
      item.append(' ', element('span', 'search-note', words.retired));
    }

    const names = Object.keys(hit.values);
    if (names.length > 0) {
      const list = element('dl', 'search-values');
      list.setAttribute('aria-label', words.values);
      for (const name of names) {
        const pair = element('div');
        const value = element('dd');
        value.append(element('bdi', '', hit.values[name]));
        pair.append(element('dt', '', name), value);
        list.append(pair);
      }

      item.append(list);
    }

    return item;
  }

  function enhance(form) {
    const field = form.elements.namedItem('q');
    const words = form.dataset;
    const addresses = words.search.split(' ').map(address => new URL(address, document.baseURI).href);
    const isInline = 'inline' in words;
    const panel = element('div', 'search-panel');
    const status = element('p', 'search-status');
    status.setAttribute('role', 'status');
    const list = element('ol', 'search-results');
    panel.append(status, list);
    panel.hidden = !isInline;
    form.append(panel);

    let turn = 0;
    let shownFor = null;
    let hits = [];

    function show(text, found) {
      shownFor = text;
      hits = found;
      list.replaceChildren(...found.map(hit => resultOf(hit, words)));
      status.textContent = text.trim().length === 0 ? '' : found.length === 0 ? words.none : words.count.replace('{0}', String(found.length));
      panel.hidden = !isInline && text.trim().length === 0;
    }

    async function run() {
      const text = field.value;
      const mine = ++turn;
      if (text.trim().length === 0) {
        show(text, []);
        return;
      }

      try {
        const found = await findEverywhere(addresses, text);
        if (mine === turn) {
          show(text, found);
        }
      } catch {
        if (mine === turn) {
          show(text, []);
          status.textContent = words.failed;
        }
      }
    }

    function close() {
      turn++;
      shownFor = null;
      panel.hidden = !isInline;
    }

    let waiting = 0;
    field.addEventListener('focus', () => addresses.forEach(address => load(address).catch(() => undefined)), { once: true });
    field.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(run, 60);
    });

    // A field of one line joins pasted lines without a space.
    field.addEventListener('paste', event => {
      const text = event.clipboardData === null ? '' : event.clipboardData.getData('text/plain');
      if (field.tagName === 'INPUT' && text.includes('\n')) {
        event.preventDefault();
        field.setRangeText(text.split(/[\r\n]+/).join(' '), field.selectionStart, field.selectionEnd, 'end');
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });

    form.addEventListener('submit', async event => {
      if (field.value.trim().length === 0) {
        event.preventDefault();
        return;
      }

      event.preventDefault();
      clearTimeout(waiting);
      if (shownFor !== field.value) {
        await run();
      }

      if (hits.length > 0 && (SURE.includes(hits[0].match) || hits.length === 1)) {
        location.assign(hits[0].href);
      } else if (!isInline) {
        form.submit();
      }
    });

    form.addEventListener('keydown', event => {
      const links = [...list.querySelectorAll('a')];
      const at = links.indexOf(document.activeElement);
      if (event.key === 'Escape') {
        field.focus();
        close();
      } else if (event.key === 'Enter' && event.target === field && field.tagName === 'TEXTAREA' && !event.shiftKey) {
        event.preventDefault();
        form.requestSubmit();
      } else if (event.key === 'ArrowDown' && links.length > 0 && !panel.hidden && (event.target !== field || field.tagName === 'INPUT' || at >= 0)) {
        event.preventDefault();
        links[Math.min(at + 1, links.length - 1)].focus();
      } else if (event.key === 'ArrowUp' && at >= 0) {
        event.preventDefault();
        (at === 0 ? field : links[at - 1]).focus();
      }
    });

    form.addEventListener('focusout', event => {
      if (!isInline && event.relatedTarget !== null && !form.contains(event.relatedTarget)) {
        close();
      }
    });

    document.addEventListener('click', event => {
      if (!isInline && !form.contains(event.target)) {
        close();
      }
    });

    if (isInline) {
      const asked = new URLSearchParams(location.search).get('q');
      const path = location.pathname.split('/').filter(part => part.length > 0);
      const text = asked !== null ? asked : 'fromPath' in words && path.length > 0 ? decode(path[path.length - 1]) : '';
      if (text.length > 0) {
        field.value = text;
        run();
      }
    }
  }

  function decode(part) {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  }

  document.querySelectorAll('form[data-search]').forEach(enhance);
})();
