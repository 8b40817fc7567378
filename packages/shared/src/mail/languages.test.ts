import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../words/catalogues";
import { allMails } from "./all-mails";
import type { ComposedMail, MailContext } from "./mail";
import { mailReader } from "./reader";
import { store, textLinesOf } from "./test-support";

const contextOf = (locale: string): MailContext => ({ store, reader: mailReader(locale, "America/New_York") });

const english = allMails(contextOf("en"));

/** What is the same in every language: names, addresses, numbers, and what a shopper or the shop wrote. */
const DATA =
  /^(?:Fjord & Field|https?:|Maya|Name: Maya|1 Main|Ithaca|\+1|maya@|DHL|Post$|Large|UPS|2 × (?:Mug|\$)|Ich, Maya|Visa|[^\p{L}]*$)/u;

/** Without the marks that set a text of another direction apart, and with Latin digits. */
const plain = (text: string) =>
  text
    .replace(/[\u2066-\u2069\u200e\u200f\u061c]/g, "")
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));

/** The digits of every amount that a text tells. */
const sums = (text: string) =>
  [...plain(text).matchAll(/\p{Nd}[\p{Nd}.,٫٬\u00a0\u202f ]*[.,٫]\d\d(?!\d)/gu)]
    .map(([amount]) => amount.replace(/\D/g, ""))
    .sort();

function mailOf(mails: Record<string, ComposedMail>, name: string): ComposedMail {
  const mail = mails[name];
  if (!mail) throw new Error(`there is no mail ${name}`);
  return mail;
}

describe.each(LANGUAGES)("in %s", (language) => {
  const mails = allMails(contextOf(language));

  it.each(Object.keys(english))("the mail %s has all of its words", (name) => {
    const { subject, text, html } = mailOf(mails, name);
    expect(`${subject}\n${text}`).not.toMatch(/(?<![\w-])(?:mail|order|orderPage)\.[a-z]|[{}]|undefined|null/);
    expect(html).toContain(`lang="${language}"`);
  });

  it.each(Object.keys(english))("the mail %s tells the same sums", (name) => {
    expect(sums(mailOf(mails, name).text)).toEqual(sums(mailOf(english, name).text));
  });

  it.each(language === "en" ? [] : Object.keys(english))("the mail %s has no English left over", (name) => {
    const said = new Set(textLinesOf(mailOf(english, name)).map(plain));
    const lines = textLinesOf(mailOf(mails, name)).map(plain);
    expect(lines.filter((line) => said.has(line) && !DATA.test(line))).toEqual([]);
    expect(mailOf(mails, name).subject).not.toBe(mailOf(english, name).subject);
  });
});

describe("in Arabic", () => {
  const { placed, shipped } = allMails(contextOf("ar"));

  it("a mail runs from the right, by names of sides that mail programs know", () => {
    expect(placed?.html).toMatch(/<main lang="ar" dir="rtl" style="[^"]*direction:rtl;text-align:right/);
    expect(placed?.html).toMatch(/class="amount[^>]*padding:0 16px 0 0[^>]*text-align:left/);
    expect(placed?.html).not.toMatch(
      /<table(?![^>]*(?:dir="rtl"|width="100%" cellPadding="0" cellSpacing="0" role="presentation" align="center"))/,
    );
    expect(placed?.html).not.toMatch(/text-align:(?:start|end)|inline-(?:start|end)|letter-spacing:-|italic|uppercase/);
    expect(placed?.html).toContain("Geeza Pro");
  });

  it("what runs from the left is set apart, in both parts", () => {
    expect(shipped?.html).toContain('<bdi dir="ltr">DHL · 00340434161094042557</bdi>');
    expect(shipped?.text).toContain("\u2068DHL · 00340434161094042557\u2069");
    expect(placed?.text).toContain("\u2068+1 607 555 0100\u2069");
    expect(placed?.text).toContain("\nhttps://shop.example/order/order_1/open?key=v2.1.a&lang=ar\n");
  });
});

it("Japanese has its own fonts, and Latin letters keep theirs", () => {
  expect(allMails(contextOf("ja")).placed?.html).toContain("Hiragino Sans");
  expect(allMails(contextOf("de-CH")).placed?.html).toContain("Iowan Old Style");
});
