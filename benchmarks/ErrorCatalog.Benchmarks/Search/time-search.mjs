// Times the search of the published pages: node time-search.mjs search.js index.json queries.json
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [script, indexFile, queriesFile] = process.argv.slice(2);
createRequire(import.meta.url)(script);
const { SearchIndex } = globalThis.errorCatalogSearch;
const text = readFileSync(indexFile, 'utf8');
const queries = JSON.parse(readFileSync(queriesFile, 'utf8'));

const start = performance.now();
const index = new SearchIndex(JSON.parse(text));
const load = performance.now() - start;

const times = [];
const found = queries.map(query => {
  const begin = performance.now();
  const hits = index.find(query, 5);
  times.push(performance.now() - begin);
  return hits.map(hit => hit.key);
});
times.sort((a, b) => a - b);
console.log(JSON.stringify({ load, median: times[times.length >> 1], p99: times[Math.floor(times.length * 0.99)], found }));
