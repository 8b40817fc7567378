import { buttonStyles } from "./button-styles";

export interface Action {
  readonly label: string;
  readonly href: string;
  readonly primary?: boolean;
}

/** The ways on from here. */
export function Actions({ actions }: { readonly actions: readonly Action[] }) {
  if (actions.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-3 print:hidden">
      {actions.map(({ label, href, primary }) => (
        <a key={href} href={href} className={`max-sm:flex-auto ${buttonStyles(primary ? "primary" : "secondary")}`}>
          {label}
        </a>
      ))}
    </div>
  );
}
