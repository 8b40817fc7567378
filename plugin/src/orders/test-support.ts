import type { MedusaContainer } from "@medusajs/framework/types";

/** What was asked of a service: its method, and with what. */
export interface Call {
  readonly method: string;
  readonly args: readonly unknown[];
}

type Answer = (...args: never[]) => unknown;

/** A service that answers what a test has laid out for it, and keeps what it was asked. A method without an answer is a fault. */
export interface FakeService {
  readonly calls: readonly Call[];
  readonly service: Readonly<Record<string, (...args: unknown[]) => Promise<unknown>>>;
}

export function fakeService(answers: Readonly<Record<string, Answer>>): FakeService {
  const calls: Call[] = [];
  const service = Object.fromEntries(
    Object.entries(answers).map(([method, answer]) => [
      method,
      async (...args: unknown[]) => {
        calls.push({ method, args });
        return (answer as (...args: unknown[]) => unknown)(...args);
      },
    ]),
  );
  return { calls, service };
}

/** Medusa's container with nothing in it but these. */
export function fakeScope(services: Readonly<Record<string, unknown>>): MedusaContainer {
  return {
    resolve(name: string, { allowUnregistered = false } = {}) {
      if (!(name in services) && !allowUnregistered) throw new Error(`A test has no ${name}`);
      return services[name];
    },
  } as unknown as MedusaContainer;
}

/** What Medusa's link knows, by the modules on both of its sides: rows of ids. */
export function fakeLink(tables: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>) {
  return {
    getLinkModule(left: string, leftKey: string, right: string, rightKey: string) {
      const rows = tables[`${left}.${leftKey} ${right}.${rightKey}`];
      return (
        rows && { list: async (filters: Record<string, string | readonly string[]>) => rows.filter(isAmong(filters)) }
      );
    },
  };
}

function isAmong(filters: Readonly<Record<string, string | readonly string[]>>) {
  return (row: Readonly<Record<string, string>>): boolean =>
    Object.entries(filters).every(([key, values]) => [values].flat().includes(row[key] ?? ""));
}
