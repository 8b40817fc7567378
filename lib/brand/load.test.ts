import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES, type Language, MESSAGES } from "@order-pages/shared/words/catalogues";
import { describe, expect, it } from "vitest";
import { logged } from "@/lib/test-support/log";
import type { BrandLink } from "./brand";
import { loadBrand } from "./load";
import { brandFolder, SVG } from "./test-support";

const STORE_URL = "https://shop.example/de";
const load = (files: Record<string, unknown>, storeUrl: string | null = STORE_URL) =>
  loadBrand({ dir: brandFolder(files), storeUrl });
const refusal = async (files: Record<string, unknown>) =>
  load(files).then(
    () => "no problem",
    (error: Error) => error.message,
  );

it("a brand that says nothing changes nothing", async () => {
  expect(await load({ "brand.json": {} })).toEqual({
    logo: null,
    icon: null,
    styleSheet: "",
    preloadedFonts: [],
    sources: { fontOrigins: [] },
    links: Object.fromEntries(LANGUAGES.map((language) => [language, { header: [], footer: [], legal: [] }])),
    support: { email: null, phone: null, chat: null },
    slots: { header: null, footer: null },
    messages: null,
    files: new Map(),
  });
});

it("the sample brand is right", async () => {
  const brand = await loadBrand({ dir: "brands/fjord", storeUrl: STORE_URL });
  expect(brand.logo?.light).toMatchObject({ width: 191, height: 40 });
  expect(brand.links.en.header[0]).toEqual({ label: "New in", href: "https://shop.example/new" });
  expect(brand.messages?.en.notFound.title).toBe("This trail ends here");
  expect(brand.messages?.en.outage.title).toBe("We can’t load this page right now");
  expect(brand.files.size).toBe(4);
  expect(brand.sources.fontOrigins).toEqual([]);
});

it("a region's sentences are its language's with its own among them, also the brand's own of that language", async () => {
  const { messages } = await load({
    "brand.json": {},
    "messages/de-CH.json": { notFound: { title: "Grüezi" } },
    "messages/de.json": { notFound: { title: "Hoppla", home: "Suchen" } },
  });
  expect(messages?.de.notFound).toMatchObject({ title: "Hoppla", home: "Suchen" });
  expect(messages?.["de-CH"]?.notFound).toMatchObject({ title: "Grüezi", home: "Suchen" });
  expect(messages?.["de-CH"]?.outage).toEqual(messages?.de.outage);
  expect(messages?.en).toBe(MESSAGES.en);
});

it("a language without links has the shop's own language's, else English ones, else any", async () => {
  const linksIn = (label: string) => [{ label, href: "/a" }];
  const links = {
    header: { fr: linksIn("Nouveautés"), de: linksIn("Neu"), en: linksIn("New") },
    footer: { fr: linksIn("Aide"), en: linksIn("Help") },
    legal: { ja: linksIn("特商法") },
  };
  const dir = brandFolder({ "brand.json": { links } });
  const brand = await loadBrand({ dir, storeUrl: null, language: "de" });
  const shown = (language: Language) =>
    Object.values(brand.links[language]).map((part: readonly BrandLink[]) => part.map(({ label }) => label).join());
  expect(shown("fr")).toEqual(["Nouveautés", "Aide", "特商法"]);
  expect(shown("ar")).toEqual(["Neu", "Help", "特商法"]);
});

it("files are served under names that change with what is in them, and no other file is", async () => {
  const { logo, files } = await load({
    "brand.json": { logo: { light: "art/logo.svg" } },
    "art/logo.svg": SVG,
    "secret.svg": SVG,
  });
  expect(logo).toEqual({
    light: { src: expect.stringMatching(/^\/_order-pages\/brand\/logo-[0-9a-f]{12}\.svg$/), width: 120, height: 40 },
    dark: null,
  });
  expect([...files.keys()]).toEqual([logo?.light.src.split("/").at(-1)]);
  const other = await load({ "brand.json": { logo: { light: "logo.svg" } }, "logo.svg": SVG.replace("120", "121") });
  expect(other.logo?.light.src).not.toBe(logo?.light.src);
});

it("a font of the shop's own origin is let in by its origin alone", async () => {
  const files = [{ src: "https://shop.example/fonts/a.woff2" }, { src: "https://cdn.example/b.woff2" }];
  const { sources, styleSheet } = await load({
    "brand.json": { origins: ["https://cdn.example"], fonts: { text: { family: "Inter", files } } },
  });
  expect(sources.fontOrigins).toEqual(["https://shop.example", "https://cdn.example"]);
  expect(styleSheet).toContain(
    '@font-face{font-family:"Inter";src:url("https://cdn.example/b.woff2") format("woff2");font-weight:400;font-style:normal;font-display:swap}',
  );
  expect(styleSheet).toContain('--font-text:"Inter",-apple-system');
});

describe("schemes", () => {
  it("a brand of light colors alone has no dark pages", async () => {
    const { styleSheet } = await load({ "brand.json": { colors: { light: { accent: "#004488" } } } });
    expect(styleSheet).toContain("@media screen{html:root{color-scheme:light;--page:#faf8f4;");
    expect(styleSheet).toContain("--accent:#004488;");
    expect(styleSheet).not.toContain("dark");
  });

  it("our own colors, in light only", async () => {
    const { styleSheet } = await load({ "brand.json": { schemes: ["light"] } });
    expect(styleSheet).toContain("color-scheme:light");
    expect(styleSheet).not.toContain("dark");
  });

  it("both, of which one keeps our colors", async () => {
    const { styleSheet } = await load({
      "brand.json": { schemes: ["light", "dark"], colors: { light: { accent: "oklch(40% 0.06 220)" } } },
    });
    expect(styleSheet).toMatch(/--accent:#[0-9a-f]{6};/);
    expect(styleSheet).toContain(
      "@media screen and (prefers-color-scheme:dark){html:root{color-scheme:dark;--page:#161412;",
    );
  });
});

describe("what is wrong stops the start with its name", () => {
  const font = (src: string, more = {}) => ({
    "brand.json": { fonts: { text: { family: "Inter", files: [{ src }], ...more } } },
  });
  const accent = (light: string) => ({ "brand.json": { colors: { light: { accent: light } } } });
  const logo = (light: string) => ({ "brand.json": { logo: { light } } });
  const words = (own: unknown) => ({ "brand.json": {}, "messages/en.json": own });

  it.each<[string, Record<string, unknown>, string]>([
    ["no brand.json", { "other.json": {} }, "brand.json: is not there, or cannot be read"],
    ["no JSON", { "brand.json": "{" }, "brand.json: is no JSON"],
    ["an unknown key", { "brand.json": { colours: {} } }, 'brand.json: Unrecognized key: "colours"'],
    [
      "an unknown color",
      { "brand.json": { colors: { light: { primary: "#000" } } } },
      'brand.json: colors.light Unrecognized key: "primary"',
    ],
    ["a color that is none", accent("teal-ish"), 'brand.json: colors.light.accent "teal-ish" is not an opaque color'],
    ["a color one sees through", accent("#00448880"), "colors.light.accent"],
    ["a color with more in it", accent("#004488;} body{display:none"), "colors.light.accent"],
    [
      "a color that cannot be read",
      accent("#88bbcc"),
      "brand.json: colors.light: accent (#88bbcc) on page (#faf8f4) has a contrast of",
    ],
    [
      "colors of a scheme left out",
      { "brand.json": { schemes: ["light"], colors: { dark: { ink: "#fff" } } } },
      'colors.dark is of a scheme that "schemes" leaves out',
    ],
    ["a logo that is not there", logo("logo.svg"), "logo.svg: is not there, or cannot be read"],
    ["a logo of another kind", { ...logo("logo.gif"), "logo.gif": "GIF89a" }, "logo.gif: must be one of .svg, .png"],
    [
      "a logo that is none",
      { ...logo("logo.png"), "logo.png": "hello" },
      "logo.png: is no picture of the kind its name says",
    ],
    ["a logo without a size", { ...logo("logo.svg"), "logo.svg": "<svg></svg>" }, "logo.svg: is no picture"],
    ["a logo that is a page", { ...logo("logo.svg"), "logo.svg": "<html></html>" }, "logo.svg: is no picture"],
    [
      "a logo outside of the folder",
      logo("../../etc/hostname.svg"),
      "../../etc/hostname.svg: is not there, or cannot be read",
    ],
    [
      "too large a logo",
      { ...logo("logo.svg"), "logo.svg": SVG.padEnd(1_100_000) },
      "logo.svg: is larger than 1024 KB",
    ],
    ["a font that is none", { ...font("a.woff2"), "a.woff2": "hello" }, "a.woff2: is no woff2 font"],
    [
      "a font of a stranger",
      font("https://fonts.example/a.woff2"),
      "fonts: https://fonts.example is neither STORE_URL's origin",
    ],
    ["a font without encryption", font("http://shop.example/a.woff2"), "fonts.text.files[0].src"],
    ["a font's name with more in it", font("a.woff2", { family: 'x"}' }), "fonts.text.family must be a font's name"],
    [
      "a font's weight with more in it",
      { "brand.json": { fonts: { text: { family: "x", files: [{ src: "a.woff2", weight: "4;}" }] } } } },
      "fonts.text.files[0].weight",
    ],
    [
      "a link that runs",
      { "brand.json": { links: { header: { en: [{ label: "x", href: "javascript:alert(1)" }] } } } },
      "links.header.en[0].href must be a path",
    ],
    [
      "a link to another host in disguise",
      { "brand.json": { links: { legal: { en: [{ label: "x", href: "//evil.example" }] } } } },
      "links.legal.en[0].href",
    ],
    ["links of a language we have no words in", { "brand.json": { links: { header: { xx: [] } } } }, "links.header"],
    [
      "a phone that is none",
      { "brand.json": { support: { phone: "call us" } } },
      "support.phone must be a phone number",
    ],
    ["an email that is none", { "brand.json": { support: { email: "help" } } }, "support.email"],
    [
      "a slot that is no HTML",
      { "brand.json": { slots: { header: "header.txt" } }, "header.txt": "x" },
      "header.txt: must be an .html file",
    ],
    [
      "a slot of nothing",
      { "brand.json": { slots: { footer: "footer.html" } }, "footer.html": "<script>1</script>" },
      "footer.html: has nothing in it",
    ],
    [
      "words of a language we don't have",
      { "brand.json": {}, "messages/xx.json": {} },
      "messages/xx.json: is of no language",
    ],
    [
      "words of a region in another spelling",
      { "brand.json": {}, "messages/de-ch.json": {} },
      "messages/de-ch.json: is of no language",
    ],
    ["a logo on another server", logo("https://cdn.example/logo.svg"), "https://cdn.example/logo.svg: is not there"],
    [
      "a slot of another kind of address",
      { "brand.json": { slots: { header: "ftp://shop.example/x" } } },
      "slots.header must be an .html file",
    ],
    ["words that are no JSON", words("{"), "messages/en.json: must be an object of JSON"],
    [
      "a sentence we don't have",
      words({ notFound: { titel: "x" } }),
      'messages/en.json: there is no sentence "notFound.titel"',
    ],
    ["a sentence in place of a group", words({ notFound: "x" }), '"notFound" is a group of sentences'],
    [
      "a group in place of a sentence",
      words({ notFound: { title: { a: "x" } } }),
      '"notFound.title" must be a sentence',
    ],
    ["an empty sentence", words({ notFound: { title: " " } }), '"notFound.title" must be a sentence'],
    [
      "a sentence that asks for what it is not given",
      words({ tooManyTries: { explanation: "Wait {hours}" } }),
      '"tooManyTries.explanation" uses {hours}, which this sentence is not given (it has {minutes})',
    ],
    ["a tag that nobody fills", words({ help: { write: "Write <b>us</b>" } }), '"help.write" uses <b>'],
    ["a sentence that is not closed", words({ notFound: { title: "{x" } }), '"notFound.title" is no ICU message'],
    ["a name that every object has", words({ constructor: "x" }), 'there is no sentence "constructor"'],
  ])("%s", async (_what, files, says) => {
    const message = await refusal(files);
    expect(message).toMatch(/^The brand in .* is not right:\n✖ /);
    expect(message).toContain(says);
  });

  it("a folder that is not there", async () => {
    await expect(loadBrand({ dir: "/nowhere", storeUrl: null })).rejects.toThrow(
      "BRAND_DIR: names no folder that can be read",
    );
  });

  it("a link that leads out of the folder", async () => {
    const outside = brandFolder({ "logo.svg": SVG });
    const dir = brandFolder({ "brand.json": { logo: { light: "logo.svg" } } });
    symlinkSync(join(outside, "logo.svg"), join(dir, "logo.svg"));
    await expect(loadBrand({ dir, storeUrl: null })).rejects.toThrow("logo.svg: lies outside of the folder");
  });

  it("all of it in one go", async () => {
    const message = await refusal({
      "brand.json": { logo: { light: "a.svg" }, icon: "b.svg", colors: { light: { ink: "#fff" } } },
    });
    for (const part of ["a.svg: ", "b.svg: ", "brand.json: colors.light: ink"]) expect(message).toContain(part);
  });
});

it("a folder as a container mounts it, with a link to the version in it, is as good as any", async () => {
  const dir = brandFolder({ "..2026/brand.json": { icon: "icon.svg" }, "..2026/icon.svg": SVG });
  symlinkSync("..2026", join(dir, "..data"));
  for (const name of ["brand.json", "icon.svg"]) symlinkSync(join("..data", name), join(dir, name));
  expect((await loadBrand({ dir, storeUrl: null })).icon?.type).toBe("image/svg+xml");
});

it("nothing is read again after the start", async () => {
  const dir = brandFolder({ "brand.json": { icon: "icon.svg" }, "icon.svg": SVG });
  const { files } = await loadBrand({ dir, storeUrl: null });
  writeFileSync(join(dir, "icon.svg"), "changed");
  expect(new TextDecoder().decode([...files.values()][0]?.bytes)).toBe(SVG);
});

it("a slot's addresses of others are named in the log, and left out", async () => {
  const { slots, styleSheet } = await load({
    "brand.json": { slots: { header: "header.html" } },
    "header.html": '<a href="/new">New</a><a href="https://evil.example/">Evil</a>',
  });
  expect(slots.header?.html).toBe('<a href="https://shop.example/new" rel="noopener">New</a><a>Evil</a>');
  expect(styleSheet).toContain(".brand-slot a{");
  expect(logged).toEqual([expect.stringContaining('"dropped":["https://evil.example/"]')]);
});
