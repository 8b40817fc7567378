import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/lib/paths.mjs";

const { config } = JSON.parse(readFileSync(join(ROOT, ".next", "required-server-files.json"), "utf8")) as {
  config: { deploymentId?: string };
};

/** What asks for a page as data in this build's own name, as Next's script in a browser does; anybody can read the name in a page. */
export const OWN_ROUTER: Readonly<Record<string, string>> = {
  rsc: "1",
  ...(config.deploymentId ? { "x-deployment-id": config.deploymentId } : {}),
};

/** Whether this build has a name; one without gives nobody data. */
export const HAS_OWN_ROUTER = Boolean(config.deploymentId);
