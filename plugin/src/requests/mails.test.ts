import { beforeEach, describe, expect, it, vi } from "vitest";
import { aBackend } from "../test-support/container";
import { hoursAgo, NOW } from "../test-support/rows";
import { acknowledgementOf, owedMails, sendRequestMails } from "./mails";
import type { RequestRecord } from "./record";
import { cancellation, returnRequest, withdrawal } from "./test-support";

const sendMail = vi.hoisted(() => vi.fn());
vi.mock("../mail/send", () => ({ sendMail }));

beforeEach(() => {
  sendMail.mockReset();
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  return () => vi.useRealTimers();
});

const step = (state: RequestRecord["state"], by = "shopper") => ({ state, by, at: NOW.toISOString(), note: null });

describe("owed are mails", () => {
  it.each<[string, RequestRecord, string[]]>([
    ["of a declaration, to both", withdrawal(), ["request:opreq_1:open", "request-shop:opreq_1:open"]],
    [
      "of each state that it came to",
      withdrawal({ state: "declined", steps: [step("open"), step("declined", "user_1")] }),
      ["request:opreq_1:open", "request-shop:opreq_1:open", "request:opreq_1:declined"],
    ],
    [
      "of what was done at once",
      cancellation({ steps: [step("received"), step("done")] }),
      ["request:opreq_1:done", "request-shop:opreq_1:done"],
    ],
    [
      "of what the shop did, to the shopper alone",
      cancellation({ steps: [step("received"), step("asked"), step("done", "user_1")] }),
      ["request:opreq_1:asked", "request-shop:opreq_1:asked", "request:opreq_1:done"],
    ],
    [
      "of each further address",
      withdrawal({ outcome: { copies: ["a@example.com", "b@example.com"] } }),
      ["request:opreq_1:open", "request-shop:opreq_1:open", "request:opreq_1:open:1", "request:opreq_1:open:2"],
    ],
    ["of no refusal that the page has told", cancellation({ steps: [step("received"), step("refused")] }), []],
    [
      "of a refusal that came later",
      returnRequest({ steps: [step("received"), step("refused", "plugin")] }),
      ["request:opreq_1:refused"],
    ],
    [
      "to the shop alone, where it has to look",
      cancellation({ steps: [step("received"), step("needs_shop", "plugin")] }),
      ["request-shop:opreq_1:needs_shop"],
    ],
  ])("%s", (_what, record, keys) => {
    expect(owedMails(record, "test").map(({ key }) => key)).toEqual(keys);
  });
});

const tried = (more: object = {}) => ({
  id: "noti_1",
  to: "maya@example.com",
  template: "request",
  status: "success",
  idempotency_key: "request:opreq_1:open",
  resource_id: "opreq_1",
  original_notification_id: null,
  created_at: NOW,
  ...more,
});

describe("sent are", () => {
  it("those that were not tried yet", async () => {
    const { scope } = aBackend({ notification: [tried()] });
    await sendRequestMails(scope, withdrawal(), "test");
    expect(sendMail.mock.calls.map(([, { key }]) => key)).toEqual(["request-shop:opreq_1:open"]);
  });

  it("ten acknowledgements a day to one mailbox, and the rest later", async () => {
    const others = Array.from({ length: 10 }, (_, index) =>
      tried({ id: `noti_${index}`, resource_id: `opreq_other${index}`, idempotency_key: `request:other${index}:open` }),
    );
    const { scope, logged } = aBackend({ notification: others });
    await sendRequestMails(scope, withdrawal(), "test");
    expect(sendMail.mock.calls.map(([, { template }]) => template)).toEqual(["request-shop"]);
    expect(logged.join()).toContain("its mailbox got too many today");
    expect(logged.join()).not.toContain("maya");
  });

  it("twenty acknowledgements a day of one order, and more to its own mailbox alone", async () => {
    const declarations = Array.from({ length: 20 }, (_, index) =>
      withdrawal({
        id: `opreq_${index}`,
        received_at: NOW,
        content: { ...withdrawal().content, email: `x${index}@example.com` },
      }),
    );
    const notification = declarations.map(({ id, content }) =>
      tried({ id: `noti_${id}`, resource_id: id, to: content.email, idempotency_key: `request:${id}:open` }),
    );
    const order = [{ id: "order_1", email: "Maya@example.com" }];
    const next = withdrawal({ id: "opreq_next", received_at: NOW, outcome: { copies: ["maya@example.com"] } });
    const record = { ...next, content: { ...next.content, email: "noor@example.com" } };
    const { scope, logged } = aBackend({ notification, order, order_page_request: [...declarations, record] });
    await sendRequestMails(scope, record, "test");
    expect(sendMail.mock.calls.map(([, { key }]) => key)).toEqual([
      "request-shop:opreq_next:open",
      "request:opreq_next:open:1",
    ]);
    expect(logged.join()).toContain("too many of its order today");
    const elsewhere = { ...record, order_id: "order_2" };
    sendMail.mockReset();
    await sendRequestMails(scope, elsewhere, "test");
    expect(sendMail).toHaveBeenCalledTimes(3);
  });

  it("without an error for whoever asked", async () => {
    const { scope, logged } = aBackend();
    sendMail.mockRejectedValue(new Error("to maya@example.com: no"));
    await sendRequestMails(scope, withdrawal(), "test");
    expect(logged.join()).toContain("could not be sent");
    expect(logged.join()).not.toContain("maya@example.com");
  });
});

it.each([
  ["sent", [tried({ status: "failure" }), tried({ id: "noti_2", idempotency_key: "request:opreq_1:open#1" })]],
  ["pending", [tried({ status: "failure" })]],
  ["pending", []],
  ["failed", [tried({ status: "failure", data: { refused: true } })]],
  [
    "failed",
    [
      tried({ status: "failure", created_at: hoursAgo(25) }),
      tried({
        ...{ id: "noti_2", idempotency_key: "request:opreq_1:open#1" },
        ...{ status: "failure", created_at: hoursAgo(0.5) },
      }),
    ],
  ],
  ["pending", [tried({ idempotency_key: "request:opreq_1:settled" })]],
])("an acknowledgement is %s", async (state, notification) => {
  const { scope } = aBackend({ notification });
  expect(await acknowledgementOf(scope, withdrawal())).toMatchObject({ state });
});
