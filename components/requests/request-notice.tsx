import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/server";
import type { RequestDone } from "@/lib/routes";

/** What came of what was just asked for, on the order's page. */
export function RequestNotice({ done }: { readonly done: RequestDone }) {
  const cancel = useTranslations("cancel");
  const back = useTranslations("return");
  const requests = useTranslations("requests");
  const text = {
    canceled: cancel("done"),
    "cancel-asked": cancel("asked"),
    "return-asked": back("asked"),
    "taken-back": requests("takeBack.done"),
  }[done];
  return (
    <div className="mb-8 max-w-3xl">
      <Notice tone="success" role="status">
        {text}
      </Notice>
    </div>
  );
}
