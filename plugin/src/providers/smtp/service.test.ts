import { createServer, type Server, type Socket } from "node:net";
import type { ProviderSendNotificationDTO } from "@medusajs/framework/types";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { NotificationKey } from "./message-id";
import type { SmtpOptions } from "./options";
import { SmtpNotificationService } from "./service";

/** A relay that speaks as much SMTP as a mail needs, and keeps what it hears. */
class Relay {
  readonly heard: string[] = [];
  readonly mails: string[] = [];
  /** What it offers beside plain delivery. */
  extensions: string[] = [];
  /** What it says to a recipient. */
  recipient = "250 OK";
  /** Whether it hears a recipient and says nothing. */
  isHung = false;
  readonly #sockets = new Set<Socket>();
  readonly #server: Server = createServer((socket) => this.#serve(socket));

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    return address.port;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    let rest = "";
    let body: string[] | null = null;
    socket.on("error", () => {});
    socket.write("220 relay\r\n");
    socket.on("data", (chunk) => {
      const lines = (rest + chunk.toString()).split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        if (body && line === ".") {
          this.mails.push(body.join("\n"));
          body = null;
          socket.write("250 taken\r\n");
        } else if (body) body.push(line);
        else {
          this.heard.push(line);
          if (line === "DATA") body = [];
          if (!(this.isHung && line.startsWith("RCPT"))) socket.write(this.#answer(line));
        }
      }
    });
  }

  #answer(line: string): string {
    if (line.startsWith("EHLO"))
      return ["250-relay", ...this.extensions.map((name) => `250-${name}`), "250 OK"].join("\r\n").concat("\r\n");
    if (line.startsWith("RCPT")) return `${this.recipient}\r\n`;
    if (line === "DATA") return "354 go on\r\n";
    if (line === "STARTTLS") return "454 not now\r\n";
    if (line.startsWith("AUTH")) return "235 welcome\r\n";
    return "250 OK\r\n";
  }
}

let relay: Relay;
let port: number;

beforeEach(async () => {
  relay = new Relay();
  port = await relay.listen();
});

afterEach(() => relay.close());

const notification: ProviderSendNotificationDTO & NotificationKey = {
  to: "maya@example.com",
  channel: "email",
  template: "order-placed",
  content: { subject: "Order 12 confirmed", text: "Total: $25.00", html: "<p>Total: $25.00</p>" },
};

const service = (options: Partial<SmtpOptions> = {}) =>
  new SmtpNotificationService({}, { host: "127.0.0.1", port, from: '"Shop" <orders@shop.example>', ...options });

const send = (more: Partial<typeof notification> = {}, options: Partial<SmtpOptions> = {}) =>
  service(options).send({ ...notification, ...more });

it("sends both parts from the shop's address", async () => {
  const { id } = await send();
  expect(relay.heard).toContain("MAIL FROM:<orders@shop.example>");
  expect(relay.heard).toContain("RCPT TO:<maya@example.com>");
  const [mail = ""] = relay.mails;
  for (const line of ["From: Shop <orders@shop.example>", "To: maya@example.com", "Subject: Order 12 confirmed"]) {
    expect(mail).toContain(line);
  }
  expect(mail).toContain("text/plain");
  expect(mail).toContain("text/html");
  expect(mail).toContain(`Message-ID: ${id}`);
});

it("gives a mail the same Message-ID each time it is tried", async () => {
  const mail = { mail: "order-placed:order_1" };
  const first = await send({ data: mail, idempotency_key: "order-placed:order_1" });
  const second = await send({ data: mail, idempotency_key: "order-placed:order_1#1" });
  expect(second.id).toBe(first.id);
  expect(first.id).toMatch(/^<[0-9a-f]{40}@shop\.example>$/);
});

it("says the language of a mail, where whoever notifies says it", async () => {
  await send({ data: { locale: "de-CH" } });
  await send({ data: { locale: "de\r\nBcc: all@example.com" } });
  const [german, other] = relay.mails;
  expect(german).toContain("Content-Language: de-CH\n");
  expect(other).not.toMatch(/Content-Language|Bcc/);
});

it("sends from the address that a notification names", async () => {
  await send({ from: "returns@other.example" });
  expect(relay.heard).toContain("MAIL FROM:<returns@other.example>");
});

it("sends attachments", async () => {
  const content = Buffer.from("a receipt").toString("base64");
  await send({
    attachments: [
      { filename: "receipt.txt", content, content_type: "text/plain", id: "receipt-1", disposition: "attachment" },
    ],
  });
  expect(relay.mails[0]).toContain("filename=receipt.txt");
  expect(relay.mails[0]).toContain("Content-ID: <receipt-1>");
});

it("lets no mail wait behind others that the relay does not answer", async () => {
  relay.isHung = true;
  const one = service();
  const sent = Promise.allSettled(Array.from({ length: 7 }, () => one.send(notification)));
  await vi.waitFor(() => expect(relay.heard.filter((line) => line.startsWith("RCPT"))).toHaveLength(7));
  await relay.close();
  for (const { status } of await sent) expect(status).toBe("rejected");
});

it.each([
  ["550 5.1.1 no such user", /^The mail server refuses the recipient for good: .*550 5\.1\.1 no such user/],
  ["450 4.2.0 try later", /^(?!The mail server refuses).*450 4\.2\.0 try later/],
])("tells a refusal that stays from one that passes: %s", async (recipient, message) => {
  relay.recipient = recipient;
  await expect(send()).rejects.toThrow(message);
});

it("signs in where it has a name", async () => {
  relay.extensions = ["AUTH PLAIN"];
  await send({}, { user: "shop", pass: "secret" });
  const plain = Buffer.from("\0shop\0secret").toString("base64");
  expect(relay.heard).toContain(`AUTH PLAIN ${plain}`);
});

it.each<[string, Partial<typeof notification>]>([
  ["no content", { content: null }],
  ["no subject", { content: { subject: "", text: "text", html: "html" } }],
  ["neither text nor HTML", { content: { subject: "A mail", text: "", html: "" } }],
])("refuses a notification with %s", async (_case, more) => {
  await expect(send(more)).rejects.toThrow(
    "The smtp notification provider sends notifications with content.subject and content.text or content.html.",
  );
  expect(relay.heard).toEqual([]);
});

it("sends a notification that has only one of both parts", async () => {
  await send({ content: { subject: "A mail", text: "text", html: "" } });
  await send({ content: { subject: "A mail", text: "", html: "<p>html</p>" } });
  expect(relay.mails).toHaveLength(2);
});

describe("with TLS required", () => {
  it.each([
    ["offers none", []],
    ["fails at it", ["STARTTLS"]],
  ])("sends nothing to a relay that %s", async (_case, extensions) => {
    relay.extensions = extensions;
    await expect(send({}, { requireTls: true })).rejects.toThrow();
    expect(relay.heard).toContain("STARTTLS");
    expect(relay.heard.filter((line) => /^(MAIL|RCPT|DATA)/.test(line))).toEqual([]);
  });

  it("greets a relay in TLS where it is secure from the first byte", async () => {
    await expect(send({}, { secure: true })).rejects.toThrow();
    expect(relay.mails).toEqual([]);
  });
});

it("says which options are wrong before the first mail, and needs none to be made", async () => {
  const unset = new SmtpNotificationService({}, {} as SmtpOptions);
  await expect(unset.send(notification)).rejects.toThrow(
    "The options of the smtp notification provider are not right.\n- host: is missing\n- from: is missing",
  );
  expect(SmtpNotificationService.identifier).toBe("smtp");
});
