import { spawnSync } from "node:child_process";
import path from "node:path";
import { ROOT } from "./paths.mjs";
import { run } from "./run.mjs";

/** Whether this system's packages can be installed without asking anyone. */
export const canInstallPackages = () =>
  process.getuid?.() === 0 && spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0;

/**
 * @param {string} name of the package
 * @param {string} logs folder for what apt-get says
 */
export async function installPackage(name, logs) {
  await apt(["update"], logs, "apt-update");
  await apt(["install", "-y", "--no-install-recommends", name], logs, `apt-install-${name}`);
}

/**
 * @param {string[]} args
 * @param {string} logs
 * @param {string} log
 */
const apt = (args, logs, log) =>
  run({
    what: `apt-get ${args.join(" ")}`,
    command: "apt-get",
    args,
    cwd: ROOT,
    log: path.join(logs, `${log}.log`),
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
