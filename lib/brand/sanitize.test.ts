import { describe, expect, it } from "vitest";
import { sanitize } from "./sanitize";

const OPTIONS = { base: "https://shop.example/de", origins: ["https://shop.example", "https://cdn.example"] };
const clean = (markup: string) => sanitize(markup, OPTIONS).html;

describe("a header keeps", () => {
  it.each([
    [
      "its words, lists and links",
      '<nav aria-label="Main"><ul><li><a href="/new">New</a></li></ul></nav>',
      '<nav aria-label="Main"><ul><li><a href="https://shop.example/new" rel="noopener">New</a></li></ul></nav>',
    ],
    [
      "pictures of the shop's origins",
      '<img src="https://cdn.example/logo.png" alt="Shop" width="80" height="20">',
      '<img alt="Shop" width="80" height="20" src="https://cdn.example/logo.png" />',
    ],
    [
      "ways to write and call",
      '<a href="mailto:a@shop.example">Mail</a><a href="tel:+4712345678">Call</a>',
      '<a href="mailto:a@shop.example" rel="noopener">Mail</a><a href="tel:+4712345678" rel="noopener">Call</a>',
    ],
    ["which language a part is in", '<p lang="nb" dir="ltr">Hei</p>', '<p lang="nb" dir="ltr">Hei</p>'],
    ["the words of what it may not have", "<h1>Shop</h1><label>Hello</label>", "ShopHello"],
  ])("%s", (_what, markup, html) => {
    expect(clean(markup)).toBe(html);
  });
});

describe("a header loses", () => {
  it.each([
    ["scripts", "<script>alert(1)</script>", ""],
    ["a script in a script", "<scr<script>ipt>alert(1)</script>", "ipt&gt;alert(1)"],
    ["handlers", '<p onclick="alert(1)">x</p>', "<p>x</p>"],
    ["a picture's handler", '<img src="/a.png" onerror="alert(1)">', '<img alt="" src="https://shop.example/a.png" />'],
    ["addresses that run", '<a href="javascript:alert(1)">x</a>', "<a>x</a>"],
    ["addresses that run, in disguise", '<a href=" java&#10;script:alert(1)">x</a>', "<a>x</a>"],
    ["addresses of data", '<a href="data:text/html,x">x</a><img src="data:image/png;base64,x">', "<a>x</a>"],
    ["forms with all they have", '<form action="/x"><input name="q"><button>Go</button></form>', ""],
    ["fields alone", '<input name="password"><select><option>1</option></select><textarea>x</textarea>', ""],
    ["looks", '<style>*{display:none}</style><p style="position:fixed" class="fixed" id="main">x</p>', "<p>x</p>"],
    ["frames and objects", '<iframe src="/x"></iframe><object data="/x"></object><embed src="/x">', ""],
    ["drawings, which may hold anything", '<svg><a href="/x">x</a><script>1</script></svg><math><mi>x</mi></math>', ""],
    [
      "what changes the page",
      '<base href="https://evil.example"><meta http-equiv="refresh"><link rel="stylesheet" href="/x">',
      "",
    ],
    ["new windows", '<a href="/new" target="_blank">x</a>', '<a href="https://shop.example/new" rel="noopener">x</a>'],
    ["ends of what it did not begin", "</div></header></body><p>x</p></main>", "<p>x</p>"],
    ["comments", "<!-- x --><p>x</p>", "<p>x</p>"],
    [
      "names and passwords in an address",
      '<a href="https://shop.example@evil.example/">x</a><a href="https://a:b@shop.example/">y</a>',
      "<a>x</a><a>y</a>",
    ],
  ])("%s", (_what, markup, html) => {
    expect(clean(markup)).toBe(html);
  });
});

it("closes what it leaves open", () => {
  expect(clean("<div><ul><li>x")).toBe("<div><ul><li>x</li></ul></div>");
});

it("says which addresses of others it left out", () => {
  const { html, dropped } = sanitize('<a href="https://evil.example/x">x</a><img src="//evil.example/y.png">', OPTIONS);
  expect(html).toBe("<a>x</a>");
  expect(dropped).toEqual(["https://evil.example/x", "//evil.example/y.png"]);
});

it("without the shop's address, paths are of this domain, and nothing else is", () => {
  const { html, dropped } = sanitize('<a href="/new?a=1#b">x</a><a href="https://shop.example/">y</a>', {
    base: null,
    origins: [],
  });
  expect(html).toBe('<a href="/new?a=1#b" rel="noopener">x</a><a>y</a>');
  expect(dropped).toEqual(["https://shop.example/"]);
});
