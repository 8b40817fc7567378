import { readFileSync } from "node:fs";
import { getRewrittenUrl, unstable_getResponseFromNextConfig } from "next/experimental/testing/server";
import { expect, it } from "vitest";
import beside from "../../docs/beside/order-pages.cjs";
import { ROUTES } from "./route-template";

// The files of docs/beside are copied into shops: each has to send the same paths here, and every page that there is.

const recipe = (name: string) => readFileSync(`docs/beside/${name}`, "utf8");

/** The regular expression that follows these words in a recipe; a recipe that lost it fails by its name. */
function pattern(name: string, before: string): RegExp {
  const text = recipe(name);
  const at = text.indexOf(before);
  if (at < 0) throw new Error(`${name} has no "${before}"`);
  return new RegExp(text.slice(at + before.length).split(/`|\n| \{/, 1)[0] ?? "");
}

const [caddy, caddyKept] = ["@order_pages path_regexp ", "@kept path_regexp "].map((words) =>
  pattern("Caddyfile", words),
);
const [traefik, traefikKept] = ["&& PathRegexp(`", "!PathRegexp(`"].map((words) => pattern("traefik.yml", words));
const nginx = pattern("nginx.conf", "location ~ ");
const nextConfig = {
  rewrites: async () => ({
    beforeFiles: beside.orderPagesRewrites("http://10.0.0.5:8000"),
    afterFiles: [],
    fallback: [],
  }),
};
const isRewritten = async (path: string): Promise<boolean> => {
  const response = await unstable_getResponseFromNextConfig({ url: `https://shop.example${path}`, nextConfig });
  return getRewrittenUrl(response) !== null;
};

const RECIPES: readonly [string, (path: string) => boolean | Promise<boolean>][] = [
  ["nginx.conf", (path) => nginx.test(path)],
  ["Caddyfile", (path) => !!caddy?.test(path) && !caddyKept?.test(path)],
  ["traefik.yml", (path) => !!traefik?.test(path) && !traefikKept?.test(path)],
  ["order-pages.cjs", isRewritten],
];

/** @returns those of the paths that a recipe sends to the order pages */
async function sentHere(
  paths: readonly string[],
  isOurs: (path: string) => boolean | Promise<boolean>,
): Promise<string[]> {
  const sent = await Promise.all(paths.map(isOurs));
  return paths.filter((_, at) => sent[at]);
}

/** Asked for by nobody's browser, or kept by the storefront (a shop that wants our profile sends it here by itself). */
const NOT_SENT = ["/", "/api/health", "/account/profile", "/account/addresses"];

const pages = ROUTES.filter((route) => !NOT_SENT.includes(route)).map((route) => route.replaceAll(/\[\w+\]/g, "x1"));

const STOREFRONTS = [
  ...["/", "/us", "/products/orders", "/us/products/order", "/us/store", "/orders/1", "/accounts", "/withdrawals"],
  ...["/account/profile", "/us/account/addresses", "/_next/static/chunks/1.js", "/api/health", "/us/checkout"],
];

it.each(RECIPES)("%s sends every page of ours here, in a country or not", async (_name, isOurs) => {
  const inCountry = pages.flatMap((page) => (page.startsWith("/_order-pages/") ? [] : [`/us${page}`]));
  const all = ["/_order-pages/_next/static/chunks/1.js", ...pages, ...inCountry];
  expect(await sentHere(all, isOurs)).toEqual(all);
});

it.each(RECIPES)("%s leaves the storefront what is the storefront's", async (_name, isOurs) => {
  expect(await sentHere(STOREFRONTS, isOurs)).toEqual([]);
});
