// Resolves references into a published catalog with the resolvers of the DID community and follows them to the entry.
// usage: node resolve-did.mjs PUBLISHED SERVED REFERENCE...
// The document loader fetches what is published at the https origin PUBLISHED from the local server SERVED.
import { createRequire } from "node:module";

const [published, served, ...references] = process.argv.slice(2);
const load = (address) => {
  const url = new URL(address);
  if (url.origin !== published) {
    throw new Error(`Expected an address at ${published} but got ${url}.`);
  }

  return fetch(new URL(url.pathname + url.search, served));
};

// The method asks the package cross-fetch for its documents; this is the one place to stand in for the network.
const require = createRequire(import.meta.url);
const loader = createRequire(require.resolve("web-did-resolver")).resolve("cross-fetch");
require.cache[loader] = { id: loader, filename: loader, loaded: true, exports: load };
load.default = load;

const { Resolver, parse } = require("did-resolver");
const { getResolver } = require("web-did-resolver");
const resolver = new Resolver(getResolver());

for (const reference of references) {
  const url = parse(reference);
  const query = new URLSearchParams(url.query);
  const { didDocument, didResolutionMetadata } = await resolver.resolve(reference);
  if (!didDocument) {
    throw new Error(`${reference}: ${JSON.stringify(didResolutionMetadata)}`);
  }

  const service = didDocument.service.find((candidate) => candidate.id === `${url.did}#${query.get("service")}`);
  const address = new URL(query.get("relativeRef"), service.serviceEndpoint);
  const answer = await load(address);
  const type = answer.headers.get("content-type");
  const body = await answer.text();
  console.log(JSON.stringify({
    did: didDocument.id,
    address: address.href,
    status: answer.status,
    type,
    key: type === "application/json" ? JSON.parse(body).key : /<h1[^>]*>/.test(body) ? "page" : "",
  }));
}
