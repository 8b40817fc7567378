import { z } from "zod";
import type { DeclaredLine } from "@/lib/medusa/withdrawals";
import { typedEmailField } from "./fields";
import type { ErrorKey } from "./form-state";

const error = (key: ErrorKey) => key;

/** Who declares, and where the acknowledgement goes. */
export const declarerFields = {
  name: z
    .string(error("yourNameMissing"))
    .transform(withoutNull)
    .pipe(z.string().min(1, error("yourNameMissing")).max(80, error("nameLong"))),
  email: typedEmailField,
};

/** The order's number, or what was ordered and when. */
export const contractField = z
  .string(error("contractMissing"))
  .transform(withoutNull)
  .pipe(z.string().min(1, error("contractMissing")).max(300, error("textLong")));

/** The plugin's database takes no null character. */
function withoutNull(text: string): string {
  return text.replaceAll("\0", "").trim();
}

/** Lines as a hidden field has them, "item_1:2,item_2:1"; empty for all of the order. */
export function writeLines(lines: readonly DeclaredLine[] | null): string {
  return lines?.map(({ id, quantity }) => `${id}:${quantity}`).join(",") ?? "";
}

const LINE = /^([\w-]{1,128}):([1-9]\d{0,4})$/;

/** @see writeLines */
export const linesField = z.string().transform((text, context): readonly DeclaredLine[] | null => {
  if (text === "") return null;
  const lines = text.split(",").map((line) => LINE.exec(line));
  if (lines.length <= 200 && lines.every((line) => line !== null)) {
    return lines.map(([, id = "", quantity]) => ({ id, quantity: Number(quantity) }));
  }
  context.addIssue({ code: "custom", message: "is no list of lines" });
  return z.NEVER;
});
