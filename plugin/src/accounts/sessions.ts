import type { MedusaContainer } from "@medusajs/framework/types";
import { ACCOUNTS } from "../modules/accounts";
import type { AccountsService } from "../modules/accounts/service";

/** What a customer's token says of itself, as Medusa has verified it. */
export interface SessionToken {
  /** Empty for an identity that has no customer yet. */
  readonly customerId: string;
  readonly identityId: string;
  /** Epoch seconds. */
  readonly issuedAt: number;
  /** Epoch seconds. */
  readonly endsAt: number;
}

/** Later than any token is issued: a sign-in that was ended has ended for good. */
const FOR_GOOD = new Date("9999-12-31T00:00:00Z");

const service = (container: MedusaContainer): AccountsService => container.resolve(ACCOUNTS);

/** A token's name. Medusa signs by the second, so that two tokens of one identity and second are the same word. */
const nameOf = ({ identityId, issuedAt }: SessionToken): string => `${identityId}@${issuedAt}`;

/**
 * Whether a token is refused although it is signed and has not ended: its password was changed since, it was signed out, or it
 * descends from one that was.
 */
export async function isEnded(container: MedusaContainer, token: SessionToken): Promise<boolean> {
  const own = [token.customerId, token.identityId, nameOf(token)].filter((subject) => subject !== "");
  const [isCutOff, signIns] = await Promise.all([
    isAnyCutOff(container, own, token.issuedAt),
    signInsOf(container, token),
  ]);
  return isCutOff || isAnyCutOff(container, signIns, token.issuedAt);
}

/** Ends the sign-in that a token is of: that token, and whatever was refreshed from it before or is afterwards. */
export async function endSignIn(container: MedusaContainer, token: SessionToken): Promise<void> {
  const signIns = await signInsOf(container, token);
  const subjects = signIns.length > 0 ? signIns : [nameOf(token)];
  await service(container).createSessionCutoffs(subjects.map((subject) => ({ subject, tokens_from: FOR_GOOD })));
}

/**
 * Ends every session of the subjects, those of this very second among them: tokens count from the next one.
 * @param subjects ids of customers and of auth identities
 * @returns the first second, in epoch seconds, whose tokens count
 */
export async function endSessionsOf(
  container: MedusaContainer,
  subjects: readonly string[],
  now: Date,
): Promise<number> {
  const second = Math.floor(now.getTime() / 1000) + 1;
  const tokens_from = new Date(second * 1000);
  await service(container).createSessionCutoffs(subjects.map((subject) => ({ subject, tokens_from })));
  return second;
}

/** How long to wait, in milliseconds, until a token of the subjects would count; 0 where it does now. */
export async function millisecondsUntilTokensCount(
  container: MedusaContainer,
  subjects: readonly string[],
  now: Date,
): Promise<number> {
  const cutoffs = await service(container).listSessionCutoffs(
    { subject: [...subjects], tokens_from: { $gt: now } },
    { select: ["id", "tokens_from"] },
  );
  return Math.max(0, ...cutoffs.map(({ tokens_from }) => new Date(tokens_from).getTime() - now.getTime()));
}

/** Keeps which sign-in a refreshed token descends from. Done before the token is handed out. */
export async function noteRefreshed(
  container: MedusaContainer,
  parent: SessionToken,
  child: SessionToken,
): Promise<void> {
  if (nameOf(parent) === nameOf(child)) return;
  const known = await signInsOf(container, parent);
  const signIns = known.length > 0 ? known : [nameOf(parent)];
  await service(container).createRefreshedTokens(
    signIns.map((sign_in) => ({ name: nameOf(child), sign_in, ends_at: new Date(child.endsAt * 1000) })),
  );
}

async function isAnyCutOff(
  container: MedusaContainer,
  subjects: readonly string[],
  issuedAt: number,
): Promise<boolean> {
  if (subjects.length === 0) return false;
  const [cutoff] = await service(container).listSessionCutoffs(
    { subject: [...subjects], tokens_from: { $gt: new Date(issuedAt * 1000) } },
    { select: ["id"], take: 1 },
  );
  return cutoff !== undefined;
}

/** Empty for a token that was never refreshed from another: it is its own sign-in. */
async function signInsOf(container: MedusaContainer, token: SessionToken): Promise<string[]> {
  const rows = await service(container).listRefreshedTokens({ name: nameOf(token) }, { select: ["id", "sign_in"] });
  return rows.map(({ sign_in }) => sign_in);
}
