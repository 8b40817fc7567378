import type { ReactNode } from "react";
import { Card } from "./card";
import { PageMain } from "./page-main";

interface FormPageProps {
  readonly title: string;
  readonly intro: ReactNode;
  /** What happened before, above the form. */
  readonly notice?: ReactNode;
  /** The form itself. */
  readonly children: ReactNode;
  /** Other ways, below the form. */
  readonly footer?: ReactNode;
}

/** A page for one form. */
export function FormPage({ title, intro, notice, children, footer }: FormPageProps) {
  return (
    <PageMain>
      <div className="mx-auto max-w-lg">
        <h1 className="headline">{title}</h1>
        <p className="mt-5 text-lg text-muted">{intro}</p>
        {notice ? <div className="said-before mt-8">{notice}</div> : null}
        <Card className="mt-8 sm:p-8">{children}</Card>
        {footer ? <div className="mt-6 text-muted">{footer}</div> : null}
      </div>
    </PageMain>
  );
}
