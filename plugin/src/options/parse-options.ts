import { isStrongSecret } from "#shared";

/** The plugin's options, checked and with their defaults. */
export interface PluginOptions {
  /** Where the order pages live, without a slash at the end; null where it is missing or no web address. */
  storefrontUrl: string | null;
  storeName: string;
  supportEmail: string | null;
  /** Shared with the storefront, newest first; empty where none is set. */
  linkSecrets: string[];
  /** For how many days a link in a mail opens its order. */
  linkDays: number;
}

const DEFAULT_LINK_DAYS = 60;

const text = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;

const webAddress = (value: unknown): string | null => {
  const address = text(value)?.replace(/\/+$/, "");
  return address && /^https?:\/\/[^/]/.test(address) ? address : null;
};

/** A list, or one string with commas, as an environment variable has it. */
const secrets = (value: unknown): string[] => {
  const list = typeof value === "string" ? value.split(",") : Array.isArray(value) ? value : [];
  return list.flatMap((entry) => text(entry) ?? []).filter(isStrongSecret);
};

const days = (value: unknown): number => {
  const number = Number(value);
  return Number.isFinite(number) && number > 0 ? number : DEFAULT_LINK_DAYS;
};

/** @param raw what the merchant wrote into medusa-config */
export function parseOptions(raw: Record<string, unknown>): PluginOptions {
  return {
    storefrontUrl: webAddress(raw.storefrontUrl),
    storeName: text(raw.storeName) ?? "Our shop",
    supportEmail: text(raw.supportEmail),
    linkSecrets: secrets(raw.linkSecret),
    linkDays: days(raw.linkDays),
  };
}
