import { describe, expect, it } from "vitest";
import type { Inspection, PluginReport } from "@/lib/medusa/inspection";
import { findingsOf } from "./findings";

const FEATURES = [
  "order-fields",
  "carts",
  "orders",
  "history",
  "order-placed-email",
  "claims",
  "accounts",
  "lookup",
  "locked-reads",
  "requests",
  "withdrawals",
];
const GOOD: PluginReport = { version: 1, features: FEATURES, secret: "shared", sendsMails: true };
const plugin = (change: Partial<PluginReport>, clockAhead: number | null = 0): Inspection => ({
  kind: "plugin",
  plugin: { ...GOOD, ...change },
  clockAhead,
});
const without = (...gone: string[]) => FEATURES.filter((feature) => !gone.includes(feature));

it.each([
  ["all fits", plugin({})],
  ["the plugin says nothing of mails", plugin({ sendsMails: null })],
  ["no clock is told", plugin({}, null)],
  ["the clocks are almost the same", plugin({}, -30)],
])("nothing is found where %s", (_what, inspection) => {
  expect(findingsOf(inspection, "2")).toEqual([]);
});

describe("is found, named, with what to set", () => {
  it.each<[string, Inspection, "1" | "2", string]>([
    ["v1 for v2", { kind: "other generation" }, "2", "error generation MEDUSA_API_VERSION to 1"],
    ["v2 for v1", { kind: "other generation" }, "1", "error generation MEDUSA_API_VERSION to 2"],
    ["a key", { kind: "key refused" }, "2", "error key MEDUSA_PUBLISHABLE_KEY"],
    ["a secret, where reads are locked", plugin({ secret: "another" }), "2", "error secret ORDER_LINK_SECRET"],
    ["a clock ahead", plugin({}, 31), "2", "warn clock ahead of"],
    ["a clock behind", plugin({}, -299), "2", "warn clock behind"],
    ["a clock too far", plugin({}, 300), "2", "error clock 300 seconds ahead of"],
    ["no mails", plugin({ sendsMails: false }), "2", "error mail notification provider"],
    ["a newer plugin", plugin({ version: 2 }), "2", "warn plugin newer"],
    ["an older plugin", plugin({ features: without("claims") }), "2", "warn plugin lacks claims"],
    ["open reads", plugin({ features: without("locked-reads") }), "2", "warn locks Locked reads"],
    ["no withdrawals", plugin({ features: without("withdrawals") }), "2", "warn withdrawals withdrawal.mode is off"],
    [
      "no requests at all",
      plugin({ features: without("requests", "withdrawals") }),
      "2",
      "warn withdrawals only has an email ready",
    ],
  ])("%s", (_what, inspection, apiVersion, expected) => {
    const [level, check, ...words] = expected.split(" ");
    const findings = findingsOf(inspection, apiVersion);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ level, check, sentence: expect.stringContaining(words.join(" ")) });
  });

  it("a plugin that is missing, and what that leaves open", () => {
    expect(findingsOf({ kind: "stock", clockAhead: 400 }, "2").map(({ check }) => check)).toEqual([
      "clock",
      "plugin",
      "locks",
      "withdrawals",
    ]);
    expect(findingsOf({ kind: "stock", clockAhead: 0 }, "1").map(({ check }) => check)).toEqual([
      "locks",
      "withdrawals",
    ]);
  });

  it("a secret, where reads are open", () => {
    const features = without("locked-reads");
    const found = (report: Partial<PluginReport>) => findingsOf(plugin({ features, ...report }), "2");
    expect(found({ secret: "another" })).toEqual([
      expect.objectContaining({ level: "error", check: "secret", sentence: expect.stringContaining("links in mails") }),
      expect.objectContaining({ check: "locks" }),
    ]);
    expect(found({ secret: "none" })).toEqual([
      expect.objectContaining({ level: "warn", check: "secret", sentence: expect.stringContaining("no linkSecret") }),
      expect.objectContaining({ check: "locks" }),
    ]);
  });
});
