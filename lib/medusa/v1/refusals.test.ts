import { FetchError } from "@medusajs/js-sdk";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { BackendUnavailable } from "../backend";
import { NoSuchRoute } from "../http";
import { register, resetPassword } from "./account";
import { answerInvitation, readInvitation, requestClaims } from "./claims";
import { lookupOrder } from "./lookup";

const { request } = vi.hoisted(() => ({ request: vi.fn() }));
vi.mock("../http", async (original) => ({ ...(await original<typeof import("../http")>()), request }));

const fault = (message: string) =>
  new BackendUnavailable("failed", { cause: new FetchError(message, "Internal Server Error", 500) });
/** How Medusa v1 says that a token is forged, spent or expired, and that it is broken. */
const unknownError = fault("An unknown error occurred.");

const token = (claims: object) => `h.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.s`;
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
const proofOf = (seconds: number) => `${said("maya@example.com")}.${token({ exp: inSeconds(seconds) })}`;

const ORDER = "order_01JB8TZ2M3N4P5Q6R7S8T9V0W1";
const linkOf = (seconds: number, orders = [ORDER]) =>
  token({ claimingCustomerId: "cus_2", orders, exp: inSeconds(seconds) });
const placedBy = (customer_id: string, status = "pending") => ({
  order: { id: ORDER, display_id: 12, created_at: "2026-05-04T10:00:00.000Z", status, customer_id },
});
const said = (text: string) => Buffer.from(text).toString("base64url");

beforeEach(() => void request.mockReset());

describe("an account", () => {
  const maya = { email: "maya@example", password: "a-long-one", firstName: "Maya", lastName: "" };
  const refusal = (status: number) =>
    new BackendUnavailable("misconfigured", { cause: new FetchError("email must be an email", "Bad Request", status) });

  it("is made and signed in", async () => {
    request.mockResolvedValueOnce({ customer: {} }).mockResolvedValueOnce({ access_token: "a.b.c" });
    expect(await register(maya)).toEqual({ token: "a.b.c" });
  });

  it("is refused for its email alone, and an outage is no refusal", async () => {
    request.mockResolvedValueOnce(null);
    expect(await register(maya)).toEqual({ refused: "emailTaken" });
    request.mockRejectedValueOnce(refusal(400));
    expect(await register(maya)).toEqual({ refused: "emailInvalid" });
    request.mockRejectedValueOnce(refusal(429));
    await expect(register(maya)).rejects.toThrow(BackendUnavailable);
  });
});

describe("a link to a new password", () => {
  it("carries email and token as Medusa wants them", async () => {
    request.mockResolvedValue({ customer: {} });
    expect(await resetPassword(proofOf(60), "a-new-one")).toBe(true);
    expect(request.mock.calls[0]?.[1].body).toMatchObject({ email: "maya@example.com", password: "a-new-one" });
  });

  it("is refused when it was used, is too old or no such link", async () => {
    request.mockRejectedValueOnce(unknownError).mockResolvedValue({});
    expect(await resetPassword(proofOf(60), "a-new-one")).toBe(false);
    request.mockReset();
    for (const proof of [proofOf(-1), "no.such.link", "", token({})]) {
      expect(await resetPassword(proof, "a-new-one")).toBe(false);
    }
    expect(request).not.toHaveBeenCalled();
  });

  it("is not called refused where the backend is down", async () => {
    request.mockRejectedValueOnce(unknownError).mockRejectedValue(new BackendUnavailable("unreachable"));
    await expect(resetPassword(proofOf(60), "a-new-one")).rejects.toThrow(BackendUnavailable);
    request.mockReset().mockRejectedValue(fault("the database is gone"));
    await expect(resetPassword(proofOf(60), "a-new-one")).rejects.toThrow(BackendUnavailable);
  });
});

describe("a link of a claim", () => {
  it("tells open, expired and accepted apart, and what is no such link", async () => {
    request.mockResolvedValue(placedBy("cus_1"));
    const orders = [{ number: "12", placedAt: "2026-05-04T10:00:00.000Z" }];
    expect(await readInvitation(ORDER, linkOf(60))).toMatchObject({ state: "open", orders, canDecline: false });
    expect(await readInvitation(ORDER, linkOf(-60))).toMatchObject({ state: "expired" });
    request.mockResolvedValue(placedBy("cus_1", "canceled"));
    expect(await readInvitation(ORDER, linkOf(60))).toMatchObject({ state: "order_canceled" });
    request.mockResolvedValue(placedBy("cus_2"));
    expect(await readInvitation(ORDER, linkOf(-60))).toMatchObject({ state: "accepted" });
    for (const link of ["rubbish", token({}), linkOf(60, ["order_01JB8TZ2M3N4P5Q6R7S8T9V0W2"])]) {
      expect(await readInvitation(ORDER, link)).toMatchObject({ state: "unknown", orders: [] });
    }
  });

  it("says for whom it is where the mail has put that beside the token, and nothing else that stands there", async () => {
    request.mockResolvedValue(placedBy("cus_1"));
    const requesterOf = async (proof: string) => (await readInvitation(ORDER, proof)).requester;
    expect(await requesterOf(`${said("n•••@e•••.com")}.${linkOf(60)}`)).toBe("n•••@e•••.com");
    expect(await requesterOf(linkOf(60))).toBeNull();
    for (const text of ["nora@example.com", "your bank", "n•••@e•••.com: call us", ""]) {
      expect(await requesterOf(`${said(text)}.${linkOf(60)}`)).toBeNull();
    }
  });

  it("hands Medusa the token alone, and for no other order than the page's", async () => {
    request.mockResolvedValue({});
    const proof = `${said("n•••@e•••.com")}.${linkOf(60)}`;
    expect(await answerInvitation("order_01JB8TZ2M3N4P5Q6R7S8T9V0W2", proof, "accept")).toBe(false);
    expect(request).not.toHaveBeenCalled();
    expect(await answerInvitation(ORDER, proof, "accept")).toBe(true);
    expect(request.mock.calls[0]?.[1].body).toEqual({ token: linkOf(60) });
  });

  it("is accepted by Medusa alone, and never declined", async () => {
    request.mockResolvedValue({});
    expect(await answerInvitation(ORDER, linkOf(60), "accept")).toBe(true);
    expect(await answerInvitation(ORDER, linkOf(60), "decline")).toBe(false);
    expect(await answerInvitation(ORDER, linkOf(-60), "accept")).toBe(false);
    request.mockReset().mockRejectedValueOnce(unknownError).mockResolvedValue({});
    expect(await answerInvitation(ORDER, linkOf(60), "accept")).toBe(false);
  });
});

describe("a request for orders", () => {
  const session = token({ customer_id: "cus_1" });
  const orderOf = (number: number) => `order_01JB8TZ2M3N4P5Q6R7S8T9V0W${number}`;

  it("says of each what there is to say, and asks Medusa once for those that can be moved", async () => {
    const known: Record<string, unknown> = {
      [orderOf(1)]: placedBy("cus_2"),
      [orderOf(2)]: placedBy("cus_1"),
      [orderOf(3)]: placedBy("cus_2", "canceled"),
      [orderOf(4)]: placedBy("cus_3"),
    };
    request.mockImplementation(async (path: string, { method }) =>
      method === "POST" ? "OK" : (known[path.split("/").at(-1) ?? ""] ?? null),
    );
    const answers = await requestClaims(session, [1, 2, 3, 4, 5].map(orderOf));
    expect(answers).toEqual(["asked", "own", "canceled", "asked", "not_found"]);
    const posts = request.mock.calls.filter(([, { method }]) => method === "POST");
    expect(posts.map(([, { body }]) => body)).toEqual([{ order_ids: [orderOf(1), orderOf(4)] }]);
  });
});

describe("a lookup", () => {
  const query = { number: "12", email: "maya@example.com" };
  const notFound = new NoSuchRoute({ cause: null });

  it("believes no answer that is another's order", async () => {
    request.mockResolvedValue({ order: { id: ORDER, display_id: 12, email: "Maya@Example.com" } });
    expect(await lookupOrder(query)).toBe(ORDER);
    expect(await lookupOrder({ ...query, email: "noor@example.com" })).toBeNull();
  });

  it("asks nothing that is an error there", async () => {
    for (const number of ["2147483648", "99999999999", "0", "1.5", "FF-12", ""]) {
      expect(await lookupOrder({ ...query, number })).toBeNull();
    }
    expect(request).not.toHaveBeenCalled();
  });

  it("tells a miss from a gateway that has lost its backend", async () => {
    request.mockRejectedValueOnce(notFound).mockResolvedValueOnce(null);
    expect(await lookupOrder(query)).toBeNull();
    request.mockRejectedValue(notFound);
    await expect(lookupOrder(query)).rejects.toThrow(BackendUnavailable);
  });
});
