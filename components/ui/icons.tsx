import type { ReactNode } from "react";

interface IconProps {
  readonly className?: string;
}

/** Decoration beside words that say the same: hidden from assistive technology. */
function Svg({ className = "size-5", children }: IconProps & { readonly children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={`shrink-0 ${className}`}
    >
      {children}
    </svg>
  );
}

export const CheckIcon = (props: IconProps) => (
  <Svg {...props}>
    <path d="m5 12.5 4.5 4.5L19 7.5" />
  </Svg>
);

export const ClockIcon = (props: IconProps) => (
  <Svg {...props}>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 7v5l3 2" />
  </Svg>
);

export const AlertIcon = (props: IconProps) => (
  <Svg {...props}>
    <path d="M12 4 3 19.5h18zM12 10v4.5M12 17v.01" />
  </Svg>
);

export const CrossIcon = (props: IconProps) => (
  <Svg {...props}>
    <path d="m7 7 10 10M17 7 7 17" />
  </Svg>
);

export const InfoIcon = (props: IconProps) => (
  <Svg {...props}>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 11v5M12 8v.01" />
  </Svg>
);

export const BoxIcon = (props: IconProps) => (
  <Svg {...props}>
    <path d="M12 3.5 4 7.5v9l8 4 8-4v-9zM4 7.5l8 4 8-4M12 11.5v9" />
  </Svg>
);

/** Points back, which is to the right where text runs from there. Of our icons it alone points along the line. */
export const ReturnIcon = ({ className = "size-5" }: IconProps) => (
  <Svg className={`rtl:[scale:-1_1] ${className}`}>
    <path d="M8 5 4 9l4 4M4 9h10.5a5 5 0 0 1 0 10H9" />
  </Svg>
);

export const SearchIcon = (props: IconProps) => (
  <Svg {...props}>
    <circle cx="11" cy="11" r="6.5" />
    <path d="m16 16 4.5 4.5" />
  </Svg>
);

export const PersonIcon = (props: IconProps) => (
  <Svg {...props}>
    <circle cx="12" cy="8" r="4" />
    <path d="M4.5 20c.8-4 3.7-6 7.5-6s6.700 2 7.5 6" />
  </Svg>
);

export const SpinnerIcon = ({ className = "size-5" }: IconProps) => (
  <Svg className={`turning ${className}`}>
    <circle cx="12" cy="12" r="8.5" className="opacity-25" />
    <path d="M12 3.5a8.5 8.5 0 0 1 8.5 8.5" />
  </Svg>
);
