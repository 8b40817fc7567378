/**
 * @typedef {object} BackendSettings
 * @property {number} port
 * @property {string} databaseUrl
 * @property {string} storefront
 * @property {string} storeName
 * @property {string} supportEmail
 * @property {string | undefined} [paymentUrl] where an order is paid, with `{order}` in it
 * @property {string} timeZone of the dates in mails
 * @property {number} smtpPort
 * @property {string} secret signs Medusa's own tokens and cookies
 * @property {string} linkSecret signs the links of mails, shared with the storefront
 * @property {boolean} [withPlugin] false gives a stock backend
 * @property {boolean} [withAdmin] whether it serves Medusa's admin, once that is built
 * @property {Record<string, string>} [more] what a test's own backend is told besides
 */

/** Where a backend on this port serves the products' pictures. @param {number} port */
export const productImages = (port) => `http://127.0.0.1:${port}/static/products`;

/**
 * What a backend of either generation reads of its environment.
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
    ...(settings.paymentUrl ? { PAYMENT_URL: settings.paymentUrl } : {}),
    STORE_TIME_ZONE: settings.timeZone,
    SMTP_HOST: "127.0.0.1",
    SMTP_PORT: String(settings.smtpPort),
    JWT_SECRET: settings.secret,
    COOKIE_SECRET: settings.secret,
    ORDER_LINK_SECRET: settings.linkSecret,
  };
}

/**
 * Starts a server and waits until it answers.
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @param {Omit<import("./supervisor.mjs").ServiceOptions, "title" | "isReady" | "command">} options
 * @param {number} port where it will listen
 */
export const startServer = (supervisor, options, port) =>
  supervisor.start({
    title: "The Medusa backend",
    command: process.execPath,
    isReady: () => isHealthy(`http://127.0.0.1:${port}/health`),
    timeout: 120_000,
    advice: "If its database is broken, begin anew: --reset.",
    ...options,
  });

/**
 * Runs one of a backend's own scripts to its end.
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @param {string} name also of its log
 * @param {Pick<import("./run.mjs").Command, "args" | "cwd" | "env">} script
 */
export function runScript(supervisor, name, script) {
  const advice = "To begin anew: --reset.";
  const what = `The backend's script ${name}`;
  return supervisor.run({ what, command: process.execPath, log: name, advice, ...script });
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
