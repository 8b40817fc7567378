import "server-only";
import { z } from "zod";

const flagUrl = z.url({ protocol: /^https?$/ });

/** An empty variable is one that was not set: compose files and dashboards write `KEY=`. */
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => value || undefined, schema.optional());

const isTimeZone = (zone: string) => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

const schema = z
  .object({
    MEDUSA_BACKEND_URL: flagUrl,
    MEDUSA_API_VERSION: z.preprocess((value) => value || "2", z.literal("2")),
    MEDUSA_PUBLISHABLE_KEY: optional(z.string().startsWith("pk_")),
    NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY: optional(z.string().startsWith("pk_")),
    STORE_NAME: z.preprocess((value) => value || "Our shop", z.string().max(80)),
    STORE_URL: optional(flagUrl),
    STORE_TIME_ZONE: z.preprocess(
      (value) => value || "UTC",
      z.string().refine(isTimeZone, "must be an IANA time zone such as Europe/Oslo"),
    ),
    SUPPORT_EMAIL: optional(z.email()),
  })
  .transform((raw, context) => {
    const publishableKey = raw.MEDUSA_PUBLISHABLE_KEY ?? raw.NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY;
    if (!publishableKey) {
      context.addIssue({ code: "custom", path: ["MEDUSA_PUBLISHABLE_KEY"], message: "is required for Medusa v2" });
      return z.NEVER;
    }
    return {
      backendUrl: raw.MEDUSA_BACKEND_URL.replace(/\/+$/, ""),
      publishableKey,
      store: {
        name: raw.STORE_NAME,
        url: raw.STORE_URL ?? null,
        timeZone: raw.STORE_TIME_ZONE,
        supportEmail: raw.SUPPORT_EMAIL ?? null,
      },
    };
  });

export type Env = z.output<typeof schema>;

let cached: Env | undefined;

/**
 * The settings, read once. `instrumentation.ts` asks for them at the start, so that a wrong one stops the start and not a
 * shopper's page.
 * @throws Error with a sentence for each setting that is wrong
 */
export function env(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}

/** The settings as `source` has them; see {@link env}. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const result = schema.safeParse(source);
  if (!result.success) {
    throw new Error(`The settings are not right:\n${z.prettifyError(result.error)}\nREADME.md lists them all.`);
  }
  return result.data;
}
