import { describe, expect, it } from "vitest";
import { smtpOptions } from "./options";

const least = { host: "relay.example", from: "orders@shop.example" };

it("has defaults where nothing but host and sender are set", () => {
  expect(smtpOptions.parse(least)).toEqual({ ...least, port: 587, secure: false, requireTls: false });
  expect(smtpOptions.parse({ ...least, port: "", secure: null, user: "", pass: "" })).toMatchObject({ port: 587 });
});

it("takes the port of TLS where it is secure from the first byte", () => {
  expect(smtpOptions.parse({ ...least, secure: true }).port).toBe(465);
  expect(smtpOptions.parse({ ...least, secure: true, port: 2465 }).port).toBe(2465);
});

it("reads every option", () => {
  const all = {
    channels: ["email"],
    host: "relay.example",
    port: "1",
    secure: false,
    requireTls: true,
    user: "shop",
    pass: "secret",
    from: '"Fjord & Field" <orders@shop.example>',
  };
  expect(smtpOptions.parse(all)).toEqual({ ...all, port: 1 });
  expect(smtpOptions.parse({ ...least, port: 65_535 }).port).toBe(65_535);
});

describe("refuses", () => {
  it.each<[string, unknown, string]>([
    ["host", undefined, "is missing"],
    ["host", "", "is missing"],
    ["port", "smtp", "must be a port"],
    ["port", 0, "must be a port"],
    ["port", 65_536, "must be a port"],
    ["port", 25.5, "must be a port"],
    ["secure", "true", "must be true or false"],
    ["requireTls", "yes", "must be true or false"],
    ["user", 5, "must be text"],
    ["pass", 5, "must be text"],
    ["from", undefined, "is missing"],
    ["from", "Fjord & Field", "must have an email address"],
    ["from", "orders@shop.example\r\nBcc: everybody@example.com", "must have an email address"],
    ["from", "orders@shop.example, and more", "must have an email address"],
  ])("%s %j", (name, value, why) => {
    const result = smtpOptions.safeParse({ ...least, [name]: value });
    expect(result.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[name, why]]);
  });

  it("a name it does not know, for a misspelled requireTls would send in the clear", () => {
    const [issue] = smtpOptions.safeParse({ ...least, requireTLS: true }).error?.issues ?? [];
    expect(issue).toMatchObject({ code: "unrecognized_keys", keys: ["requireTLS"] });
  });
});
