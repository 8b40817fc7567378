import "server-only";
import { toOrder } from "@order-pages/shared/medusa/v2/order";
import type { Order } from "@order-pages/shared/orders/facts/order";
import { readAbilityFacts } from "@order-pages/shared/orders/rules/ability-facts";
import { z } from "zod";
import { requestedOrder } from "@/lib/medusa/requested-order";
import { request } from "../http";
import { ORDER_FIELDS } from "./fields";
import { localeHeader } from "./locale-header";
import { noteFeatures, withPlugin } from "./plugin";
import { readProofHeader } from "./read-proof-header";

const featuresAnswer = z.object({ features: z.array(z.string()) });

/** Stock Medusa, and a plugin without a secret in common, say none. */
const abilitiesAnswer = z.object({ abilities: z.unknown() }).catch({ abilities: null });

/** One order by its id: the plugin's lean read in the reader's words, or stock Medusa's with the same fields. */
export async function retrieveOrder(id: string): Promise<Order | null> {
  const headers = { ...readProofHeader(id), ...(await localeHeader()) };
  const answer = await withPlugin(
    "orders",
    () => request(`/store/order-pages/orders/${id}`, { headers }),
    () => {
      // No plugin that reads orders is no plugin: the page need not ask what else it can do.
      noteFeatures([]);
      return request(`/store/orders/${id}`, { query: { fields: ORDER_FIELDS }, headers });
    },
  );
  if (answer === null) return null;
  const { data } = featuresAnswer.safeParse(answer);
  if (data) noteFeatures(data.features);
  const { abilities } = abilitiesAnswer.parse(answer);
  return { ...requestedOrder(answer, id, toOrder), abilities: readAbilityFacts(abilities) };
}
