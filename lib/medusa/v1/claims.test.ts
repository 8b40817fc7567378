import { describe, expect, it } from "vitest";
import { BackendUnavailable } from "../backend";
import { fakeBackend, inSeconds, NO_ORDER, REPLIES, tokenOf } from "../test-support";
import {
  answerClaim,
  canClaim,
  cancelClaim,
  listClaims,
  readClaimQuestion,
  requestClaimable,
  requestClaims,
  resendClaim,
} from "./claims";

const medusa = fakeBackend();
const orderOf = (number: number) => `order_01JB8TZ2M3N4P5Q6R7S8T9V0W${number}`;
const ORDER = orderOf(1);
const said = (text: string) => Buffer.from(text).toString("base64url");
const linkOf = (seconds: number, orders = [ORDER]) =>
  tokenOf({ claimingCustomerId: "cus_2", orders, exp: inSeconds(seconds) });
const placedBy = (customer_id: string, status = "pending") =>
  [200, { order: { id: ORDER, display_id: 12, created_at: "2026-05-04T10:00:00.000Z", status, customer_id } }] as const;

describe("a link of a claim", () => {
  it("tells open, expired, canceled and accepted apart", async () => {
    medusa.on(
      "GET /store/orders/:id",
      placedBy("cus_1"),
      placedBy("cus_1"),
      placedBy("cus_1", "canceled"),
      placedBy("cus_2"),
      placedBy("cus_2", "canceled"),
    );
    const orders = [{ number: "12", placedAt: "2026-05-04T10:00:00.000Z" }];
    expect(await readClaimQuestion(ORDER, linkOf(60))).toEqual({
      state: "open",
      orders,
      requester: null,
      canDecline: false,
    });
    expect(await readClaimQuestion(ORDER, linkOf(-60))).toMatchObject({ state: "expired", orders });
    expect(await readClaimQuestion(ORDER, linkOf(60))).toMatchObject({ state: "order_canceled" });
    expect(await readClaimQuestion(ORDER, linkOf(-60))).toMatchObject({ state: "accepted" });
    expect(await readClaimQuestion(ORDER, linkOf(60))).toMatchObject({ state: "accepted" });
  });

  it("that is none asks nobody", async () => {
    const tooMany = Array.from({ length: 21 }, () => ORDER);
    for (const link of [
      "rubbish",
      tokenOf({}),
      linkOf(60, [orderOf(2)]),
      linkOf(60, []),
      linkOf(60, tooMany),
      linkOf(60, [ORDER, "x"]),
    ]) {
      expect(await readClaimQuestion(ORDER, link)).toEqual({
        state: "unknown",
        orders: [],
        requester: null,
        canDecline: false,
      });
    }
    expect(medusa.calls).toEqual([]);
  });

  it("about several orders is done when all are", async () => {
    medusa.on("GET /store/orders/:id", placedBy("cus_2"), placedBy("cus_1"));
    expect((await readClaimQuestion(ORDER, linkOf(60, [ORDER, orderOf(2)]))).state).toBe("open");
    medusa.on("GET /store/orders/:id", placedBy("cus_1"), placedBy("cus_1", "canceled"));
    expect((await readClaimQuestion(ORDER, linkOf(60, [ORDER, orderOf(2)]))).state).toBe("open");
    medusa.on("GET /store/orders/:id", placedBy("cus_1"), REPLIES.notFound);
    expect((await readClaimQuestion(ORDER, linkOf(60, [ORDER, orderOf(2)]))).orders).toHaveLength(1);
    medusa.on("GET /store/orders/:id", REPLIES.notFound);
    expect((await readClaimQuestion(ORDER, linkOf(60))).state).toBe("unknown");
    medusa.on("GET /store/orders/:id", REPLIES.gateway);
    await expect(readClaimQuestion(ORDER, linkOf(60))).rejects.toThrow(BackendUnavailable);
  });

  it("says for whom it is where the mail has put that beside the token, and nothing else that stands there", async () => {
    medusa.on("GET /store/orders/:id", placedBy("cus_1"));
    const requesterOf = async (proof: string) => (await readClaimQuestion(ORDER, proof)).requester;
    expect(await requesterOf(`${said("n•••@e•••.com")}.${linkOf(60)}`)).toBe("n•••@e•••.com");
    expect(await requesterOf(linkOf(60))).toBeNull();
    for (const text of ["nora@example.com", "your bank", "n•••@e•••.com: call us", "x n•••@e•••.com", ""]) {
      expect(await requesterOf(`${said(text)}.${linkOf(60)}`)).toBeNull();
    }
  });

  it("hands Medusa the token alone, and for no other order than the page's", async () => {
    medusa.on("POST /store/orders/customer/confirm", [200, "OK"]);
    const proof = `${said("n•••@e•••.com")}.${linkOf(60)}`;
    expect(await answerClaim(orderOf(2), proof, "accept")).toBe("spent");
    expect(await answerClaim(ORDER, linkOf(60), "decline")).toBe("spent");
    expect(await answerClaim(ORDER, linkOf(-60), "accept")).toBe("spent");
    expect(medusa.calls).toEqual([]);
    expect(await answerClaim(ORDER, proof, "accept")).toBe("done");
    expect(medusa.calls[0]?.body).toEqual({ token: linkOf(60) });
  });

  it("is refused by Medusa alone", async () => {
    medusa.on(`GET ${NO_ORDER}`, REPLIES.notFound);
    medusa.on("POST /store/orders/customer/confirm", REPLIES.unknownError, REPLIES.unknownError, [
      400,
      { type: "invalid_data", message: "Invalid token" },
    ]);
    expect(await answerClaim(ORDER, linkOf(60), "accept")).toBe("spent");
    expect(await answerClaim(ORDER, linkOf(60), "accept")).toBe("spent");
    medusa.on("POST /store/orders/customer/confirm", [200, "<title>Welcome</title>"]);
    await expect(answerClaim(ORDER, linkOf(60), "accept")).rejects.toThrow(BackendUnavailable);
  });
});

describe("a request for orders", () => {
  const session = tokenOf({ customer_id: "cus_1" });
  const ROUTE = "POST /store/orders/batch/customer/token";

  it("says of each what there is to say, and asks Medusa once for those that can be moved", async () => {
    const known = new Map([
      [orderOf(1), placedBy("cus_2")],
      [orderOf(2), placedBy("cus_1")],
      [orderOf(3), placedBy("cus_2", "canceled")],
      [orderOf(4), placedBy("cus_3")],
    ]);
    medusa.on("GET /store/orders/:id", ({ path }) => known.get(path.split("/").at(-1) ?? "") ?? REPLIES.notFound);
    medusa.on(ROUTE, [200, "OK"]);
    const answers = await requestClaims(session, [1, 2, 3, 4, 5].map(orderOf));
    expect(answers).toEqual(["asked", "own", "canceled", "asked", "not_found"]);
    const posts = medusa.calls.filter(({ method }) => method === "POST");
    expect(posts.map(({ body }) => body)).toEqual([{ order_ids: [orderOf(1), orderOf(4)] }]);
    expect(posts[0]?.headers.get("authorization")).toBe(`Bearer ${session}`);
  });

  it("asks nothing where nothing can be moved", async () => {
    medusa.on("GET /store/orders/:id", placedBy("cus_1"));
    expect(await requestClaims(session, [ORDER])).toEqual(["own"]);
    expect(medusa.paths()).toEqual([`GET /store/orders/${ORDER}`]);
  });

  it("is nobody's for a token that is not good, and no done for a proxy's page", async () => {
    medusa.on(`GET /store/orders/${ORDER}`, placedBy("cus_2"));
    medusa.on(ROUTE, [401, "Unauthorized"], [200, "<title>Welcome</title>"]);
    expect(await requestClaims(session, [ORDER])).toBeNull();
    await expect(requestClaims(session, [ORDER])).rejects.toThrow(BackendUnavailable);
  });
});

it("Medusa v1 keeps no list of what was asked for", async () => {
  expect(await canClaim()).toBe(true);
  expect(await listClaims()).toEqual({ claims: null, claimable: 0 });
  expect(await requestClaimable()).toEqual([]);
  expect(await cancelClaim()).toBeNull();
  expect(await resendClaim()).toBeNull();
});
