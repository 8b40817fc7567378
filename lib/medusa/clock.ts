import type { Reply } from "./keep-failures";

/** The backend's clock, as the answers that are heard show it: proofs are good for five minutes by it and by ours. */
export class BackendClock {
  /** Seconds that this machine's clock is ahead of it, negative when behind; `null` until an answer has said the time. */
  ahead: number | null = null;

  /** Hears an answer; to be handed to the call. */
  readonly hear = ({ date }: Pick<Reply, "date">, now = new Date()): void => {
    const there = Date.parse(date ?? "");
    if (!Number.isNaN(there)) this.ahead = Math.round((now.getTime() - there) / 1000);
  };
}
