import sanitizeHtml from "sanitize-html";

interface SanitizeOptions {
  /** What relative addresses are relative to: where the markup came from; `null` leaves paths as they are. */
  readonly base: string | null;
  /** Origins that links may lead to and pictures come from. Paths are always the shop's own. */
  readonly origins: readonly string[];
}

export interface Sanitized {
  readonly html: string;
  /** Addresses that were left out because they are of no origin the brand names. */
  readonly dropped: readonly string[];
}

/** What headers and footers are made of. No headings: a page has its own, in their order. */
const TAGS = [
  ...["a", "img", "p", "div", "span", "nav", "ul", "ol", "li", "address"],
  ...["strong", "b", "em", "i", "small", "br", "hr"],
];

/** What goes with everything in it; of any other tag, the words stay. */
const WITH_CONTENT = [
  ...["script", "style", "noscript", "template", "title", "textarea", "option", "select", "button", "form"],
  ...["svg", "math", "iframe", "object", "audio", "video", "canvas", "dialog"],
];

/**
 * The shop's own header or footer as pages show it: words, lists, links and pictures. Nothing in it runs, sends, styles, names
 * anything by an id or a class, or stays open behind its end.
 */
export function sanitize(markup: string, { base, origins }: SanitizeOptions): Sanitized {
  const dropped: string[] = [];
  const resolve = (address: string | undefined, schemes: RegExp): string | null => {
    const own = address === undefined ? null : resolveAddress(address.trim(), base, origins, schemes);
    if (own === null && address) dropped.push(address.slice(0, 200));
    return own;
  };
  const html = sanitizeHtml(markup, {
    allowedTags: TAGS,
    nonTextTags: WITH_CONTENT,
    allowedAttributes: {
      a: ["href", "rel", "aria-label"],
      img: ["src", "alt", "width", "height", "loading"],
      nav: ["aria-label"],
      "*": ["lang", "dir"],
    },
    allowedSchemes: ["https", "http", "mailto", "tel"],
    allowProtocolRelative: false,
    transformTags: {
      a: (tagName, { href, ...attributes }) => {
        const own = resolve(href, /^(mailto|tel):/i);
        return { tagName, attribs: own === null ? attributes : { ...attributes, href: own, rel: "noopener" } };
      },
      img: (tagName, { src, ...attributes }) => {
        const own = resolve(src, /^$/);
        return { tagName, attribs: { alt: "", ...attributes, ...(own === null ? {} : { src: own }) } };
      },
    },
    exclusiveFilter: ({ tag, attribs }) => tag === "img" && !attribs.src,
  });
  return { html: html.trim(), dropped };
}

function resolveAddress(
  address: string,
  base: string | null,
  origins: readonly string[],
  otherSchemes: RegExp,
): string | null {
  if (otherSchemes.test(address)) return address;
  // Without a base, a path is this domain's; the base only serves to read it.
  const from = base ?? "https://own.invalid/";
  if (!URL.canParse(address, from)) return null;
  const url = new URL(address, from);
  if (url.username || url.password) return null;
  if (base === null && url.origin === "https://own.invalid") return url.pathname + url.search + url.hash;
  return origins.includes(url.origin) ? url.href : null;
}
