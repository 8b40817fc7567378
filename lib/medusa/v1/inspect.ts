import "server-only";
import { withOwnDeadline } from "@/lib/http/deadline";
import { BackendClock } from "../clock";
import { answeringGeneration } from "../generation";
import type { Inspection } from "../inspection";

/** See `Backend.inspect`: Medusa v1 has no key that it needs and no plugin of ours. */
export function inspect(): Promise<Inspection> {
  return withOwnDeadline(async () => {
    const clock = new BackendClock();
    const generation = await answeringGeneration(clock.hear);
    return generation === "1" ? { kind: "stock", clockAhead: clock.ahead } : { kind: "other generation" };
  });
}
