import type { Refusal } from "@/lib/medusa/shopper-requests";

/**
 * @param until in the shopper's words; empty where it is not known
 * @returns the key of `requests.because`: "until …" is said of nothing that has no day
 */
export function becauseKey(because: Refusal, until: string): Refusal {
  return because === "too_late" && until === "" ? "off" : because;
}
