import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import './Toast.css'
import { IconButton } from './Button.tsx'
import { Icon } from './icons.tsx'
import type { IconName } from './icons.tsx'

export type ToastKind = 'info' | 'warning' | 'error'

interface ToastMessage {
  readonly text: string
  readonly kind: ToastKind
  /** Counts the messages, so that the same text twice starts its time again. */
  readonly number: number
}

export interface ToastActions {
  /** Shows one message in the place of the one before. Errors stay until they are dismissed. */
  readonly show: (text: string, kind?: ToastKind) => void
  readonly dismiss: () => void
}

const lifetime: Readonly<Record<ToastKind, number>> = { info: 4000, warning: 6000, error: Infinity }
const icons: Readonly<Record<ToastKind, IconName>> = { info: 'check', warning: 'info', error: 'warning' }

const ActionsContext = createContext<ToastActions>({ show: () => {}, dismiss: () => {} })
const MessageContext = createContext<ToastMessage | undefined>(undefined)

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [message, setMessage] = useState<ToastMessage>()
  const show = useCallback((text: string, kind: ToastKind = 'info') => {
    setMessage((old) => ({ text, kind, number: (old?.number ?? 0) + 1 }))
  }, [])
  const dismiss = useCallback(() => setMessage(undefined), [])
  const actions = useMemo(() => ({ show, dismiss }), [show, dismiss])

  useEffect(() => {
    if (message === undefined || !Number.isFinite(lifetime[message.kind])) return undefined
    const timer = setTimeout(dismiss, lifetime[message.kind])
    return () => clearTimeout(timer)
  }, [message, dismiss])

  return (
    <ActionsContext value={actions}>
      <MessageContext value={message}>{children}</MessageContext>
    </ActionsContext>
  )
}

/** The functions that show and dismiss the toast. Outside a provider they do nothing. */
export function useToast(): ToastActions {
  return use(ActionsContext)
}

/** Where the toast appears: the shell puts it into the free part of the top bar. */
export function ToastSlot() {
  const message = use(MessageContext)
  const { dismiss } = use(ActionsContext)
  const isError = message?.kind === 'error'
  const body = message && (
    <span key={message.number} className={`toast toast--${message.kind}`}>
      <Icon name={icons[message.kind]} />
      <span className="toast__text" title={message.text}>
        {message.text}
      </span>
      {isError ? <IconButton icon="close" label="Dismiss" variant="quiet" onClick={dismiss} /> : null}
    </span>
  )
  // Both regions stand empty from the start: a screen reader announces only what appears inside a region it knows.
  return (
    <div className="toast-slot">
      <output>{isError ? null : body}</output>
      <div role="alert">{isError ? body : null}</div>
    </div>
  )
}
