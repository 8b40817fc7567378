import "server-only";
import { createHmac } from "node:crypto";
import { type RateLimiterAbstract, RateLimiterRes } from "rate-limiter-flexible";
import { env } from "@/lib/env";
import { counter } from "./counters";
import { redisSettled } from "./redis";

const MINUTE = 60;

/**
 * How often a thing may be tried, by what is counted. An address may be a whole office, so it gets more; a number or an
 * email is guessed at from many addresses, so it is counted across all of them.
 */
const LIMITS = {
  proof: {
    address: { points: 30, seconds: 10 * MINUTE },
    number: { points: 20, seconds: 30 * MINUTE },
    email: { points: 20, seconds: 30 * MINUTE },
  },
  link: {
    address: { points: 60, seconds: 10 * MINUTE },
    order: { points: 30, seconds: 10 * MINUTE },
  },
  signIn: {
    address: { points: 30, seconds: 10 * MINUTE },
    email: { points: 10, seconds: 15 * MINUTE },
  },
  register: {
    address: { points: 10, seconds: 60 * MINUTE },
    email: { points: 5, seconds: 60 * MINUTE },
  },
  // Each one may send a mail: an inbox must not be flooded through us.
  resetMail: {
    address: { points: 10, seconds: 60 * MINUTE },
    email: { points: 3, seconds: 60 * MINUTE },
  },
  // Each one mails a guest; the plugin counts by order and by mailbox, too.
  claim: {
    address: { points: 30, seconds: 60 * MINUTE },
    customer: { points: 30, seconds: 60 * MINUTE },
  },
  // Not by order: no token can be guessed, but whoever knows an order's id could keep its mailbox from answering.
  invitation: {
    address: { points: 60, seconds: 10 * MINUTE },
  },
  // Each one mails the account's own address, which may be somebody else's; the plugin counts by mailbox, too.
  mailbox: {
    address: { points: 20, seconds: 60 * MINUTE },
    customer: { points: 10, seconds: 60 * MINUTE },
  },
  newPassword: {
    address: { points: 20, seconds: 60 * MINUTE },
  },
} as const satisfies Record<string, Record<string, { points: number; seconds: number }>>;

type Limits = typeof LIMITS;
/** What is tried: proving an order by number and email, opening a signed link, or getting into an account. */
export type Attempt = keyof Limits;
/** By what an attempt is counted: the client's address, and whatever it is about. */
export type AttemptKeys<A extends Attempt> = { readonly [K in keyof Limits[A]]: string };

/** @returns `null` when the attempt may go on, else the seconds to wait */
export async function spend<A extends Attempt>(attempt: A, keys: AttemptKeys<A>): Promise<number | null> {
  await redisSettled();
  const waits = await Promise.all(
    Object.entries<string>(keys).map(([kind, key]) => consume(limiter(attempt, kind), anonymous(key))),
  );
  const longest = Math.max(...waits);
  return longest > 0 ? Math.ceil(longest / 1000) : null;
}

const limiters = new Map<string, RateLimiterAbstract>();

function limiter(attempt: Attempt, kind: string): RateLimiterAbstract {
  const name = `${attempt}:${kind}`;
  const known = limiters.get(name);
  if (known) return known;
  const limits: Record<string, { points: number; seconds: number }> = LIMITS[attempt];
  const { points, seconds } = limits[kind] ?? { points: 1, seconds: MINUTE };
  const made = counter(name, points, seconds);
  limiters.set(name, made);
  return made;
}

/** @returns milliseconds to wait, 0 for none */
async function consume(limiter: RateLimiterAbstract, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext);
    throw refusal;
  }
}

/** Neither Redis nor a memory dump shall hold addresses and emails. */
function anonymous(key: string): string {
  const [secret = ""] = env().sessionSecrets;
  return createHmac("sha256", secret).update(key).digest("base64url");
}
