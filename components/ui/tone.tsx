import type { Tone } from "@order-pages/shared/orders/view/order-view";
import { AlertIcon, CheckIcon, ClockIcon, CrossIcon, InfoIcon } from "./icons";

/** A tone is a color and a shape: nobody has to tell the colors apart. */
export const TONES: Record<Tone, { readonly styles: string; readonly Icon: typeof CheckIcon }> = {
  neutral: { styles: "bg-neutral-soft text-muted", Icon: InfoIcon },
  progress: { styles: "bg-progress-soft text-accent", Icon: ClockIcon },
  success: { styles: "bg-success-soft text-success", Icon: CheckIcon },
  warning: { styles: "bg-warning-soft text-warning", Icon: AlertIcon },
  danger: { styles: "bg-danger-soft text-danger", Icon: CrossIcon },
};
