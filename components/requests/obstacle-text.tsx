import type { ObstacleView } from "@order-pages/shared/orders/view/to-ways-view";
import { useTranslations } from "@/lib/i18n/server";
import { becauseKey } from "@/lib/returns/because";

/** Why something cannot be done, in one sentence. */
export function ObstacleText({ of, because, until }: ObstacleView) {
  const requests = useTranslations("requests");
  const cancel = useTranslations("cancel");
  const back = useTranslations("return");
  const key = becauseKey(because, until);
  if (of === "cancel" && (key === "too_late" || key === "excluded")) return <>{cancel(`no.${key}`, { until })}</>;
  if (of === "cancel" && key === "sent") return <>{cancel("no.sent")}</>;
  if (of === "cancel" && key === "asked") return <>{cancel("waiting")}</>;
  if (of === "return" && (key === "too_late" || key === "excluded")) return <>{back(`no.${key}`, { until })}</>;
  return <>{requests(`because.${key}`, { until })}</>;
}
