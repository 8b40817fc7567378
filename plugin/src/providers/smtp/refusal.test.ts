import { expect, it } from "vitest";
import { isRefusedForGood } from "./refusal";

const answer = (response: string, command = "RCPT TO") => ({
  command,
  response,
  responseCode: Number(response.slice(0, 3)),
});

it.each<[string, unknown, boolean]>([
  ["no such user", answer("550 5.1.1 <maya@example.com>: no such user"), true],
  ["no such user, without an enhanced code", answer("550 no such user"), true],
  ["an address that is none", answer("501 bad address"), true],
  ["a full mailbox, for now", answer("452 4.2.2 mailbox full"), false],
  ["greylisting", answer("450 try later"), false],
  ["relaying denied", answer("554 5.7.1 relay access denied"), false],
  ["a sign-in wanted", answer("530 sign in first"), false],
  ["a sender that is refused", answer("550 who are you", "MAIL FROM"), false],
  ["a server that is down", new Error("connect ECONNREFUSED"), false],
  ["nothing", null, false],
])("%s", (_case, error, isFinal) => {
  expect(isRefusedForGood(error)).toBe(isFinal);
});
