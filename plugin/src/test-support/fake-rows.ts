import type { MedusaContainer } from "@medusajs/framework/types";
import type { Question, Row } from "../database/read-rows";

/** What a test's module answers in place of its database. */
export interface RowsModule {
  readonly readRows: (question: Question) => readonly Row[] | Promise<readonly Row[]>;
  readonly countRows?: (question: Question) => number | Promise<number>;
}

const moduleOf = (scope: MedusaContainer, { module }: Question) => scope.resolve<RowsModule>(module);

/** In place of `database/read-rows`: `vi.mock("../database/read-rows", () => import("../test-support/fake-rows"))`. */
export const readRows = async (scope: MedusaContainer, question: Question) =>
  moduleOf(scope, question).readRows(question);

export const countRows = async (scope: MedusaContainer, question: Question) =>
  (await moduleOf(scope, question).countRows?.(question)) ?? 0;

/** @param links with what a test's link lists */
export const readLinkRows = async (
  links: { readonly list: (where: Question["where"]) => Promise<readonly Row[]> },
  _shape: Question["shape"],
  where: Question["where"],
) => links.list(where);
