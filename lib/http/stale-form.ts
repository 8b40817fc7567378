import { isOfAnotherBuild } from "./known-actions";
import type { PostedForm } from "./posted-form";

/** A form whose action this build does not have, and what was typed into it. */
export interface StaleForm {
  readonly typed: Readonly<Record<string, string>>;
  /** Whether a script of Next's sent it, which takes no redirect for an answer. */
  readonly isScripted: boolean;
}

/** No longer than any field's: whoever gets their own words back cut off may not notice. */
const MAX_TEXT = 2_000;

/**
 * @param isStale whether a name is that of another build's action
 * @returns the form, or `null` for every other
 */
export function toStaleForm({ named, form }: PostedForm, isStale = isOfAnotherBuild): StaleForm | null {
  if (named !== null && !isStale(named)) return null;
  if (named === null && (form === null || !actionsIn(form).some((id) => isStale(id)))) return null;
  return { typed: form ? typedIn(form) : {}, isScripted: named !== null };
}

/** The actions that a form names which a browser sends without JavaScript: by their names, or by a reference with one in it. */
function actionsIn(form: FormData): string[] {
  return [...form.keys()].flatMap((name) => {
    const [, id] = /^\$ACTION_ID_(.+)$/.exec(name) ?? [];
    const [, reference] = /^\$ACTION_REF_(\d+)$/.exec(name) ?? [];
    if (reference === undefined) return id ?? [];
    const [, named] = /^\{"id":"([^"]*)"/.exec(String(form.get(`$ACTION_${reference}:0`))) ?? [];
    return named ?? [];
  });
}

/** More than any form of ours has. */
const MAX_FIELDS = 10;

/** What is typed comes back in a sealed cookie, a third longer, of which browsers keep 4 KB with all that it says of itself. */
const MAX_BYTES = 2_500;

/** Names that may hold what nobody else shall keep: passwords and proofs. */
const SECRET = /password|token|proof|secret|key/i;

/** The first fields, as far as they have room. Next's script writes "_1_" before each name. */
function typedIn(form: FormData): Record<string, string> {
  let typed: Record<string, string> = {};
  for (const [name, value] of form) {
    const [, field] = /^(?:_?\d+_)?([a-z][A-Za-z]*)$/.exec(name) ?? [];
    if (!field || typeof value !== "string" || SECRET.test(field)) continue;
    const next = { ...typed, [field]: value.slice(0, MAX_TEXT) };
    if (Object.keys(next).length > MAX_FIELDS || Buffer.byteLength(JSON.stringify(next)) > MAX_BYTES) break;
    typed = next;
  }
  return typed;
}
