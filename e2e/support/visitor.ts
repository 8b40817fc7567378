import { type IncomingHttpHeaders, request } from "node:http";
import { Cookie } from "tough-cookie";
import { formsOf } from "./forms";
import { type Field, multipart } from "./multipart";

export interface Answer {
  readonly path: string;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly milliseconds: number;
}

interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

let visitors = 0;

/** An address of one's own for each that asks for one, so that nobody meets the limits of another. */
export function ownAddress(): string {
  visitors += 1;
  return `172.${16 + (process.pid % 16)}.${(visitors >> 8) % 256}.${visitors % 256}`;
}

/**
 * Somebody with nothing but HTTP: a browser without JavaScript, when it fills in forms and keeps cookies; an attacker, when a
 * test has it send what no browser would.
 */
export class Visitor {
  readonly cookies = new Map<string, string>();

  constructor(
    readonly storefront: string,
    readonly address = ownAddress(),
  ) {}

  /** The same cookies elsewhere: on another instance, or copied by somebody at another address. */
  copy(storefront = this.storefront, address = ownAddress()): Visitor {
    const copy = new Visitor(storefront, address);
    for (const [name, value] of this.cookies) copy.cookies.set(name, value);
    return copy;
  }

  get(path: string, headers: Ask["headers"] = {}): Promise<Answer> {
    return this.send(path, { headers });
  }

  /** Goes where the answer leads, as browsers do. */
  async follow(answer: Answer, headers: Ask["headers"] = {}): Promise<Answer> {
    const { location } = answer.headers;
    return location === undefined ? answer : this.follow(await this.get(location, headers), headers);
  }

  /**
   * Fills in the form of `page` that has these fields, and sends it with all that is hidden in it.
   * @param headers as another browser would send them
   */
  submit(page: Answer, fields: Readonly<Record<string, string>>, headers: Ask["headers"] = {}): Promise<Answer> {
    return this.sendForm(page.path, [...hiddenBeside(page, Object.keys(fields)), ...Object.entries(fields)], headers);
  }

  /** Sends any fields at all, as a form. */
  sendForm(path: string, fields: readonly Field[], headers: Ask["headers"] = {}): Promise<Answer> {
    const { type, body } = multipart(fields);
    const { origin } = new URL(this.storefront);
    return this.send(path, { method: "POST", headers: { origin, "content-type": type, ...headers }, body });
  }

  send(path: string, { method = "GET", headers = {}, body }: Ask = {}): Promise<Answer> {
    const start = performance.now();
    return new Promise((resolve, reject) => {
      const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const call = request(`${this.storefront}${path}`, {
        method,
        agent: false,
        headers: {
          "x-forwarded-for": this.address,
          ...(cookie ? { cookie } : {}),
          ...(body === undefined || "transfer-encoding" in headers
            ? {}
            : { "content-length": Buffer.byteLength(body) }),
          ...headers,
        },
      });
      call.on("error", reject);
      call.on("response", async (response) => {
        const chunks: Buffer[] = [];
        try {
          for await (const chunk of response) chunks.push(chunk as Buffer);
        } catch (error) {
          reject(error);
          return;
        }
        this.#keepCookies(response.headers);
        const text = Buffer.concat(chunks).toString();
        const milliseconds = performance.now() - start;
        resolve({ path, status: response.statusCode ?? 0, headers: response.headers, body: text, milliseconds });
      });
      call.end(body);
    });
  }

  #keepCookies(headers: IncomingHttpHeaders): void {
    for (const header of headers["set-cookie"] ?? []) {
      const cookie = Cookie.parse(header);
      if (!cookie) throw new Error(`No browser keeps this cookie: ${header}`);
      if (cookie.TTL() <= 0) this.cookies.delete(cookie.key);
      else this.cookies.set(cookie.key, cookie.value);
    }
  }
}

/** What the form with these fields holds besides them; of several such forms, the first of those that ask for the least. */
export function hiddenBeside(page: Answer, names: readonly string[]): Field[] {
  const [form] = formsOf(page.body)
    .filter(({ isAction }) => isAction)
    .filter(({ visible, hidden }) =>
      names.every((name) => visible.includes(name) || hidden.some(([other]) => other === name)),
    )
    .sort((one, other) => ownFields(one) - ownFields(other));
  if (!form) throw new Error(`${page.path} (${page.status}) has no form with ${names.join(", ") || "nothing"}`);
  return form.hidden.filter(([name]) => !names.includes(name));
}

/** How many fields a form has that are not Next's. */
function ownFields({ visible, hidden }: ReturnType<typeof formsOf>[number]): number {
  return visible.length + hidden.filter(([name]) => !name.startsWith("$ACTION")).length;
}
