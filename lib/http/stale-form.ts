import type { NextRequest } from "next/server";
import { isOfAnotherBuild } from "./known-actions";

/** A form whose action this build does not have, and what was typed into it. */
export interface StaleForm {
  readonly typed: Readonly<Record<string, string>>;
  /** Whether a script of Next's sent it, which takes no redirect for an answer. */
  readonly isScripted: boolean;
}

/** No longer than any field's. */
const MAX_TEXT = 320;

/**
 * @param isStale whether a name is that of another build's action
 * @returns the form, or `null` for every other request; the request's body is read where it may be one
 */
export async function readStaleForm(request: NextRequest, isStale = isOfAnotherBuild): Promise<StaleForm | null> {
  if (request.method !== "POST") return null;
  const named = request.headers.get("next-action");
  if (named !== null && !isStale(named)) return null;
  const isForm = request.headers.get("content-type")?.startsWith("multipart/form-data") ?? false;
  if (named === null && !isForm) return null;
  const form = isForm ? await request.formData().catch(() => null) : null;
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

/** Names that may hold what nobody else shall keep: passwords and proofs. */
const SECRET = /password|token|proof|secret|key/i;

/** Next's script writes "_1_" before each name. */
function typedIn(form: FormData): Record<string, string> {
  const entries = [...form].flatMap(([name, value]) => {
    const [, field] = /^(?:_?\d+_)?([a-z][A-Za-z]*)$/.exec(name) ?? [];
    return field && typeof value === "string" && !SECRET.test(field) ? [[field, value.slice(0, MAX_TEXT)]] : [];
  });
  return Object.fromEntries(entries);
}
