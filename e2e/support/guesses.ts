import { mapLimited } from "../../scripts/lib/wait.mjs";
import { expect, words } from "../fixtures";
import { ownEmail } from "./guests";
import { type Answer, ownAddress, Visitor } from "./visitor";

/** As lib/security/limits.ts has them. */
export const TRIES = {
  perAddress: 30,
  perSite: 120,
  perNumber: 20,
  perEmail: 20,
  linksPerOrder: 30,
  signInsPerEmail: 10,
};

/** What is guessed; what is left out is another one each time. */
export interface Guess {
  readonly number?: string;
  readonly email?: string;
  readonly address?: string;
}

let numbers = 800_000;

const forms = new Map<string, Promise<Answer>>();

/** The lookup's form, fetched once: guessers do not read it again for each guess. */
export function formOf(url: string): Promise<Answer> {
  const known = forms.get(url) ?? new Visitor(url).get("/order/lookup");
  forms.set(url, known);
  return known;
}

/** Guesses through the lookup's form; what a guess leaves out is another one each time. */
export async function guess(
  url: string,
  { number, email = ownEmail(), address = ownAddress() }: Guess,
): Promise<Answer> {
  numbers += 1;
  return new Visitor(url, address).submit(await formOf(url), { number: number ?? String(numbers), email });
}

/** The statuses of these answers. */
export const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status);
/** The numbers from 0 on, so many. */
export const times = (count: number) => Array.from({ length: count }, (_, index) => index);

/** So many guesses, a few at a time, through each of the storefronts in turn. */
export const guesses = (count: number, urls: readonly string[], what: Guess) =>
  mapLimited(times(count), 10, (index) => guess(urls[index % urls.length] ?? "", what));

/** That an answer says to wait, and for how long. */
export function expectRefused(answer: Answer, what: string): void {
  expect(answer.status, what).toBe(429);
  expect(Number(answer.headers["retry-after"]), what).toBeGreaterThan(0);
  const minutes = Math.ceil(Number(answer.headers["retry-after"]) / 60);
  expect(answer.body, what).toContain(words("forms.errors.tooManyTries", { minutes }));
}
