import { MEDUSA } from "./install.mjs";
import { BACKEND } from "./paths.mjs";
import { until } from "./wait.mjs";

/**
 * @typedef {object} BackendSettings
 * @property {number} port
 * @property {string} databaseUrl
 * @property {string} storefront
 * @property {string} storeName
 * @property {string} supportEmail
 * @property {number} smtpPort
 * @property {string} secret signs Medusa's own tokens and cookies
 * @property {string} linkSecret signs the links of mails, shared with the storefront
 * @property {boolean} [withPlugin] false gives a stock backend
 */

/** Where a backend on this port serves the products' pictures. @param {number} port */
export const productImages = (port) => `http://127.0.0.1:${port}/static/products`;

/**
 * @param {BackendSettings} settings
 * @returns {NodeJS.ProcessEnv}
 */
export function backendEnv(settings) {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    TMPDIR: process.env.TMPDIR,
    NODE_ENV: "production",
    MEDUSA_DISABLE_TELEMETRY: "true",
    // Plain lines for the log file instead of JSON ones.
    LOG_LEVEL: "info",
    DATABASE_URL: settings.databaseUrl,
    PORT: String(settings.port),
    STOREFRONT_URL: settings.storefront,
    STORE_NAME: settings.storeName,
    SUPPORT_EMAIL: settings.supportEmail,
    SMTP_HOST: "127.0.0.1",
    SMTP_PORT: String(settings.smtpPort),
    JWT_SECRET: settings.secret,
    COOKIE_SECRET: settings.secret,
    ORDER_LINK_SECRET: settings.linkSecret,
    ORDER_PAGES_PLUGIN: settings.withPlugin === false ? "off" : "on",
  };
}

/**
 * A child process: migrating and serving in one breaks Medusa.
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @param {BackendSettings} settings
 */
export const migrate = (supervisor, settings) =>
  supervisor.run({
    what: "Creating the backend's tables",
    command: process.execPath,
    args: [MEDUSA, "db:migrate", "--skip-scripts"],
    cwd: BACKEND,
    env: backendEnv(settings),
    log: "migrate",
    advice: "To begin anew: --reset.",
  });

/**
 * Runs one of the backend's scripts in backend/src/scripts/.
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @param {BackendSettings} settings
 * @param {string} name
 * @param {readonly string[]} args
 */
export const execScript = (supervisor, settings, name, args) =>
  supervisor.run({
    what: `The backend's script ${name}`,
    command: process.execPath,
    args: [MEDUSA, "exec", `./src/scripts/${name}.ts`, ...args],
    cwd: BACKEND,
    env: backendEnv(settings),
    log: name,
    advice: "To begin anew: --reset.",
  });

/**
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @param {BackendSettings} settings
 * @param {string} name of the part, for tests that start a second one
 */
export async function startBackend(supervisor, settings, name = "backend") {
  const part = supervisor.start({
    name,
    command: process.execPath,
    args: [MEDUSA, "start", "--host", "127.0.0.1", "--port", String(settings.port)],
    cwd: BACKEND,
    env: backendEnv(settings),
  });
  const inTime = await until(
    async () => !part.isRunning() || (await isHealthy(`http://127.0.0.1:${settings.port}/health`)),
    { timeout: 120_000, every: 100 },
  );
  if (!part.isRunning() || !inTime) {
    throw supervisor.problem(
      part,
      "The Medusa backend did not start.",
      "If its database is broken, begin anew: --reset.",
    );
  }
  part.markReady();
  return part;
}

/** @param {string} url */
export async function isHealthy(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
