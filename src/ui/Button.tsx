import type { ComponentPropsWithRef, ReactNode } from 'react'
import './Button.css'
import { classNames } from './class-names.ts'
import { Icon } from './icons.tsx'
import type { IconName } from './icons.tsx'

export type ButtonVariant = 'default' | 'quiet' | 'primary' | 'danger'

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /** At most one primary button a group; quiet ones live in bars. */
  readonly variant?: ButtonVariant | undefined
  readonly icon?: IconName | undefined
  readonly children?: ReactNode
}

export function Button({
  variant = 'default',
  icon,
  children,
  className,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={classNames('button', variant !== 'default' && `button--${variant}`, className)}
      {...rest}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children === undefined ? null : <span>{children}</span>}
    </button>
  )
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
  readonly icon: IconName
  /** The name for screen readers and the tooltip. */
  readonly label: string
}

export function IconButton({ label, className, title = label, ...rest }: IconButtonProps) {
  return (
    <Button {...rest} title={title} aria-label={label} className={classNames('button--icon', className)} />
  )
}
