/** A try that failed: with the relay's own words, which may name the address, and how many tries there have been. */
export class DeliveryError extends Error {
  constructor(
    cause: unknown,
    readonly tries: number,
    /** No further try is worth it: the recipient is refused for good. */
    readonly isFinal = false,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
    this.name = "DeliveryError";
  }
}
