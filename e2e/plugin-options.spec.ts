import { type ChildProcess, spawn } from "node:child_process";
import { backendEnv, productImages } from "../scripts/lib/backend.mjs";
import { MEDUSA } from "../scripts/lib/install.mjs";
import { BACKEND } from "../scripts/lib/paths.mjs";
import { freePort } from "../scripts/lib/ports.mjs";
import { runningDatabase } from "../scripts/lib/postgres.mjs";
import { expect } from "./fixtures";
import { test } from "./support/backend-test";
import { type Demo, demoDirectory } from "./support/demo";

const WRONG = {
  STOREFRONT_URL: "shop.example",
  ORDER_LINK_SECRET: "too short",
  ORDER_LINK_DAYS: "sixty",
  LOCK_ORDER_READS: "perhaps",
  STORE_TIME_ZONE: "Fjordland/Field",
  SUPPORT_EMAIL: "nobody",
};

/** A command of Medusa's takes ten seconds, and many times that on a machine with more to do. */
const OVERDUE_MS = 150_000;

const running = new Set<ChildProcess>();

test.beforeEach(() => test.setTimeout(3 * OVERDUE_MS));

// However a test ends, it leaves no backend behind.
test.afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
  running.clear();
});

/** Runs one of Medusa's commands to its end, on the demo's own database. */
async function medusa(demo: Demo, args: readonly string[], wrong: Record<string, string>) {
  const port = await freePort();
  const env = backendEnv({
    databaseUrl: runningDatabase(demoDirectory(), BACKEND),
    port,
    storefront: demo.storefront,
    storeName: "Fjord & Field",
    supportEmail: "help@example.com",
    timeZone: demo.timeZone,
    smtpPort: 1,
    secret: demo.linkSecret,
    linkSecret: demo.linkSecret,
  });
  const all = [MEDUSA, ...args, ...(args[0] === "start" ? ["--host", "127.0.0.1", "--port", String(port)] : [])];
  const child = spawn(process.execPath, all, { cwd: BACKEND, env: { ...env, ...wrong } });
  running.add(child);
  const overdue = setTimeout(() => child.kill("SIGKILL"), OVERDUE_MS);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  clearTimeout(overdue);
  return { code, output };
}

test("wrong options stop the backend's start, and each is named", async ({ demo }) => {
  const { code, output } = await medusa(demo, ["start"], WRONG);
  expect(code).toBe(1);
  expect(output).toContain("The options of medusa-plugin-order-pages are not right.");
  for (const name of ["storefrontUrl", "linkSecret", "linkDays", "lockOrderReads", "timeZone", "supportEmail"]) {
    expect(output).toContain(`\\n- ${name}: `);
  }
  expect(output, "a secret is nobody's to read").not.toContain(WRONG.ORDER_LINK_SECRET);
});

test("a missing mail server stops the start, too, also that of a worker", async ({ demo }) => {
  for (const mode of ["shared", "worker"]) {
    const { code, output } = await medusa(demo, ["start"], { SMTP_HOST: "", MEDUSA_WORKER_MODE: mode });
    expect(code, mode).toBe(1);
    expect(output).toContain(
      "The options of medusa-plugin-order-pages/providers/smtp are not right.\\n- host: is missing",
    );
  }
});

// Without its scripts: one of Medusa’s gives every product a shipping profile, digital ones too, in the shop of all tests.
test("neither keeps migrations and scripts from running", async ({ demo }) => {
  const wrong = { ...WRONG, SMTP_HOST: "" };
  const migrated = await medusa(demo, ["db:migrate", "--skip-scripts"], wrong);
  expect(migrated.code, migrated.output).toBe(0);
  const script = ["exec", "./src/scripts/move-images.ts", productImages(Number(new URL(demo.backend).port))];
  const executed = await medusa(demo, script, wrong);
  expect(executed.code, executed.output).toBe(0);
});
