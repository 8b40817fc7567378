import "server-only";
import { readProof } from "@order-pages/shared/proofs/storefront-proof";
import { z } from "zod";
import { env } from "@/lib/env";
import { withOwnDeadline } from "@/lib/http/deadline";
import { BackendClock } from "../clock";
import { confirmAbsence } from "../confirm-absence";
import { FailedCall, NoSuchRoute } from "../failure";
import { answeringGeneration } from "../generation";
import { parse, request } from "../http";
import type { Inspection, PluginReport } from "../inspection";
import { rememberFeatures } from "./plugin";

/** What the plugin expects to be proven where no order is asked for. */
const NO_ID = "order-pages";

/** Less than this can be no reason why a proof is refused. */
const MAYBE_TOO_FAR_SECONDS = 240;

const answerSchema = z.object({
  version: z.number().catch(0),
  features: z.array(z.string()),
  is_trusted: z.boolean().catch(false),
  sends_mails: z.boolean().nullable().catch(null),
});

/** See `Backend.inspect`: one call where the plugin answers and all fits. */
export function inspect(): Promise<Inspection> {
  return withOwnDeadline(async () => {
    try {
      return await inspectPlugin();
    } catch (error) {
      if (error instanceof FailedCall && error.type === "not_allowed") return { kind: "key refused" };
      if (!isMissing(error)) throw error;
      const found = await confirmAbsence(inspectPlugin, isMissing);
      return found ? found.answer : await inspectStock();
    }
  });
}

async function inspectPlugin(): Promise<Inspection> {
  const clock = new BackendClock();
  const answer = await ask(new Date(), clock);
  const { ahead } = clock;
  // A clock that is off makes a good secret look like another one: once more, by the backend's own clock.
  const isOff = !answer.is_trusted && ahead !== null && Math.abs(ahead) > MAYBE_TOO_FAR_SECONDS;
  const last = isOff ? await ask(new Date(Date.now() - ahead * 1000), clock) : answer;
  rememberFeatures(last.features);
  return { kind: "plugin", plugin: toReport(last), clockAhead: ahead };
}

async function ask(now: Date, clock: BackendClock): Promise<z.output<typeof answerSchema>> {
  const headers = { "x-storefront-proof": readProof(NO_ID, env().linkSecrets, now) };
  return parse(answerSchema, await request("/store/order-pages", { headers, onReply: clock.hear }));
}

function toReport({ version, features, is_trusted, sends_mails }: z.output<typeof answerSchema>): PluginReport {
  // Without a secret the plugin offers no lookup: nobody could prove to be its storefront.
  const other = features.includes("lookup") ? "another" : "none";
  return { version, features, secret: is_trusted ? "shared" : other, sendsMails: sends_mails };
}

async function inspectStock(): Promise<Inspection> {
  const clock = new BackendClock();
  const generation = await answeringGeneration(clock.hear);
  rememberFeatures([]);
  return generation === "2" ? { kind: "stock", clockAhead: clock.ahead } : { kind: "other generation" };
}

const isMissing = (error: unknown) => error instanceof NoSuchRoute;
