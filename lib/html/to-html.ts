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

/** Names with capitals that React leaves as they are. Of any other it may make another, or none. */
const KEPT_NAMES = new Set(["autoComplete", "dateTime", "hrefLang", "inputMode", "maxLength", "srcSet", "viewBox"]);

/** Attributes that are there or not. Any other that is true or false has a rule of its own. */
const SWITCHES = new Set(["disabled", "hidden", "noValidate", "open", "required", "selected"]);

const VOID = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "source", "track", "wbr"]);

/** What React gives a meaning of its own, and none of what is plain has. */
const NOT_PLAIN = new Set(["style", "ref", "defaultValue", "defaultChecked", "suppressHydrationWarning", "checked"]);
const NOT_PLAIN_TAGS = new Set("textarea pre listing script style title link meta object html head body".split(" "));

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
 * @param chosen which of the options in it is, where they stand in a list
 * @throws NotPlainError for whatever only React can render: a client component, a promise, a function as an attribute
 */
export function toHtml(node: ReactNode, chosen?: string): string {
  if (typeof node === "string") return escaped(node);
  if (Array.isArray(node)) {
    let html = "";
    for (const child of node) html += toHtml(child, chosen);
    return html;
  }
  if (isNothing(node)) return "";
  if (typeof node === "number" || typeof node === "bigint") return String(node);
  const element = plainElement(node);
  if (typeof element.type !== "string") return toHtml(inside(element), chosen);
  return elementToHtml(element as HostElement, chosen);
}

/**
 * The outermost elements of HTML in a tree of plain components.
 * @throws NotPlainError as {@link toHtml} does, and for text that stands in no element or an element that holds nothing
 */
export function outermostOf(node: ReactNode): HostElement[] {
  if (Array.isArray(node)) return node.flatMap(outermostOf);
  if (isNothing(node)) return [];
  const element = plainElement(node);
  return typeof element.type === "string" ? [withContent(element as HostElement)] : outermostOf(inside(element));
}

/** What stands between an element's tags. */
export function contentOf({ props }: HostElement, chosen?: string): string {
  const { dangerouslySetInnerHTML: markup } = props as { dangerouslySetInnerHTML?: { __html?: unknown } };
  if (!markup) return toHtml(props.children as ReactNode, chosen);
  if (typeof markup.__html !== "string") throw new NotPlainError("Markup that was made before is a text");
  return markup.__html;
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

function elementToHtml(element: HostElement, chosen: string | undefined): string {
  const begin = beginOf(CHOICES.has(element.type) || element.type === "input" ? asField(element, chosen) : element);
  if (VOID.has(element.type)) return `${begin}/>`;
  const within = element.type === "select" ? (element.props.defaultValue as string | undefined) : chosen;
  return `${begin}>${contentOf(element, within)}</${element.type}>`;
}

/** A list to choose from and what is in it. React writes at the one what the other says. */
const CHOICES = new Set(["select", "option"]);

/** A field as HTML has it: what stands in it at first is its value, and of a list's options the one that is chosen says so. */
function asField({ type: tag, props, ...element }: HostElement, chosen: string | undefined): HostElement {
  const { defaultValue, ...others } = props;
  const isOption = tag === "option";
  if (isOption ? typeof props.value !== "string" || "selected" in props : !isAtFirst(tag, props))
    throw new NotPlainError(`Only React can write this ${tag}`);
  const said = isOption
    ? { selected: props.value === chosen }
    : tag === "input" && { value: defaultValue ?? props.value };
  return { ...element, type: tag, props: { ...others, ...said } };
}

/** Whether a field has a value at most at first. A list whose value is given is React's in the browser, too. */
function isAtFirst(tag: string, props: Props): boolean {
  if (!("defaultValue" in props)) return tag === "input" || !("value" in props);
  return typeof props.defaultValue === "string" && !("value" in props);
}

/** An element's first tag, without its end. */
function beginOf({ type: tag, props }: HostElement): string {
  if (NOT_PLAIN_TAGS.has(tag) || tag.includes("-")) throw new NotPlainError(`Only React can write the element ${tag}`);
  let html = `<${tag}`;
  for (const name in props) if (!CONTENT.has(name)) html += attribute(name, props[name]);
  return html;
}

function withContent(element: HostElement): HostElement {
  if (VOID.has(element.type)) throw new NotPlainError(`The element ${element.type} holds nothing`);
  if (CHOICES.has(element.type))
    throw new NotPlainError(`The element ${element.type} is React's where it stands alone`);
  beginOf(element);
  return element;
}

function attribute(name: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (isOfReact(name, value)) throw new NotPlainError(`Only React can write the attribute ${name}`);
  if (SWITCHES.has(name)) return value ? ` ${name}=""` : "";
  return ` ${NAMES[name] ?? name}="${escaped(String(value))}"`;
}

/** Whether React has a rule of its own for an attribute. */
function isOfReact(name: string, value: unknown): boolean {
  if (NOT_PLAIN.has(name)) return true;
  if (SWITCHES.has(name)) return typeof value !== "boolean";
  if (/[A-Z]|^on/.test(name) && !(name in NAMES || KEPT_NAMES.has(name))) return true;
  if (typeof value === "boolean") return !/^(?:aria|data)-/.test(name);
  if (typeof value !== "string") return typeof value !== "number";
  return ADDRESSES.has(name) && (value === "" || isScript(value));
}

const ADDRESSES = new Set(["href", "src", "action"]);

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
