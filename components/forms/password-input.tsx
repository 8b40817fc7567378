"use client";

import { type ComponentProps, useState } from "react";

interface PasswordInputProps extends ComponentProps<"input"> {
  readonly show: string;
  readonly hide: string;
}

/** A password that its owner may look at. Without JavaScript there is no button that could not do what it says. */
export function PasswordInput({ show, hide, className, ...input }: PasswordInputProps) {
  const [isShown, setShown] = useState(false);
  return (
    <div className="relative">
      <input {...input} type={isShown ? "text" : "password"} className={`${className} pe-28`} />
      <button
        type="button"
        aria-controls={input.id}
        aria-describedby={`${input.id}-label`}
        onClick={() => setShown(!isShown)}
        className="absolute inset-y-0 end-0 min-w-16 cursor-pointer px-4 text-sm text-muted underline underline-offset-4 noscript:hidden"
      >
        {isShown ? hide : show}
      </button>
    </div>
  );
}
