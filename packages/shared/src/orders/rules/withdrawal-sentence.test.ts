import { expect, it } from "vitest";
import { mailReader } from "../../mail/reader";
import { type DeclaredContract, withdrawalSentence } from "./withdrawal-sentence";

const MUG = { title: "Mug", variant: "Large", quantity: 2 };
const BOOK = { title: "Book", variant: null, quantity: 1 };

it("sets the lines apart as the reader's language does", () => {
  const contract = { name: "山田 太郎", contract: "1042", placedAt: "2026-05-04T10:00:00.000Z", lines: [MUG, BOOK] };
  const sentence = withdrawalSentence(contract, mailReader("ja", "UTC"));
  expect(sentence).toContain("2026年5月4日の注文（注文番号：1042）");
  expect(sentence).toContain("Mug、Large ×\u00a02；Book ×\u00a01");
});

it.each<[Partial<DeclaredContract>, string]>([
  [{}, "I, Maya, withdraw from the contract on order 1042 of May 4, 2026."],
  [
    { lines: [MUG, BOOK] },
    "I, Maya, withdraw from the contract on order 1042 of May 4, 2026: 2 × Mug, Large; 1 × Book.",
  ],
  [{ placedAt: null, contract: "the blue mug" }, "I, Maya, withdraw from this contract: the blue mug."],
  [{ placedAt: null, contract: null }, "I, Maya, withdraw from my contract."],
])("%j is said in one sentence", (changes, sentence) => {
  const contract = { name: "Maya", contract: "1042", placedAt: "2026-05-04T10:00:00.000Z", lines: null, ...changes };
  expect(withdrawalSentence(contract, mailReader("en", "UTC"))).toBe(sentence);
});
