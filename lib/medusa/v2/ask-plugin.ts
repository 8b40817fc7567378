import "server-only";
import { requestProof } from "@order-pages/shared/proofs/storefront-proof";
import { z } from "zod";
import { env } from "@/lib/env";
import { FailedCall } from "../failure";
import { request } from "../http";
import type { Reply } from "../keep-failures";
import { REFUSALS, type Refused } from "../shopper-requests";

/** What a shopper wants done, of one of the plugin's routes. */
interface PluginRequest {
  /** Of the proof: `withdraw`, `cancel`, `return`, `cancel-return`, `take-back`, `resend`. */
  readonly action: string;
  /** The ids of the path, joined by "/"; empty where there is none. */
  readonly id: string;
  readonly body: object;
}

/** What the plugin answers, unchecked; `null` where it knows no such thing; or why it refuses. */
export type PluginAnswer = { readonly kind: "answered"; readonly answer: unknown } | null | Refused;

const refusalSchema = z.object({
  because: z.enum(REFUSALS).catch("unclear"),
  until: z.string().nullable().catch(null),
});

/**
 * Asks the plugin for what a shopper wants done, with this storefront's proof over action, ids and body.
 * @param path below `/store/order-pages`
 * @throws BackendUnavailable for all that is no answer of the plugin's: it may have been done all the same
 */
export async function askPlugin(path: string, { action, id, body }: PluginRequest): Promise<PluginAnswer> {
  let refused: Refused | null = null;
  try {
    const answer = await request(`/store/order-pages${path}`, {
      method: "POST",
      body,
      headers: { "x-storefront-proof": requestProof({ action, id, body }, env().linkSecrets, new Date()) },
      onReply: (reply) => {
        refused = readRefusal(reply);
      },
    });
    return answer === null ? null : { kind: "answered", answer };
  } catch (error) {
    if (refused && error instanceof FailedCall) return refused;
    throw error;
  }
}

/** A refusal is 403 or 409 and says why; what a gateway says with these does not. */
function readRefusal({ status, text }: Reply): Refused | null {
  if (status !== 403 && status !== 409) return null;
  const parsed = jsonText
    .pipe(z.looseObject({ because: z.string() }))
    .pipe(refusalSchema)
    .safeParse(text);
  return parsed.success ? { kind: "refused", ...parsed.data } : null;
}

const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "is no JSON" });
    return z.NEVER;
  }
});
