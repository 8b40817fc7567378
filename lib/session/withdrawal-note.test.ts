import { SECRET, setEnv } from "@/lib/test-support/env";
import "@/lib/test-support/browser";
import { describe, expect, it } from "vitest";
import { readNote, writeNote } from "./withdrawal-note";

const NOW = new Date("2026-05-12T09:00:00Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

describe("the note of a form", () => {
  it.each([{ by: "owner", customer_id: "cus_1" }, { by: "grant", email: "abcdefgh" }, { by: "fresh" }] as const)(
    "says who saw the order ($by), for four hours",
    (viewer) => {
      const note = { orderId: "order_1", viewer };
      const text = writeNote(note, NOW);
      expect(readNote(text, later(239))).toEqual(note);
      expect(readNote(text, later(240))).toBeNull();
    },
  );

  it("is nobody else's", () => {
    const text = writeNote({ orderId: "order_1", viewer: { by: "fresh" } }, NOW);
    const [facts, rest] = [text.slice(0, text.indexOf(".")), text.slice(text.indexOf("."))];
    const changed = Buffer.from(Buffer.from(facts, "base64url").toString().replace("order_1", "order_2"));
    expect(readNote(changed.toString("base64url") + rest, NOW)).toBeNull();
    setEnv({ SESSION_SECRET: `another ${SECRET}` });
    expect(readNote(text, NOW)).toBeNull();
    expect(readNote("", NOW)).toBeNull();
  });
});
