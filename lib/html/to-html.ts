import { Fragment, isValidElement, type ReactElement, type ReactNode } from "react";

/*
 * Writes what plain components render as HTML: no state, no context, no promises. It is what React's own renderToStaticMarkup writes,
 * but for the order of attributes (to-html.test.tsx holds it to that), for a tenth of the time: nothing here can stream or be hydrated.
 */

/** Names that React spells in its own way. */
const NAMES: Readonly<Record<string, string>> = {
  className: "class",
  htmlFor: "for",
  tabIndex: "tabindex",
  strokeWidth: "stroke-width",
  strokeLinecap: "stroke-linecap",
  strokeLinejoin: "stroke-linejoin",
};

const VOID = new Set(["br", "hr", "img", "input", "source"]);

/** What React gives a meaning of its own, and none of what is plain has. */
const NOT_PLAIN = new Set(["style", "ref", "defaultValue", "defaultChecked", "suppressHydrationWarning"]);

/** What is no attribute. */
const CONTENT = new Set(["children", "dangerouslySetInnerHTML"]);

/** Only React can write this. */
export class NotPlainError extends Error {
  override readonly name = "NotPlainError";
}

type Component = (props: unknown) => ReactNode;
type Props = Readonly<Record<string, unknown>>;

/** An element of HTML itself. */
export type HostElement = ReactElement<Props, string>;

/**
 * Writes a tree of plain elements.
 * @throws NotPlainError for whatever only React can render: a client component, a promise, a function as an attribute
 */
export function toHtml(node: ReactNode): string {
  if (typeof node === "string") return escaped(node);
  if (Array.isArray(node)) {
    let html = "";
    for (const child of node) html += toHtml(child);
    return html;
  }
  if (isNothing(node)) return "";
  if (typeof node === "number" || typeof node === "bigint") return String(node);
  const element = plainElement(node);
  return typeof element.type === "string" ? elementToHtml(element as HostElement) : toHtml(inside(element));
}

/**
 * The outermost elements of HTML in a tree of plain components.
 * @throws NotPlainError as {@link toHtml} does, and for text that stands in no element
 */
export function outermostOf(node: ReactNode): HostElement[] {
  if (Array.isArray(node)) return node.flatMap(outermostOf);
  if (isNothing(node)) return [];
  const element = plainElement(node);
  return typeof element.type === "string" ? [element as HostElement] : outermostOf(inside(element));
}

/** What stands between an element's tags. */
export function contentOf({ props }: HostElement): string {
  const { dangerouslySetInnerHTML: markup } = props;
  return markup ? (markup as { __html: string }).__html : toHtml(props.children as ReactNode);
}

/** The attributes of an element, with React's names. */
export function attributesOf({ props }: HostElement): Record<string, unknown> {
  return Object.fromEntries(Object.entries(props).filter(([name]) => !CONTENT.has(name)));
}

function isNothing(node: ReactNode): node is null | undefined | boolean {
  return node === null || node === undefined || typeof node === "boolean";
}

function plainElement(node: ReactNode): ReactElement<Props> {
  if (!isValidElement<Props>(node)) throw new NotPlainError("Only plain elements can be written as HTML");
  return node;
}

/** What a component renders, or a fragment holds. A client component is a function, too: its file is not here, only its name. */
function inside({ type, props }: ReactElement<Props>): ReactNode {
  if (type === Fragment) return props.children as ReactNode;
  if (typeof type !== "function" || "$$typeof" in type)
    throw new NotPlainError("Only plain components can be written as HTML, and no client component");
  return (type as Component)(props);
}

function elementToHtml(element: HostElement): string {
  const { type: tag, props } = element;
  let html = `<${tag}`;
  for (const name in props) if (!CONTENT.has(name)) html += attribute(name, props[name]);
  if (VOID.has(tag)) return `${html}/>`;
  return `${html}>${contentOf(element)}</${tag}>`;
}

function attribute(name: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (NOT_PLAIN.has(name) || typeof value === "function" || typeof value === "object")
    throw new NotPlainError(`Only React can write the attribute ${name}`);
  if (typeof value === "boolean" && !/^(?:aria|data)-/.test(name)) return value ? ` ${name}=""` : "";
  const text = String(value);
  if ((name === "href" || name === "src") && isScript(text)) throw new NotPlainError("An address must be no script");
  return ` ${NAMES[name] ?? name}="${escaped(text)}"`;
}

/** As a browser understands it, which passes over what does not show. */
function isScript(address: string): boolean {
  return !/^(?:[/#]|https?:)/.test(address) && /^javascript:/i.test(address.replace(/[\s\p{Cc}]/gu, ""));
}

const UNSAFE = /["'&<>]/;
const ENTITIES: Readonly<Record<string, string>> = {
  '"': "&quot;",
  "'": "&#x27;",
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
};

function escaped(text: string): string {
  return UNSAFE.test(text) ? text.replace(/["'&<>]/g, (sign) => ENTITIES[sign] ?? sign) : text;
}
