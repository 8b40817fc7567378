import { once } from "node:events";
import { createServer } from "node:http";

/** @typedef {{ title: string, handle: string, thumbnail: string | null, description: string | null }} Product */
/** @typedef {{ storeName: string, storefront: string, backend: string, publishableKey: string }} ShopWindow */

/**
 * What stands in for the merchant's own storefront, which order pages lead back to: its products, each with a page, and where an order
 * is paid.
 * @param {number} port a free one
 * @param {ShopWindow} shop
 * @returns {Promise<{ url: string, stop: () => void }>}
 */
export async function startShopWindow(port, shop) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://shop");
    const send = (/** @type {number} */ status, /** @type {string} */ main) => {
      response.writeHead(status, { "content-type": "text/html; charset=utf-8" }).end(page(shop, main));
    };
    answer(pathname, shop).then(
      (main) => (main === null ? send(404, "<h1>There is no such page</h1>") : send(200, main)),
      () => send(503, "<h1>The shop’s backend does not answer</h1>"),
    );
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  server.unref();
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

/** @param {string} pathname @param {ShopWindow} shop @returns {Promise<string | null>} `null` for a page that there is not */
async function answer(pathname, shop) {
  const [, handle] = /^\/products\/([^/]+)$/.exec(pathname) ?? [];
  if (/^\/pay\/[\w-]+$/.test(pathname)) return PAYMENT;
  if (handle === undefined) return pathname === "/" ? list(await productsOf(shop)) : null;
  const [product] = await productsOf(shop, decodeURIComponent(handle));
  return product ? detail(product) : null;
}

/** Where an order is paid that was placed without. */
const PAYMENT = `<h1>Pay for your order</h1>
<p class="note">Your own storefront takes the payment here.</p>`;

/** @param {ShopWindow} shop @param {string} [handle] @returns {Promise<Product[]>} */
async function productsOf({ backend, publishableKey }, handle) {
  const query = new URLSearchParams({ limit: "60", ...(handle && { handle }) });
  const answered = await fetch(`${backend}/store/products?${query}`, {
    headers: publishableKey ? { "x-publishable-api-key": publishableKey } : {},
    signal: AbortSignal.timeout(5000),
  });
  if (!answered.ok) throw new Error(`Medusa answered ${answered.status}`);
  return /** @type {{ products: Product[] }} */ (await answered.json()).products;
}

/** @param {readonly Product[]} products */
const list = (products) => `<h1>Everything we make</h1>
<ul class="products">${products
  .map(
    (product) =>
      `<li><a href="/products/${encodeURIComponent(product.handle)}">${picture(product)}${text(product.title)}</a></li>`,
  )
  .join("")}</ul>`;

/** @param {Product} product */
const detail = (product) =>
  `<div class="product">${picture(product)}<div><h1>${text(product.title)}</h1><p>${text(product.description ?? "")}</p>
<p class="note">Your own storefront sells it here.</p></div></div>`;

/** @param {Product} product */
const picture = ({ thumbnail }) =>
  thumbnail ? `<img src="${text(thumbnail)}" alt="">` : '<span class="blank"></span>';

/** @param {ShopWindow} shop @param {string} main */
const page = ({ storeName, storefront }, main) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${text(storeName)}</title>
<style>
:root{color-scheme:light dark}
body{font:1rem/1.6 system-ui,sans-serif;max-width:64rem;margin:0 auto;padding:1.5rem}
header{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:baseline;margin-bottom:2rem}
header strong{font:600 1.25rem Georgia,serif;margin-inline-end:auto}
a{color:inherit}
ul.products{display:grid;grid-template-columns:repeat(auto-fill,minmax(10rem,1fr));gap:2rem 1.5rem;padding:0;list-style:none}
.products a{text-decoration:none}
img,.blank{display:block;width:100%;aspect-ratio:1;object-fit:cover;border-radius:.75rem;background:#8882;margin-bottom:.5rem}
.product{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:2rem}
.note{opacity:.75}
</style>
<header><strong><a href="/">${text(storeName)}</a></strong>
<a href="${text(storefront)}/order/lookup">Find an order</a> <a href="${text(storefront)}/account">Your account</a></header>
<main>${main}</main>
</html>
`;

/** @param {string} value */
const text = (value) => value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
