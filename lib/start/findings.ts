import type { Inspection, PluginReport } from "@/lib/medusa/inspection";

/** One thing that is not as it has to be, with what to do about it. */
export interface Finding {
  readonly level: "warn" | "error";
  /** A word by which alerts can find it; docs/operating.md lists them. */
  readonly check: "generation" | "key" | "plugin" | "secret" | "clock" | "mail" | "locks" | "withdrawals";
  readonly sentence: string;
}

/** The version of the plugin's answers that this storefront reads. */
const PLUGIN_VERSION = 1;

/** What pages use of a plugin of this storefront's own version, whatever its options are. */
const EXPECTED_FEATURES = ["order-fields", "carts", "orders", "history", "order-placed-email", "claims", "accounts"];

/** Proofs are good for five minutes; a clock that drifts is better mended before. */
const CLOCK_WARNING_SECONDS = 30;
const CLOCK_ERROR_SECONDS = 300;

const OPEN: Finding = {
  level: "warn",
  check: "locks",
  sentence:
    'Whoever has an order\'s id can read all of it at the backend itself (README.md, "Locked reads", says how to end that)',
};

/** Since June 19, 2026, wherever a shop sells into the EU. */
const LAW = "shoppers in the EU must be able to withdraw online (Article 11a of Directive 2011/83/EU)";

const BY_EMAIL: Finding = {
  level: "warn",
  check: "withdrawals",
  sentence: `The backend takes no withdrawals, and ${LAW}: the page /withdraw only has an email ready. Install the plugin on Medusa v2, with a linkSecret`,
};

const NO_WITHDRAWALS: Finding = {
  level: "warn",
  check: "withdrawals",
  sentence: `The plugin's withdrawal.mode is off, and ${LAW}: there is no page /withdraw. Leave it off only where nothing is sold into the EU`,
};

/**
 * What is wrong with how storefront and backend are set up together.
 * @param apiVersion the generation that is set
 * @returns nothing where all fits
 */
export function findingsOf(inspection: Inspection, apiVersion: "1" | "2"): readonly Finding[] {
  switch (inspection.kind) {
    case "other generation":
      return [otherGeneration(apiVersion)];
    case "key refused":
      return [KEY_REFUSED];
    case "stock":
      return [...clockFindings(inspection.clockAhead), ...(apiVersion === "2" ? [NO_PLUGIN] : []), OPEN, BY_EMAIL];
    case "plugin":
      return [...clockFindings(inspection.clockAhead), ...pluginFindings(inspection.plugin)];
  }
}

function otherGeneration(apiVersion: "1" | "2"): Finding {
  const other = apiVersion === "1" ? "2" : "1";
  const sentence = `The backend is Medusa v${other}, and this storefront is set to v${apiVersion}: set MEDUSA_API_VERSION to ${other}`;
  return { level: "error", check: "generation", sentence };
}

const KEY_REFUSED: Finding = {
  level: "error",
  check: "key",
  sentence:
    "The backend refuses the publishable key, and so every page: set MEDUSA_PUBLISHABLE_KEY to one that Medusa's admin lists and has not revoked",
};

const NO_PLUGIN: Finding = {
  level: "warn",
  check: "plugin",
  sentence:
    "The backend has no medusa-plugin-order-pages: no claims, no proven mailboxes, no mails of ours, and a lookup only with MEDUSA_SECRET_API_KEY (plugin/README.md says how to install it)",
};

function clockFindings(ahead: number | null): Finding[] {
  const seconds = Math.abs(ahead ?? 0);
  if (ahead === null || seconds <= CLOCK_WARNING_SECONDS) return [];
  const where = `The clock here is ${seconds} seconds ${ahead > 0 ? "ahead of" : "behind"} the backend's`;
  return seconds < CLOCK_ERROR_SECONDS
    ? [{ level: "warn", check: "clock", sentence: `${where}: from 300 on, nothing can be looked up. Let NTP set both` }]
    : [
        {
          level: "error",
          check: "clock",
          sentence: `${where}: the backend refuses lookups and locked reads. Let NTP set both`,
        },
      ];
}

function pluginFindings({ version, features, secret, sendsMails }: PluginReport): Finding[] {
  const isLocked = features.includes("locked-reads");
  return [
    ...versionFindings(version, features),
    ...(secret === "shared" ? [] : [SECRETS[secret === "none" ? "none" : isLocked ? "locked out" : "another"]]),
    ...(isLocked ? [] : [OPEN]),
    ...(sendsMails === false ? [NO_MAILS] : []),
    ...withdrawalFindings(features),
  ];
}

/** A merchant of the EU has to know before a court tells it; all others read one line at each start. */
function withdrawalFindings(features: readonly string[]): Finding[] {
  if (features.includes("withdrawals")) return [];
  return [features.includes("requests") ? NO_WITHDRAWALS : BY_EMAIL];
}

function versionFindings(version: number, features: readonly string[]): Finding[] {
  if (version > PLUGIN_VERSION)
    return [
      aboutPlugin(`The plugin is newer than this storefront (${version}, not ${PLUGIN_VERSION}): deploy them together`),
    ];
  const missing = EXPECTED_FEATURES.filter((feature) => !features.includes(feature));
  if (missing.length === 0) return [];
  return [
    aboutPlugin(`The plugin is older than this storefront and lacks ${missing.join(", ")}: deploy them together`),
  ];
}

const aboutPlugin = (sentence: string): Finding => ({ level: "warn", check: "plugin", sentence });

const SECRETS: Readonly<Record<"none" | "another" | "locked out", Finding>> = {
  "locked out": {
    level: "error",
    check: "secret",
    sentence:
      "This storefront cannot read orders: set ORDER_LINK_SECRET to what the plugin has as linkSecret, or the plugin's lockOrderReads to false",
  },
  another: {
    level: "error",
    check: "secret",
    sentence:
      "ORDER_LINK_SECRET is not the plugin's linkSecret: links in mails open nothing and nothing can be looked up. Set both to one value",
  },
  none: {
    level: "warn",
    check: "secret",
    sentence:
      "The plugin has no linkSecret, so nothing can be looked up: set it to this storefront's ORDER_LINK_SECRET",
  },
};

const NO_MAILS: Finding = {
  level: "error",
  check: "mail",
  sentence:
    'The backend sends no mails: configure a notification provider for the channel "email" (plugin/README.md has one for SMTP)',
};
