import type { ComponentProps, ReactNode } from "react";
import { classNames } from "../../lib/class-names.ts";
import { PageLink } from "../../lib/page-link.tsx";
import { Icon, type IconName } from "../icon/icon.tsx";
import styles from "./button.module.css";

export interface ButtonAppearance {
  /**
   * `primary`: the one thing to do here; `filled`: the same, in the colour of the activity; `secondary`: the usual;
   * `quiet`: no frame; `danger`: cannot be undone.
   */
  variant?: "primary" | "filled" | "secondary" | "quiet" | "danger";
  size?: "sm" | "md" | "lg";
  icon?: IconName;
  /** After the words: an arrow onwards. */
  trailing?: IconName;
  /** As wide as its container. */
  wide?: boolean;
}

type ButtonProps = ButtonAppearance &
  Omit<ComponentProps<"button">, "className" | "style"> & {
    /** The action runs: the button stays focusable, says so, and a second press does nothing. */
    busy?: boolean;
  };

export function Button({ variant, size, icon, trailing, wide, busy, children, onClick, type, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type ?? "button"}
      className={buttonClassNames({ variant, size, wide })}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest["aria-disabled"]}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      <Content icon={icon} trailing={trailing} busy={busy}>
        {children}
      </Content>
    </button>
  );
}

type ButtonLinkProps = ButtonAppearance & {
  href: string;
  /** Leaves the page (a map, a download): not by the router. */
  external?: boolean;
  /** The file's name; empty for the one that the server gives. */
  download?: string;
  onClick?: () => void;
  children: ReactNode;
};

/** Looks like a button, goes to an address. */
export function ButtonLink({
  variant,
  size,
  icon,
  trailing,
  wide,
  href,
  external,
  download,
  onClick,
  children,
}: ButtonLinkProps) {
  const content = (
    <Content icon={icon} trailing={trailing}>
      {children}
    </Content>
  );
  if (!external) {
    return (
      <PageLink href={href} className={buttonClassNames({ variant, size, wide })} onClick={onClick}>
        {content}
      </PageLink>
    );
  }
  return (
    <a
      href={href}
      className={buttonClassNames({ variant, size, wide })}
      onClick={onClick}
      {...(download === undefined ? { target: "_blank", rel: "noreferrer" } : { download })}
    >
      {content}
    </a>
  );
}

function Content({
  icon,
  trailing,
  busy,
  children,
}: {
  icon?: IconName | undefined;
  trailing?: IconName | undefined;
  busy?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <>
      {busy ? <span className={styles.spinner} aria-hidden="true" /> : icon && <Icon name={icon} />}
      <span className={styles.words}>{children}</span>
      {trailing && <Icon name={trailing} />}
    </>
  );
}

function buttonClassNames({
  variant = "secondary",
  size = "md",
  wide,
}: {
  variant?: ButtonAppearance["variant"] | undefined;
  size?: ButtonAppearance["size"] | undefined;
  wide?: boolean | undefined;
}) {
  return classNames(styles.button, styles[variant], styles[size], wide && styles.wide);
}
