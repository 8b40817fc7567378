import { Img } from "@react-email/img";
import type { ComponentProps } from "react";

/**
 * A picture of a mail. Of a low priority: React writes a `link` that preloads any other one into the head, which a mail has no use
 * for.
 */
export function Picture(props: ComponentProps<typeof Img>) {
  return <Img {...props} fetchPriority="low" />;
}
