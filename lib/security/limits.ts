import "server-only";
import { sign } from "@order-pages/shared/proofs/signature";
import { env } from "@/lib/env";
import { telemetry } from "@/lib/telemetry/telemetry";
import { siteOf } from "./client-address";
import { type Counter, counter } from "./counters";
import { redisSettled } from "./redis";

const MINUTE = 60;

/**
 * How often a thing may be tried, by what is counted. An address may be a whole office, so it gets more; a number or an
 * email is guessed at from many addresses, so it is counted across all of them, but for devices that have proven it before:
 * those count for themselves, or strangers could lock an email's owner out.
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
  // Each may send a mail, whatever it is about.
  mail: {
    address: { points: 10, seconds: 60 * MINUTE },
  },
  // An inbox must not be flooded through us. Whoever asks is told the same past it: strangers may have asked before.
  inbox: {
    email: { points: 3, seconds: 60 * MINUTE },
  },
  // Each one mails a guest; the plugin counts by order and by mailbox, too.
  claim: {
    address: { points: 30, seconds: 60 * MINUTE },
    customer: { points: 30, seconds: 60 * MINUTE },
  },
  // Not by order: no token can be guessed, but whoever knows an order's id could keep its mailbox from answering.
  question: {
    address: { points: 60, seconds: 10 * MINUTE },
  },
  // Each one may mail the shop. By order only for who sees all of it: nobody else could use it up.
  request: {
    address: { points: 60, seconds: 10 * MINUTE },
    order: { points: 30, seconds: 10 * MINUTE },
  },
  // Each one mails the account's own address, which may be somebody else's; the plugin counts by mailbox, too.
  mailbox: {
    address: { points: 20, seconds: 60 * MINUTE },
    customer: { points: 10, seconds: 60 * MINUTE },
  },
  // Each one mails the account's own address, to whoever knows its password; the plugin counts by mailbox, too.
  confirmation: {
    email: { points: 5, seconds: 60 * MINUTE },
  },
  // Each mails the shop and whatever address is typed.
  withdrawal: {
    address: { points: 20, seconds: 60 * MINUTE },
  },
  // So many of what is proven are free of that: whoever holds an order's link must not mail the world through it.
  provenWithdrawal: {
    order: { points: 10, seconds: 60 * MINUTE },
  },
  // Whoever has a session and not its password, guesses.
  ownPassword: {
    address: { points: 30, seconds: 10 * MINUTE },
    customer: { points: 10, seconds: 15 * MINUTE },
  },
  profile: {
    address: { points: 60, seconds: 10 * MINUTE },
    customer: { points: 30, seconds: 10 * MINUTE },
  },
  newPassword: {
    address: { points: 20, seconds: 60 * MINUTE },
  },
} as const satisfies Record<string, Record<string, Limit>>;

interface Limit {
  readonly points: number;
  readonly seconds: number;
}

/** How many households' tries one site of IPv6 has: a /48 holds 65,536 of them, and whoever rents it has all. */
const HOUSEHOLDS_A_SITE = 4;

type Limits = typeof LIMITS;
/** What is tried: proving an order by number and email, opening a signed link, or getting into an account. */
export type Attempt = keyof Limits;
/** By what an attempt is counted: the client's address, and whatever it is about. */
export type AttemptKeys<A extends Attempt> = { readonly [K in keyof Limits[A]]: string };

/** Why an attempt may not go on. */
export interface Refusal {
  /** Seconds to wait. */
  readonly wait: number;
  /** Whether it was the client's address that tried too much, or what the attempt is about was tried by whomever. */
  readonly by: "address" | "subject";
}

/**
 * Counts an attempt. The client's address comes first, and one that is refused counts for nothing else: it could else lock
 * every email and number there is.
 * @param device names a device that has proven what the attempt is about; its tries count for itself alone
 * @returns `null` when the attempt may go on
 */
export async function countAttempt<A extends Attempt>(
  attempt: A,
  keys: AttemptKeys<A>,
  device: string | null = null,
): Promise<Refusal | null> {
  await redisSettled();
  const refusal = await refusalOf(attempt, keys, device);
  if (refusal) telemetry()?.count("refusals", { attempt, by: refusal.by });
  return refusal;
}

async function refusalOf<A extends Attempt>(
  attempt: A,
  keys: AttemptKeys<A>,
  device: string | null,
): Promise<Refusal | null> {
  const { address, ...subjects } = keys as Readonly<Record<string, string>>;
  const limits: Readonly<Record<string, Limit>> = LIMITS[attempt];
  if (address !== undefined && limits.address) {
    const wait = await countAddress(attempt, address, limits.address);
    if (wait > 0) return { wait, by: "address" };
  }
  const waits = await Promise.all(
    Object.entries(subjects).map(([kind, subject]) => {
      const [counted, key] = device === null ? [kind, subject] : [`${kind}-device`, `${device} ${subject}`];
      return consume(`${attempt}:${counted}`, key, limits[kind]);
    }),
  );
  const wait = Math.max(0, ...waits);
  return wait > 0 ? { wait, by: "subject" } : null;
}

/** @returns the seconds to wait, 0 for none */
async function countAddress(attempt: Attempt, address: string, limit: Limit): Promise<number> {
  const site = siteOf(address);
  const siteLimit = { ...limit, points: limit.points * HOUSEHOLDS_A_SITE };
  // Before the address counts: each new network of a refused site would else begin a window, and end somebody's oldest one.
  const siteWait = site === null ? 0 : seconds(limiterOf(`${attempt}:site`, siteLimit).waitInMemory(anonymous(site)));
  if (siteWait > 0) return siteWait;
  const wait = await consume(`${attempt}:address`, address, limit);
  return wait > 0 || site === null ? wait : consume(`${attempt}:site`, site, siteLimit);
}

const limiters = new Map<string, Counter>();

function limiterOf(name: string, { points, seconds }: Limit): Counter {
  const limiter = limiters.get(name) ?? counter(name, points, seconds);
  limiters.set(name, limiter);
  return limiter;
}

/** @returns the seconds to wait, 0 for none */
async function consume(name: string, key: string, limit: Limit = NOTHING): Promise<number> {
  return seconds(await limiterOf(name, limit).consume(anonymous(key)));
}

const seconds = (milliseconds: number): number => Math.ceil(milliseconds / 1000);

/** What nobody named a limit for. */
const NOTHING: Limit = { points: 1, seconds: MINUTE };

/** Neither Redis nor a memory dump shall hold addresses and emails, nor anything that proves something elsewhere. */
function anonymous(key: string): string {
  const [secret = ""] = env().sessionSecrets;
  return sign("counter", key, secret);
}
