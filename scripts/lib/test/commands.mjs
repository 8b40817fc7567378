import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { npm } from "../npm.mjs";
import { BACKEND, ROOT } from "../paths.mjs";
import { Problem } from "../problem.mjs";
import { readJsonIfAny } from "../read-json.mjs";
import { countBrowserTests, countOne, countUnitTests } from "./counts.mjs";
import { failedBrowserTests, failedUnitTests } from "./failures.mjs";

/** @typedef {Pick<import("../run.mjs").Command, "command" | "args" | "cwd" | "env">} ShownCommand */

/** How long the browser tests may take on a slow machine, in milliseconds. On two cores it is about fifty. */
const LIMIT_OF_BROWSER_TESTS = 60 * 60_000;

/** A program of a package. @param {...string} names */
const program = (...names) => path.join(ROOT, "node_modules", ...names);

/** The commands that a test run consists of: each shows what it wrote and answers what is to be counted. */
export class Commands {
  /** @param {import("../supervisor.mjs").Supervisor} supervisor */
  constructor(supervisor) {
    this.supervisor = supervisor;
  }

  /** A script of package.json. @param {string} name */
  async script(name) {
    const { command, first } = npm();
    return this.#checked(name, { command, args: [...first, "run", "--silent", name], cwd: ROOT });
  }

  /** Types of a part that has TypeScript of the backend's own generation. @param {string} name @param {string} folder */
  async typesOf(name, folder) {
    const args = [path.join(BACKEND, "node_modules", "typescript", "bin", "tsc"), "--noEmit", "--pretty"];
    return this.#checked(name, { command: process.execPath, args, cwd: folder });
  }

  /** @param {NodeJS.ProcessEnv} env */
  async unitTests(env) {
    const file = this.#report("unit.json");
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const args = [program("vitest", "vitest.mjs"), "run", ...reporters];
    const { ended } = await this.#shown("unit tests", { command: process.execPath, args, cwd: ROOT, env });
    const report = readJsonIfAny(file);
    return { ...countUnitTests(report, ended), failures: failedUnitTests(report) };
  }

  /**
   * The browser tests, which write while they run: nothing else does any more.
   * @param {readonly string[]} more what to hand on to Playwright
   * @param {NodeJS.ProcessEnv} env
   */
  async browserTests(more, env) {
    const file = this.#report("browser.json");
    const ended = await this.#endsWell({
      what: "The browser tests",
      command: process.execPath,
      args: [program("@playwright", "test", "cli.js"), "test", ...more],
      cwd: ROOT,
      env: { ...env, E2E_REPORT: file },
      limit: LIMIT_OF_BROWSER_TESTS,
    });
    const report = readJsonIfAny(file);
    return { ...countBrowserTests(report, ended), failures: failedBrowserTests(report) };
  }

  /** A command that is one thing. @param {string} name @param {ShownCommand} command */
  async #checked(name, command) {
    const { ended, written } = await this.#shown(name, command);
    return { ...countOne(ended), failures: ended ? [] : [{ message: stripVTControlCharacters(written) }] };
  }

  /**
   * Runs a command and shows what it wrote in one piece, for others write at the same time.
   * @param {string} name also of its log
   * @param {ShownCommand} command
   * @returns {Promise<{ ended: boolean, written: string }>} whether it ended well, and what it wrote
   */
  async #shown(name, { env = process.env, ...command }) {
    const log = name.replaceAll(" ", "-");
    const color = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
    const ended = await this.#endsWell({ what: name, log, env: { ...env, ...color }, ...command });
    const written = readFileSync(path.join(this.supervisor.logs, `${log}.log`), "utf8").trim();
    if (written) console.log(`\n── ${name}\n${written}\n`);
    return { ended, written };
  }

  /** @param {import("../run.mjs").Command} command @returns {Promise<boolean>} */
  async #endsWell(command) {
    try {
      await this.supervisor.run(command);
      return true;
    } catch (error) {
      if (error instanceof Problem) return false;
      throw error;
    }
  }

  /** @param {string} name @returns {string} where a reporter is to write; what an earlier run wrote is gone */
  #report(name) {
    const file = path.join(this.supervisor.directory, name);
    rmSync(file, { force: true });
    return file;
  }
}
