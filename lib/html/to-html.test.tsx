import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { sorted } from "@/lib/test-support/markup";
import { attributesOf, contentOf, NotPlainError, outermostOf, toHtml } from "./to-html";

const Pair = ({ first, children }: { first: ReactNode; children?: ReactNode }) => (
  <>
    {first}
    {children}
  </>
);

const PLAIN: Record<string, ReactNode> = {
  "nothing at all": [null, undefined, true, false, ""],
  "texts side by side": (
    <p>
      one{"two"}3{0}
    </p>
  ),
  "signs that HTML gives a meaning": <p title={`"'<>&`}>{`"'<>& </p><script>`}</p>,
  "components and fragments": (
    <Pair first={<b>1</b>}>
      <Pair first="2">{[<i key="a">3</i>, <i key="b">4</i>]}</Pair>
    </Pair>
  ),
  "attributes of every kind": (
    <p className="a" id="" tabIndex={-1} lang="de" dir="rtl" hidden aria-hidden={false} data-a={true} title={undefined}>
      <time dateTime="2026-05-04T10:00:00Z">4 May</time>
      <label htmlFor="a">b</label>
    </p>
  ),
  "names with capitals, and all switches": (
    <form noValidate hidden={false}>
      <input disabled required={false} autoComplete="off" inputMode="numeric" maxLength={9} />
      <a href="/de" hrefLang="de">
        a<wbr />b
      </a>
      <picture>
        <source srcSet="/a.png 2x" />
      </picture>
    </form>
  ),
  "switches that are off": (
    <button type="submit" disabled={false} title={undefined} value="de">
      a
    </button>
  ),
  "elements without an end": (
    <div>
      <br />
      <hr />
      <input type="hidden" name="a" value="&" />
      {/* biome-ignore lint/performance/noImgElement: as the pages have them */}
      <img src="/a.png?b=1&c=2" alt="" width="80" height={80} loading="lazy" decoding="async" data-initial="A" />
    </div>
  ),
  "fields, with what stands in them at first": (
    <form>
      <input name="q" type="search" defaultValue={`"a" & b`} />
      <input name="r" defaultValue="" />
      <select name="s" defaultValue="b" className="c">
        <option value="a">A</option>
        {["b", "c"].map((value) => (
          <option key={value} value={value}>
            {value}
          </option>
        ))}
      </select>
      <select name="t" defaultValue="">
        <option value="">all</option>
      </select>
      <select name="u">
        <option value="a">a</option>
      </select>
    </form>
  ),
  "a drawing": (
    <svg viewBox="0 0 24 24" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d="M0 0" />
    </svg>
  ),
  "a form that any browser sends": (
    <form method="post" action="/order/language">
      <details open>
        <summary>a</summary>
      </details>
    </form>
  ),
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is written here
  "markup that was made before": <div className="a" dangerouslySetInnerHTML={{ __html: "<b>&amp;</b>" }} />,
  "links of every kind": (
    <nav>
      <a href="/a?b=1&c=2#d">a</a>
      <a href="mailto:help@example.com">b</a>
      <a href="https://a.test/" rel="noreferrer">
        c
      </a>
    </nav>
  ),
};

describe("what is plain", () => {
  it.each(Object.entries(PLAIN))("is written as React writes it: %s", (_what, node) => {
    expect(sorted(toHtml(node))).toBe(sorted(renderToStaticMarkup(node)));
  });

  it("is taken apart at its outermost elements", () => {
    const found = outermostOf(
      <Pair first={<p className="a">1 &amp; 2</p>}>
        {null}
        {[
          // biome-ignore lint/security/noDangerouslySetInnerHtml: it is written here
          <ul key="u" dangerouslySetInnerHTML={{ __html: "<li>" }} />,
        ]}
      </Pair>,
    );
    expect(found.map(({ type }) => type)).toEqual(["p", "ul"]);
    expect(found.map(attributesOf)).toEqual([{ className: "a" }, {}]);
    expect(found.map((element) => contentOf(element))).toEqual(["1 &amp; 2", "<li>"]);
    expect(outermostOf(null)).toEqual([]);
  });
});

const reference = Object.assign(() => null, { $$typeof: Symbol.for("react.client.reference") });
const Later = (async () => "a") as unknown as () => ReactNode;

/** Attributes that no type would let through. */
const untyped = (attributes: object): object => attributes;

const NOT_PLAIN: Record<string, ReactNode> = {
  "a promise": <Later />,
  "a client component": (() => {
    const Client = reference;
    return <Client />;
  })(),
  "an action": <form action={() => {}} />,
  "a style": <p style={{ color: "red" }} />,
  "a value beside a first one": <input {...{ value: "a", defaultValue: "b" }} />,
  "a first value that is a number": <input defaultValue={1} />,
  "a first value of what is no field": <p defaultValue="a" />,
  "an option whose value is its text": (
    <select defaultValue="a">
      <option>a</option>
    </select>
  ),
  "an option that says itself that it is chosen": <option {...{ value: "a", selected: true }}>a</option>,
  "several choices": <select multiple defaultValue={["a"]} />,
  "a switch that is neither on nor off": <details {...untyped({ open: 0 })} />,
  "a switch with a text": <button {...untyped({ type: "submit", disabled: "" })} />,
  "what is true or false and no switch": <p draggable={true} />,
  "a text that is true": <p {...untyped({ title: true })} />,
  "a name that React spells otherwise": <path fillRule="evenodd" />,
  "a handler that is a text": <p {...untyped({ onclick: "a()" })} />,
  "a choice": <select {...{ value: "a" }} />,
  "lines as they are": <pre>{"\na"}</pre>,
  "lines to be typed over": <textarea {...{ value: "\na" }} />,
  "a symbol": <p {...untyped({ title: Symbol("a") })} />,
  "an address that is empty": <a {...{ href: "" }}>a</a>,
  "a form sent to a script": <form action="javascript:a()" />,
  "an element of the shop's own": createElement("shop-part", { className: "a" }),
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is written here
  "markup that is none": <p dangerouslySetInnerHTML={{ __html: undefined as unknown as string }} />,
  "a link to a script": <a href={" \tJava\nscript:alert(1)"}>a</a>,
};

describe("what is not plain", () => {
  it.each(Object.entries(NOT_PLAIN))("is refused: %s", (_what, node) => {
    expect(() => toHtml(node)).toThrow(NotPlainError);
  });

  it("is text that stands in no element, where elements are asked for", () => {
    expect(() => outermostOf("text")).toThrow();
  });

  it.each([
    ["an element that holds nothing", <hr key="a" />],
    ["an action", <form key="a" action={() => {}} />],
    ["a style", <p key="a" style={{ color: "red" }} />],
    ["a choice", <select key="a" />],
    ["an option", <option key="a" value="a" />],
  ])("is refused as an outermost element, too: %s", (_what, node) => {
    expect(() => outermostOf(node)).toThrow(NotPlainError);
  });
});
