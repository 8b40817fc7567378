import { container } from "@medusajs/framework";
import { asValue } from "@medusajs/framework/awilix";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import { requireValidOptions, requireValidOptionsOfWorker } from "./require-valid-options";

const PLUGIN = "medusa-plugin-order-pages";
const good = { storefrontUrl: "https://shop.example", linkSecret: "s".repeat(32) };
const goodRelay = { channels: ["email"], host: "relay.example", from: "orders@shop.example" };

interface Given {
  readonly plugin?: unknown;
  readonly relay?: object;
  readonly provider?: string;
  readonly workerMode?: string;
}

/** Registers a configuration as Medusa does while it starts. */
function configure({
  plugin = good,
  relay = goodRelay,
  provider = `${PLUGIN}/providers/smtp`,
  workerMode,
}: Given): void {
  const providers = [
    { resolve: "some-other-provider", options: { anything: 1 } },
    { resolve: provider, options: relay },
  ];
  const config = {
    plugins: [
      "some-plugin",
      { resolve: "another", options: { storefrontUrl: 5 } },
      { resolve: PLUGIN, options: plugin },
    ],
    modules: { notification: { options: { providers } } },
    projectConfig: { workerMode },
  };
  container.register(ContainerRegistrationKeys.CONFIG_MODULE, asValue(config as never));
}

afterEach(() => {
  delete container.registrations[ContainerRegistrationKeys.CONFIG_MODULE];
  vi.unstubAllEnvs();
});

describe("a start", () => {
  it("goes on with right options", () => {
    configure({});
    expect(() => requireValidOptions()).not.toThrow();
  });

  it("goes on with what Medusa itself writes into the options of a plugin that has modules", () => {
    configure({ plugin: { ...good, database: { clientUrl: "postgres://" } } });
    expect(() => requireValidOptions()).not.toThrow();
  });

  it("goes on where nothing is configured: somebody only reads the file", () => {
    expect(() => requireValidOptions()).not.toThrow();
    expect(() => requireValidOptionsOfWorker()).not.toThrow();
  });

  it("is stopped by a wrong option of the plugin", () => {
    configure({ plugin: { ...good, linkDays: "sixty" } });
    expect(() => requireValidOptions()).toThrow(
      "The options of medusa-plugin-order-pages are not right.\n- linkDays: must be a number of days",
    );
  });

  it.each([null, "text"])("is stopped where the plugin's options are %j", (plugin) => {
    configure({ plugin });
    expect(() => requireValidOptions()).toThrow("- storefrontUrl: is missing");
  });

  it.each([`${PLUGIN}/providers/smtp`, `${PLUGIN}/.medusa/server/src/providers/smtp`])(
    "is stopped by a wrong option of its relay, configured as %s",
    (provider) => {
      configure({ provider, relay: { ...goodRelay, requireTLS: true, host: "" } });
      expect(() => requireValidOptions()).toThrow(
        "The options of medusa-plugin-order-pages/providers/smtp are not right.\n- host: is missing\n- requireTLS: there is no such option",
      );
    },
  );

  it("is not stopped by options of another's provider", () => {
    configure({ provider: "some/providers/smtp", relay: { host: "" } });
    expect(() => requireValidOptions()).not.toThrow();
  });

  it("needs no notification module", () => {
    configure({});
    const config = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
    for (const modules of [undefined, {}, { notification: {} }, { notification: { options: {} } }]) {
      container.register(ContainerRegistrationKeys.CONFIG_MODULE, asValue({ ...config, modules } as never));
      expect(() => requireValidOptions()).not.toThrow();
    }
  });

  it("is stopped where the relay has no options at all", () => {
    configure({});
    const config = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
    const modules = { notification: { options: { providers: [{ resolve: `${PLUGIN}/providers/smtp` }] } } };
    container.register(ContainerRegistrationKeys.CONFIG_MODULE, asValue({ ...config, modules } as never));
    expect(() => requireValidOptions()).toThrow("- host: is missing\n- from: is missing");
  });
});

describe("the jobs, which a worker and some scripts read", () => {
  const wrong = { linkDays: "sixty", ...good };

  it("stop a worker", () => {
    configure({ plugin: wrong, workerMode: "worker" });
    expect(() => requireValidOptionsOfWorker()).toThrow("linkDays");
  });

  it.each(["shared", "server"])("leave a %s to its routes", (workerMode) => {
    configure({ plugin: wrong, workerMode });
    expect(() => requireValidOptionsOfWorker()).not.toThrow();
  });

  it("leave a script alone", () => {
    vi.stubEnv("MEDUSA_WORKER_MODE", "server");
    configure({ plugin: wrong, workerMode: "worker" });
    expect(() => requireValidOptionsOfWorker()).not.toThrow();
  });
});
