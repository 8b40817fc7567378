import "@/lib/test-support/browser";
import { expect, it } from "vitest";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { setBackend } from "@/lib/test-support/backend";
import { logged } from "@/lib/test-support/log";
import { readLookup, readMailsLinks } from "./lookup";

const fails = () => Promise.reject(new BackendUnavailable("timeout"));

it("a lookup is offered where the backend can, and an outage is no refusal", async () => {
  setBackend({ canLookup: async () => true });
  expect(await readLookup()).toEqual({ kind: "offered" });
  setBackend({ canLookup: async () => false });
  expect(await readLookup()).toEqual({ kind: "not_offered" });
  setBackend({ canLookup: fails });
  expect((await readLookup()).kind).toBe("outage");
});

it("a link by mail is offered where the backend says so, and an outage takes the offer alone", async () => {
  for (const mails of [true, false]) {
    setBackend({ canMailOrderLink: async () => mails });
    expect(await readMailsLinks()).toBe(mails);
  }
  expect(logged).toEqual([]);
  setBackend({ canMailOrderLink: fails });
  expect(await readMailsLinks()).toBe(false);
  expect(logged.join()).toContain("timeout");
});
