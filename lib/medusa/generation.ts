import "server-only";
import { FailedCall, NoSuchRoute } from "./failure";
import { request } from "./http";
import type { Reply } from "./keep-failures";

/**
 * Which Medusa answers, by a route that v1 alone has and keeps from whoever is not signed in.
 * @param onReply hears the answer
 * @throws BackendUnavailable where no Medusa answers
 */
export async function answeringGeneration(onReply?: (reply: Reply) => void): Promise<"1" | "2"> {
  try {
    await request("/store/auth", onReply ? { onReply } : {});
  } catch (error) {
    if (error instanceof NoSuchRoute) return "2";
    if (error instanceof FailedCall && error.type === "unauthenticated") return "1";
    // Medusa v2 asks for its key before it looks for a route.
    if (error instanceof FailedCall && error.type === "not_allowed") return "2";
    throw error;
  }
  // Nobody of ours is signed in, so this is something else's route.
  throw new FailedCall(200, null);
}
