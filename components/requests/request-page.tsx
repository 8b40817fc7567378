import type { ReactNode } from "react";
import { linkStyles } from "@/components/ui/button-styles";
import { Card } from "@/components/ui/card";
import { PageMain } from "@/components/ui/page-main";

interface RequestPageProps {
  readonly title: string;
  readonly intro: ReactNode;
  /** What happened before, above all else. */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
  /**
   * What asks for it. In a place of its own, whatever stands before it: React gives a form its answer back only where it stands as it
   * stood when it was sent, also where the order cannot be shown any more.
   */
  readonly form?: ReactNode;
  /** The way out: what was not asked for. */
  readonly back: { readonly label: string; readonly href: string };
}

/** A page on which something is asked of an order. */
export function RequestPage({ title, intro, notice, children, form, back }: RequestPageProps) {
  return (
    <PageMain>
      <div className="mx-auto max-w-2xl">
        <h1 className="headline">{title}</h1>
        <p className="mt-5 text-lg text-muted">{intro}</p>
        {notice ? <div className="mt-8">{notice}</div> : null}
        <Card className="mt-8 sm:p-8">
          <div>{children}</div>
          {form}
        </Card>
        <p className="mt-6">
          <a href={back.href} className={`inline-flex min-h-11 items-center ${linkStyles}`}>
            {back.label}
          </a>
        </p>
      </div>
    </PageMain>
  );
}
