import type { NextRequest } from "next/server";
import { isActionId } from "./known-actions";

/** What was posted to a page, as far as it could be read. */
export interface PostedForm {
  /** The action that Next's script names; `null` for what a browser sends by itself. */
  readonly named: string | null;
  /** `null` where the body is no form, or none that can be read. */
  readonly form: FormData | null;
  /** Whether the body says that it is a form. */
  readonly isForm: boolean;
  /** What a page's script sends for an action without arguments, in JSON. `null` where it is a form, or none of a script's. */
  readonly text: string | null;
}

/** Reads what was posted to a page; Next reads it once more. */
export async function readPostedForm(request: NextRequest): Promise<PostedForm> {
  const isForm = request.headers.get("content-type")?.startsWith("multipart/form-data") ?? false;
  const form = isForm ? await request.formData().catch(() => null) : null;
  const named = request.headers.get("next-action");
  const text = named !== null && !isForm ? await request.text().catch(() => null) : null;
  return { named, form, isForm, text };
}

/**
 * Whether Next could not read a form, or would find in it what no page of ours puts there: it answers that with an error of ours.
 * A page's script sends a form as `0`, the action's arguments in JSON, and the fields, their names numbered; for an action without
 * arguments, a press and nothing else, their empty list. A browser by itself sends the fields, and for its action a name, or a
 * reference and the last answer in JSON.
 */
export function isMalformed({ named, form, isForm, text }: PostedForm): boolean {
  if (form === null) return isForm || (named !== null && !isPress(named, text));
  const names = [...form.keys()];
  if (named !== null) {
    const isOfScript = isActionId(named) && names.every((name) => name === "0" || /^_?\d+_/.test(name));
    return !isOfScript || !isArguments(form.get("0"));
  }
  const actions = names.filter((name) => /^\$ACTION_(?:ID|REF)_/.test(name));
  return actions.length === 0 || !actions.every((name) => isAction(form, name));
}

/** The last argument is the form; what the form last said stands before it where it says something. */
function isArguments(text: FormDataEntryValue | null): boolean {
  const values = parse(text);
  return Array.isArray(values) && /^\$K\d+$/.test(String(values.at(-1))) && values.slice(0, -1).every(isPlain);
}

/** The first byte of an action's name says which arguments it takes; an action that takes none is a press. */
function isPress(named: string, text: string | null): boolean {
  return isActionId(named) && named.startsWith("00") && text === "[]";
}

/** @param name of the field that names an action, or stands for the reference that does */
function isAction(form: FormData, name: string): boolean {
  const [, reference] = /^\$ACTION_REF_(\d+)$/.exec(name) ?? [];
  if (reference === undefined) return isActionId(name.replace("$ACTION_ID_", ""));
  const named = parse(form.get(`$ACTION_${reference}:0`));
  if (typeof named !== "object" || named === null || !("id" in named) || !isActionId(named.id)) return false;
  if (!("bound" in named) || named.bound === null) return true;
  const bound = parse(form.get(`$ACTION_${reference}:1`));
  return named.bound === "$@1" && Array.isArray(bound) && bound.every(isPlain);
}

function parse(text: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return null;
  }
}

/** A "$" before a text makes it a reference to another part, a function, a promise; a text's own is doubled. */
function isPlain(value: unknown): boolean {
  try {
    return !/"\$(?!\$|undefined")/.test(JSON.stringify(value));
  } catch {
    // Nested deeper than anything of ours.
    return false;
  }
}
