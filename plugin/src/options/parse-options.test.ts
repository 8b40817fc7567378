import { describe, expect, it } from "vitest";
import { parseOptions } from "./parse-options";

const A = "a secret of at least thirty-two characters";
const B = "b secret of at least thirty-two characters";
const storefrontUrl = "https://shop.example";

const AFTER_SALE = {
  withdrawal: {
    mode: "eu",
    countries: [],
    days: 14,
    exceptions: [],
    prepare: { delivered: "return" },
    keepYears: 4,
    shopEmails: [],
  },
  cancel: { mode: "auto", reasons: [], exclude: [], byRegion: {}, byCountry: {} },
  returns: {
    mode: "auto",
    days: 30,
    from: "delivered",
    transitDays: 7,
    reasonRequired: false,
    stockRoute: true,
    faultReasons: [],
    exclude: [],
    byRegion: {},
    byCountry: {},
  },
};

const MAILS = {
  placed: true,
  shipped: true,
  readyForPickup: true,
  delivered: true,
  canceled: true,
  refunded: true,
  claimEnded: true,
  colors: {},
  radius: { card: 14, button: 999 },
};

const read = (options: Record<string, unknown>) => parseOptions({ storefrontUrl, linkSecret: A, ...options });

const problems = (options: unknown): string => {
  try {
    parseOptions(options);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

it("has defaults where nothing but the storefront and the secret in common is set", () => {
  const defaults = {
    storefrontUrl,
    storeName: "Our shop",
    supportEmail: null,
    paymentUrl: null,
    linkSecrets: [A],
    linkDays: 60,
    lockOrderReads: true,
    timeZone: "UTC",
    language: "en",
    mails: MAILS,
    ...AFTER_SALE,
  };
  expect(parseOptions({ storefrontUrl, linkSecret: A })).toEqual(defaults);
  const unset = {
    storeName: "",
    supportEmail: "",
    paymentUrl: "",
    linkDays: "",
    lockOrderReads: "",
    timeZone: "",
    language: "",
  };
  expect(read(unset), "empty variables of the environment").toEqual(defaults);
  expect(read({ supportEmail: null, lockOrderReads: undefined, linkDays: null })).toEqual(defaults);
});

it("reads every option", () => {
  const options = {
    storeName: " Fjord & Field ",
    supportEmail: " help@shop.example ",
    paymentUrl: " https://shop.example/pay/{order} ",
    linkSecret: A,
    linkDays: "14",
    lockOrderReads: "false",
    timeZone: "Europe/Oslo",
    language: "de-CH",
  };
  expect(read(options)).toEqual({
    storefrontUrl,
    storeName: "Fjord & Field",
    supportEmail: "help@shop.example",
    paymentUrl: "https://shop.example/pay/{order}",
    linkSecrets: [A],
    linkDays: 14,
    lockOrderReads: false,
    timeZone: "Europe/Oslo",
    language: "de-CH",
    mails: MAILS,
    ...AFTER_SALE,
  });
});

it.each<[unknown, string[]]>([
  [`${A}, ${B}`, [A, B]],
  [
    [A, B],
    [A, B],
  ],
  [`${A},,`, [A]],
  [[], []],
])("reads the secrets of %j", (linkSecret, expected) => {
  expect(read({ linkSecret, lockOrderReads: false }).linkSecrets).toEqual(expected);
});

it.each([
  ["https://shop.example/", "https://shop.example"],
  [" https://shop.example/us// ", "https://shop.example/us"],
  ["http://127.0.0.1:8000", "http://127.0.0.1:8000"],
])("reads the storefront's address %j", (given, expected) => {
  expect(read({ storefrontUrl: given }).storefrontUrl).toBe(expected);
});

describe("locking the reads of orders", () => {
  const needsSecret =
    "The options of medusa-plugin-order-pages are not right.\n- lockOrderReads: needs linkSecret: set that to the storefront's ORDER_LINK_SECRET, or set lockOrderReads to false, and whoever has an order's id can read it";

  it.each([undefined, "", null, [], ","])("needs a secret, and %j is none", (linkSecret) => {
    expect(problems({ storefrontUrl, linkSecret })).toBe(needsSecret);
    expect(problems({ storefrontUrl, linkSecret, lockOrderReads: true })).toBe(needsSecret);
    expect(parseOptions({ storefrontUrl, linkSecret, lockOrderReads: false }).linkSecrets).toEqual([]);
  });

  it.each<[unknown, boolean]>([
    [true, true],
    [false, false],
    ["true", true],
    ["false", false],
  ])("reads %j", (lockOrderReads, expected) => {
    expect(read({ lockOrderReads }).lockOrderReads).toBe(expected);
  });
});

describe("refuses", () => {
  const PAYMENT = "must be a whole web address with {order} in it, such as https://shop.example/pay/{order}";

  it.each<[string, unknown, string]>([
    ["storefrontUrl", undefined, "is missing: the address of the order pages, such as https://shop.example"],
    ["storefrontUrl", "shop.example", "must be a whole web address, such as https://shop.example"],
    ["storefrontUrl", "", "must be a whole web address, such as https://shop.example"],
    ["storefrontUrl", "javascript:alert(1)", "must be a whole web address, such as https://shop.example"],
    ["storefrontUrl", "https://shop.example/?a=1", "must be a whole web address, such as https://shop.example"],
    ["storefrontUrl", "https://shop.example/#a", "must be a whole web address, such as https://shop.example"],
    ["storeName", 5, "must be text"],
    ["storeName", "n".repeat(81), "must be 80 characters or less"],
    ["supportEmail", "help", "must be an email address"],
    ["supportEmail", 5, "must be an email address"],
    ["paymentUrl", "https://shop.example/pay", PAYMENT],
    ["paymentUrl", "/pay/{order}", PAYMENT],
    ["paymentUrl", "https://shop.example/{country}/pay/{order}", PAYMENT],
    ["paymentUrl", "javascript:pay({order})", PAYMENT],
    ["linkSecret", "too short", "must be 32 characters or more, each of them"],
    ["linkSecret", `${A},short`, "must be 32 characters or more, each of them"],
    ["linkSecret", 42, "must be text, or a list of texts"],
    ["linkDays", "sixty", "must be a number of days"],
    ["linkDays", 0, "must be more than 0"],
    ["linkDays", -1, "must be more than 0"],
    ["linkDays", 3651, "must be 3650 or less"],
    ["lockOrderReads", "perhaps", "must be true or false"],
    ["lockOrderReads", 1, "must be true or false"],
    ["timeZone", "Oslo", "must be an IANA time zone, such as Europe/Oslo"],
    ["language", "German, please", "must be a language, such as de or pt-BR"],
    ["storeNmae", "Fjord & Field", "there is no such option"],
  ])("%s %j", (name, value, why) => {
    expect(problems({ storefrontUrl, linkSecret: A, [name]: value })).toBe(
      `The options of medusa-plugin-order-pages are not right.\n- ${name}: ${why}`,
    );
  });

  it("names all that is wrong at once", () => {
    const message = problems({ storefrontUrl: "shop.example", linkSecret: "hush", linkDays: "sixty", colour: "red" });
    for (const name of ["storefrontUrl", "linkSecret", "linkDays", "colour"])
      expect(message).toContain(`\n- ${name}: `);
    expect(message, "a secret is nobody's to read").not.toContain("hush");
  });

  it.each([["a text"], [null], [[]]])("%j instead of options", (raw) => {
    expect(problems(raw)).toMatch(/^The options of medusa-plugin-order-pages are not right\.\n- /);
  });
});

describe("what shoppers may do after they have ordered", () => {
  it("differs by region and country where that is said", () => {
    const { cancel, returns } = read({
      cancel: { minutes: "30", byCountry: { de: { mode: "off" } } },
      returns: {
        mode: "review",
        byRegion: { reg_eu: { days: 60 } },
        exclude: [{ tag: "final-sale", says: "Final sale." }],
      },
    });
    expect(cancel).toMatchObject({ mode: "auto", minutes: 30, byCountry: { DE: { mode: "off" } } });
    expect(returns).toMatchObject({ mode: "review", days: 30, byRegion: { reg_eu: { days: 60 } } });
  });

  it.each<[Record<string, unknown>, string]>([
    [{ cancel: { mode: "never" } }, "cancel.mode: must be one of auto, request, off"],
    [{ cancel: { minutes: 0 } }, "cancel.minutes: must be more than 0"],
    [{ cancel: { hours: 1 } }, "cancel.hours: there is no such option"],
    [{ cancel: { exclude: [{}] } }, "cancel.exclude.0: needs one of tag, type and metadata"],
    [{ returns: { days: 1.5 } }, "returns.days: must be whole days"],
    [{ returns: { exclude: [{ tag: "x" }] } }, "returns.exclude.0.says: needs a sentence for the shopper"],
    [{ returns: { byCountry: { Germany: { days: 60 } } } }, "returns.byCountry"],
    [{ returns: { byCountry: { DE: { days: -1 } } } }, "returns.byCountry.DE.days: must be 0 or more"],
    [{ withdrawal: { mode: "on" } }, "withdrawal.mode: must be one of eu, all, off"],
    [{ withdrawal: { shopEmails: ["nobody"] } }, "withdrawal.shopEmails.0: must be email addresses"],
    [{ withdrawal: { exceptions: [{ type: "food", is: "tasty" }] } }, "withdrawal.exceptions.0.is: must be one of"],
  ])("%j stops the start and is named", (options, words) => {
    expect(problems({ storefrontUrl, linkSecret: A, ...options })).toContain(words);
  });
});

it("reads which mails are sent and how they look", () => {
  const logo = { src: "https://cdn.example/logo.png", dark: "https://cdn.example/logo-dark.png?v=2", width: 120 };
  const mails = {
    shipped: false,
    refunded: null,
    logo,
    colors: { light: { accent: "#14564F", onAccent: "#ffffff" }, dark: null },
    radius: { card: 10 },
  };
  expect(read({ mails }).mails).toEqual({
    ...MAILS,
    shipped: false,
    logo,
    colors: { light: { accent: "#14564f", onAccent: "#ffffff" } },
    radius: { card: 10, button: 999 },
  });
});

it.each<[string, object, string]>([
  ["a mail that there is not", { sent: false }, "sent"],
  ["a word for yes", { shipped: "yes" }, "mails.shipped"],
  ["a logo that few programs show", { logo: { src: "https://cdn.example/logo.svg" } }, "must be a PNG, JPEG or GIF"],
  ["a logo that others cannot load", { logo: { src: "http://localhost/logo.png" } }, "https://"],
  ["a color in words", { colors: { light: { accent: "red;}" } } }, "must be a color such as #1f4f5c"],
  ["a color of nothing", { colors: { light: { button: "#ffffff" } } }, "button"],
  ["corners in words", { radius: { card: "10px" } }, "must be a number of pixels"],
])("refuses %s of mails by name", (_what, mails, words) => {
  expect(problems({ storefrontUrl, linkSecret: A, mails })).toContain(words);
});

it.each(["deutsch", "de_DE", "de, fr", 7, `de-x-${"a".repeat(40)}`])("a shop's language is not %j", (language) => {
  expect(problems({ storefrontUrl, linkSecret: A, language })).toMatch(/language.{0,3} must be a language/);
});
