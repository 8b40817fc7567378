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
    <div className="grid grid-cols-2 gap-3 sm:flex sm:flex-wrap print:hidden">
      {actions.map(({ label, href, primary }, index) => (
        <a
          key={href}
          href={href}
          className={`${isWide(actions, index) ? "col-span-2" : ""} ${buttonStyles(primary ? "primary" : "secondary")}`}
        >
          {label}
        </a>
      ))}
    </div>
  );
}

/** On a phone the first thing to do takes a row, and so does one that has none beside it. */
function isWide(actions: readonly Action[], index: number): boolean {
  const leads = actions[0]?.primary === true ? 1 : 0;
  if (index < leads) return true;
  return index === actions.length - 1 && (actions.length - leads) % 2 === 1;
}
