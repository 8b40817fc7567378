import "server-only";
import { type LookupQuery, matches, spaceOut } from "@order-pages/shared/orders/rules/lookup";
import { storefrontProof } from "@order-pages/shared/proofs/storefront-proof";
import { z } from "zod";
import { env } from "@/lib/env";
import { BackendUnavailable } from "../backend";
import { NoSuchRoute } from "../failure";
import { parse, request } from "../http";
import { hasFeature, withPlugin } from "./plugin";

const pluginAnswer = z.object({ order_id: z.string().nullable() });

const adminPage = z.object({
  count: z.number(),
  orders: z.array(
    z.object({
      id: z.string(),
      display_id: z.number().nullish(),
      custom_display_id: z.string().nullish(),
      email: z.string().nullish(),
    }),
  ),
});

const PAGE = 100;
/** Past this many near misses somebody is searching with a fragment; no honest query comes close. */
const MAX_PAGES = 10;

/** Finds an order by number and email: through the plugin's own route, else through the admin search with the secret key. */
export async function lookupOrder(query: LookupQuery): Promise<string | null> {
  return withPlugin(
    "lookup",
    () => fromPlugin(query),
    () => fromAdmin(query),
  );
}

/** @returns whether there is a way to look up: a secret key, or the plugin */
export async function canLookup(): Promise<boolean> {
  return env().secretKey !== null || hasFeature("lookup");
}

/** @returns whether the plugin mails links to orders */
export async function canMailOrderLink(): Promise<boolean> {
  return hasFeature("order-link-email");
}

/** See `Backend.mailOrderLink`. */
export async function mailOrderLink(query: LookupQuery): Promise<void> {
  await askPlugin("/store/order-pages/lookup/mail", query);
}

async function fromPlugin(query: LookupQuery): Promise<string | null> {
  return parse(pluginAnswer, await askPlugin("/store/order-pages/lookup", query)).order_id;
}

async function askPlugin(path: string, query: LookupQuery): Promise<unknown> {
  const headers = { "x-storefront-proof": storefrontProof(query, env().linkSecrets, new Date()) };
  const answer = await request(path, { method: "POST", body: query, headers });
  // A plugin without the shared secret says that it has no such thing; a miss is an answer.
  if (answer === null) throw new NoSuchRoute();
  return answer;
}

/** Medusa's `q` finds words anywhere in numbers, emails and addresses, so every hit is checked and the search pages on. */
async function fromAdmin(query: LookupQuery): Promise<string | null> {
  const { secretKey } = env();
  if (secretKey === null) throw new BackendUnavailable("misconfigured");
  const headers = { authorization: `Basic ${Buffer.from(`${secretKey}:`).toString("base64")}` };
  for (let page = 0; page < MAX_PAGES; page++) {
    const answer = await request("/admin/orders", {
      headers,
      query: {
        // The shop may have written its letters and digits apart; all of these words must be there.
        q: `${query.email} ${spaceOut(query.number)}`,
        fields: "id,display_id,custom_display_id,email",
        order: "-created_at",
        limit: PAGE,
        offset: page * PAGE,
      },
    });
    const { orders, count } = parse(adminPage, answer);
    const found = orders.find((order) =>
      matches({ numbers: [order.display_id, order.custom_display_id], email: order.email }, query),
    );
    if (found) return found.id;
    if ((page + 1) * PAGE >= count || orders.length === 0) return null;
  }
  return null;
}
