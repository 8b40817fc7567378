import type { Tone } from "@order-pages/shared/orders/view/order-view";
import type { ReactNode } from "react";
import { useTranslations } from "@/lib/i18n/server";
import { type Action, Actions } from "./actions";
import { FocusedHeading } from "./focused-heading";
import { SpinnerIcon } from "./icons";
import { PageMain } from "./page-main";
import { TONES } from "./tone";

interface MessagePageProps {
  /** "progress" is something still happening: it turns. */
  readonly tone: Tone;
  readonly title: string;
  /** Whether the title says what came of the last press, which the focus then goes to. */
  readonly isAnswer?: boolean;
  readonly children: ReactNode;
  readonly actions: readonly Action[];
  /** What to quote to the shop. */
  readonly reference?: string | undefined;
}

/** One thing to say, and the way on: not found, unavailable, payment being confirmed, payment failed. */
export function MessagePage({ tone, title, isAnswer = false, children, actions, reference }: MessagePageProps) {
  const t = useTranslations("messagePage");
  const { styles, Icon } = TONES[tone];
  return (
    <PageMain>
      <div className="mx-auto max-w-xl sm:pt-8">
        <span className={`mb-8 grid size-14 place-items-center rounded-full ${styles}`}>
          {tone === "progress" ? <SpinnerIcon className="size-7" /> : <Icon className="size-7" />}
        </span>
        {isAnswer ? <FocusedHeading>{title}</FocusedHeading> : <h1 className="headline">{title}</h1>}
        <div className="mt-5 stack-4 text-lg text-muted">{children}</div>
        <div className="mt-8">
          <Actions actions={actions} />
        </div>
        {reference ? (
          <p className="mt-10 edge-t border-line pt-5 text-sm text-muted">
            {t("reference")} <bdi className="font-mono text-ink wrap-anywhere">{reference}</bdi>
          </p>
        ) : null}
      </div>
    </PageMain>
  );
}
