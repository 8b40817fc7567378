import "server-only";
import { list, objectOrNull, text } from "@order-pages/shared/medusa/answers";
import { z } from "zod";
import { env } from "@/lib/env";
import { request } from "../http";

const boughtItems = z.object({ items: list(z.object({ variant_id: text })) });
const variantsAnswer = z.object({ variants: list(z.object({ id: text, product: objectOrNull({ handle: text }) })) });

/** How long an answer is kept: handles hardly ever change, and a customer's orders repeat products. */
const KEPT_FOR = 10 * 60_000;

/** More variants than most shops sell; a bound all the same. */
const MOST_KEPT = 5_000;

/** As many as one answer of Medusa v1 holds. */
const MOST_ASKED = 100;

/** By the variant's id; `null` for one that is sold no more. */
const kept = new Map<string, { readonly handle: string | null; readonly until: number }>();

/** Forgets every handle; for tests. */
export function forgetProductHandles(): void {
  kept.clear();
}

/**
 * What the shop's pages of products are named by, of what was bought: an order of Medusa v1 tells only the ids of variants.
 * @param orders as Medusa v1 answers them
 * @returns handles by the ids of variants; empty where the shop has told of no such pages. Where they cannot be asked for now, items are
 *   without a link: no order is lost for it.
 */
export async function productHandles(orders: readonly unknown[]): Promise<ReadonlyMap<string, string>> {
  if (env().store.productTemplate === null) return new Map();
  const ids = [...new Set(orders.flatMap(variantsOf))];
  const now = Date.now();
  const missing = ids.filter((id) => (kept.get(id)?.until ?? 0) <= now).slice(0, MOST_ASKED);
  if (missing.length > 0) await ask(missing, now);
  return new Map(
    ids.flatMap((id): [string, string][] => {
      const handle = kept.get(id)?.handle ?? null;
      return handle === null ? [] : [[id, handle]];
    }),
  );
}

function variantsOf(order: unknown): string[] {
  const parsed = boughtItems.safeParse(order);
  return parsed.success ? parsed.data.items.flatMap(({ variant_id }) => variant_id ?? []) : [];
}

async function ask(ids: readonly string[], now: number): Promise<void> {
  try {
    const query = { ids: ids.join(","), expand: "product", limit: MOST_ASKED };
    const { variants } = variantsAnswer.parse(await request("/store/variants", { query }));
    const found = new Map(variants.map(({ id, product }) => [id, product?.handle ?? null]));
    if (kept.size + ids.length > MOST_KEPT) kept.clear();
    for (const id of ids) kept.set(id, { handle: found.get(id) ?? null, until: now + KEPT_FOR });
  } catch {
    // The order itself was read: a link less is no outage, and the next page asks again.
  }
}
