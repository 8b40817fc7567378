import channels from "node:diagnostics_channel";
import { syncBuiltinESMExports } from "node:module";
import { TestRunner } from "vitest";

/** What listens to each request of a process's servers: the storefront's front door would answer for another file's server. */
const listening = /** @type {Parameters<typeof channels.subscribe>[]} */ ([]);
const { subscribe } = channels;
channels.subscribe = (name, listener) => {
  if (/^(http|net)\.server\./.test(String(name))) listening.push([name, listener]);
  subscribe(name, listener);
};
syncBuiltinESMExports();

/**
 * Runs file after file in one process, each with modules and replaced modules of its own, as vitest does where it starts a
 * process for each. What comes from packages stays loaded: loading it anew took most of a run's time.
 */
export default class FreshFiles extends TestRunner {
  /** What the process began with. */
  #env = { ...process.env };
  #fetch = globalThis.fetch;

  /** @override @param {string} file @param {"collect" | "setup"} source */
  importFile(file, source) {
    if (source === "collect") {
      forgetModules(Reflect.get(this, "moduleRunner"));
      forgetWhatIsShared();
      globalThis.fetch = this.#fetch;
      for (const name of Object.keys(process.env)) if (!(name in this.#env)) delete process.env[name];
      Object.assign(process.env, this.#env);
    }
    return super.importFile(file, source);
  }
}

/**
 * What vitest's `isolate` forgets before each file; its types keep the runner of modules to itself.
 * @param {import("vite/module-runner").ModuleRunner & { mocker: { reset(): void } }} runner
 */
function forgetModules({ evaluatedModules, mocker }) {
  mocker.reset();
  for (const [id, module] of evaluatedModules.idToModuleMap) {
    if (!/\/vitest\/dist\/|@vitest\//.test(id)) evaluatedModules.invalidateModule(module);
  }
}

/** What our code and Medusa's keep once a process: what the storefront's bundles share, who listens, and the names of workflows. */
function forgetWhatIsShared() {
  for (const key of Object.getOwnPropertySymbols(globalThis)) {
    if (Symbol.keyFor(key)?.startsWith("order-pages.")) Reflect.deleteProperty(globalThis, key);
  }
  for (const one of listening.splice(0)) channels.unsubscribe(...one);
  Reflect.get(globalThis, "WorkflowManager")?.getWorkflows().clear();
}
