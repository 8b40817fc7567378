import "server-only";
import type { z } from "zod";
import { timeLeft } from "@/lib/http/deadline";
import { BackendUnavailable } from "./backend";
import { callsUnderWay } from "./calls-under-way";
import { type FailureType, toFailure } from "./failure";
import type { Reply } from "./keep-failures";
import { type Call, send } from "./transport";

interface RequestInit extends Omit<Call, "path"> {
  /** What, beside Medusa's own "not found", means "no such thing" here: a refused token when a token is what is asked about. */
  readonly absent?: FailureType | readonly FailureType[];
  /** Hears the answer before anything is made of it. */
  readonly onReply?: (reply: Reply) => void;
}

/**
 * One call to Medusa, within what is left of the request's time.
 * @returns the parsed answer, unchecked; `null` when Medusa itself says that there is no such thing
 * @throws NoSuchRoute when Medusa's router says that it has no such path
 * @throws BackendUnavailable for everything else that is not an answer: a gateway's 404 is an outage, and never an absence
 */
export async function request(path: string, init: RequestInit = {}): Promise<unknown> {
  const text = await ask(path, init);
  if (text === null) return null;
  const answer = parseJson(text);
  // JSON's `null` is an answer without a meaning, and must not read as "no such thing".
  if (answer === null) throw new BackendUnavailable("malformed");
  return answer;
}

/**
 * The same for a call whose answer is a word and not JSON.
 * @param word what Medusa says when it has done it; a proxy's page in its place is an outage
 * @returns whether it was done; not, where Medusa says that there is no such thing
 */
export async function requestWord(word: string, path: string, init: RequestInit = {}): Promise<boolean> {
  const text = await ask(path, { ...init, headers: { ...init.headers, accept: "text/plain" } });
  if (text === null) return false;
  if (text.trim() !== word) throw new BackendUnavailable("malformed");
  return true;
}

/** @returns the text of the answer, `null` when Medusa says that there is no such thing */
async function ask(path: string, { absent = [], onReply, ...call }: RequestInit): Promise<string | null> {
  const reply = await sendInTime({ path, ...call });
  onReply?.(reply);
  if (reply.status >= 200 && reply.status < 300) return reply.text;
  const failure = toFailure(reply, { method: call.method ?? "GET", path });
  if (failure.type === null || !["not_found", absent].flat().includes(failure.type)) throw failure;
  // The guard's bare word is also that of a gateway with a password of its own, which stands before every path.
  if (failure.type === "unauthenticated") await confirmMedusa();
  return null;
}

/** A well-formed id that no order has. */
const NO_ORDER = `order_${"0".repeat(26)}`;

/**
 * Makes sure that it is Medusa that answers, and reads its database: asks for an order that does not exist, which Medusa alone
 * says in its own words.
 * @throws BackendUnavailable where something else answered, or nothing
 */
export async function confirmMedusa(): Promise<void> {
  const answer = await request(`/store/orders/${NO_ORDER}`, { query: { fields: "id" } });
  if (answer !== null) throw new BackendUnavailable("malformed");
}

function sendInTime(call: Call): Promise<Reply> {
  return callsUnderWay().run(timeLeft(), () => sendNow(call));
}

async function sendNow(call: Call): Promise<Reply> {
  const milliseconds = timeLeft();
  if (milliseconds <= 0) throw new BackendUnavailable("timeout");
  const ending = new AbortController();
  // Not AbortSignal.timeout, which keeps each answered call in memory until its time is over.
  const timer = setTimeout(() => ending.abort(), milliseconds);
  try {
    return await send(call, ending.signal);
  } catch (error) {
    throw new BackendUnavailable(ending.signal.aborted ? "timeout" : "unreachable", { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BackendUnavailable("malformed", { cause: error });
  }
}

/** The header that says on whose behalf a call is made. */
export function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

/** The answer as `schema` has it. Strict where a wrong answer would be a wrong page; see schema.ts for the tolerant one. */
export function parse<T extends z.ZodType>(schema: T, answer: unknown): z.output<T> {
  const result = schema.safeParse(answer);
  if (!result.success) throw new BackendUnavailable("malformed", { cause: result.error });
  return result.data;
}
