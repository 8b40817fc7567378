import "server-only";
import { randomBytes } from "node:crypto";
import { sign } from "@order-pages/shared/proofs/signature";
import { cookies } from "next/headers";
import { z } from "zod";
import { env } from "@/lib/env";
import { ownCookie } from "./cookie";
import { seal, unseal } from "./seal";

const COOKIE = "_known_device";

/** In seconds: as long as a browser is likely to come back for a parcel and the return of it. */
const TTL = 90 * 86_400;

/** What one browser is known for; the oldest goes first. Eight seal to about a kilobyte. */
const MAX_SUBJECTS = 8;

const schema = z.object({ id: z.string().min(16).max(32), subjects: z.array(z.string().length(43)).max(MAX_SUBJECTS) });

/**
 * Notes that this browser has proven an email, a number or an order: from now on its own tries at them count apart from
 * everybody else's, so that strangers who use up what others may try do not lock it out. It opens nothing by itself.
 * @param subjects as the limits count them
 */
export async function rememberDevice(...subjects: readonly string[]): Promise<void> {
  const { sessionSecrets } = env();
  const [secret = ""] = sessionSecrets;
  const known = await readDevice();
  const own = subjects.map((subject) => sign("device", subject, secret));
  const device = {
    id: known?.id ?? randomBytes(12).toString("base64url"),
    subjects: [...(known?.subjects ?? []).filter((one) => !own.includes(one)), ...own].slice(-MAX_SUBJECTS),
  };
  (await cookies()).set(ownCookie(COOKIE, await seal(device, sessionSecrets, TTL), TTL));
}

/** @returns what this browser is called in counters, where it has proven one of these; else `null` */
export async function knownDevice(...subjects: readonly string[]): Promise<string | null> {
  const device = await readDevice();
  if (!device) return null;
  const { sessionSecrets } = env();
  const isKnown = subjects.some((subject) =>
    sessionSecrets.some((secret) => device.subjects.includes(sign("device", subject, secret))),
  );
  return isKnown ? device.id : null;
}

async function readDevice() {
  const sealed = (await cookies()).get(COOKIE)?.value;
  return sealed ? unseal(sealed, schema, env().sessionSecrets) : null;
}
