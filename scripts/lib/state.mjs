import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { removeDatabase } from "./postgres.mjs";
import { readJsonIfAny } from "./read-json.mjs";

/**
 * The shop with its orders, the port in its pictures' addresses, and a name for what it was made from.
 * @typedef {import("./seed/seed.mjs").Seeded & { backendPort: number, source: string }} KnownShop
 */

/** What a demo folder remembers from one start to the next. */
export class DemoState {
  /** @param {string} directory @param {string} backend the folder of the backend that it is for */
  constructor(directory, backend) {
    this.directory = directory;
    this.backend = backend;
    const file = (/** @type {string} */ name) => path.join(directory, name);
    this.shopFile = file("shop.json");
    this.seedFile = file("seeded.json");
    this.demoFile = file("demo.json");
    this.sampleFile = file("index.html");
    this.migratedFile = file("migrated");
    this.secretFile = file("secret");
    mkdirSync(directory, { recursive: true });
  }

  /** @returns {KnownShop | null} null until the filling has come to its end */
  readSeed() {
    return readJsonIfAny(this.seedFile);
  }

  /** Written last, so that its presence means that everything is there. @param {KnownShop} seeded */
  writeSeed(seeded) {
    writeFileSync(this.seedFile, JSON.stringify(seeded, null, "\t"), { mode: 0o600 });
  }

  /** @param {import("./demo.mjs").DemoFacts} facts @param {string} page the same for a person, in HTML */
  writeDemo(facts, page) {
    writeFileSync(this.sampleFile, page, { mode: 0o600 });
    writeFileSync(this.demoFile, `${JSON.stringify(facts, null, "\t")}\n`, { mode: 0o600 });
  }

  /** True where an earlier start was broken off before the shop was full. */
  isHalfFinished() {
    return this.readSeed() === null && [this.migratedFile, this.shopFile].some((file) => existsSync(file));
  }

  /** One secret for the tokens, cookies and mailed links of this demo, so that they outlive a restart. */
  secret() {
    if (!existsSync(this.secretFile)) writeFileSync(this.secretFile, randomBytes(32).toString("hex"), { mode: 0o600 });
    return readFileSync(this.secretFile, "utf8");
  }

  /** Forgets everything but the logs. */
  clear() {
    removeDatabase(this.directory, this.backend);
    for (const name of [
      "seeded.json",
      "demo.json",
      "index.html",
      "migrated",
      "shop.json",
      "dates.json",
      "mail",
      "secret",
    ]) {
      rmSync(path.join(this.directory, name), { recursive: true, force: true });
    }
  }
}
