import type { StoreOptions } from "./mail/order-placed/compose";

const text = (value: unknown): string | undefined =>
	typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

/**
 * The plugin's options, or null where the one that mails cannot do without is missing or no web address. Medusa has no
 * hook that validates a plugin's options at boot, so whoever needs them asks here and says so in the log.
 */
export function readOptions(options: Record<string, unknown> | undefined): StoreOptions | null {
	const storefrontUrl = text(options?.storefrontUrl)?.replace(/\/+$/, "");
	if (!storefrontUrl || !/^https?:\/\/[^/]/.test(storefrontUrl)) return null;
	return {
		storefrontUrl,
		storeName: text(options?.storeName) ?? "Our shop",
		supportEmail: text(options?.supportEmail),
	};
}
