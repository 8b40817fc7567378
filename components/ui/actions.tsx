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

/**
 * On a phone the first thing to do takes a row, and so does one where the rest are an odd number: the longest of those that begin a
 * row, which has to wrap beside another.
 */
function isWide(actions: readonly Action[], index: number): boolean {
  const leads = actions[0]?.primary === true ? 1 : 0;
  if (index < leads) return true;
  const rest = actions.slice(leads);
  if (rest.length % 2 === 0) return false;
  const beginning = rest.filter((_, place) => place % 2 === 0);
  const longest = Math.max(...beginning.map(({ label }) => label.length));
  return actions[index] === beginning.findLast(({ label }) => label.length === longest);
}
