import { expect, it } from "vitest";
import { aBackend } from "../test-support/container";
import { sendCopy } from "./send-copy";
import { cancellation, withdrawal } from "./test-support";

it("goes to three further addresses, to each once", async () => {
  const { scope, tables } = aBackend({ order_page_request: [{ ...withdrawal() }] });
  const send = (email: string) => sendCopy(scope, "opreq_1", email);
  await Promise.all(["a@example.com", "b@example.com", "a@example.com"].map(send));
  expect(await send("c@example.com")).toMatchObject({ kind: "accepted" });
  expect(await send("d@example.com")).toMatchObject({ kind: "refused", because: "limited" });
  expect(await send("a@example.com")).toMatchObject({ kind: "accepted" });
  expect(tables.order_page_request).toMatchObject([
    { state: "open", outcome: { copies: ["a@example.com", "b@example.com", "c@example.com"] } },
  ]);
});

it("is a declaration's alone", async () => {
  const { scope } = aBackend({ order_page_request: [{ ...cancellation() }] });
  expect(await sendCopy(scope, "opreq_1", "a@example.com")).toEqual({ kind: "not_found" });
  expect(await sendCopy(scope, "opreq_2", "a@example.com")).toEqual({ kind: "not_found" });
});
