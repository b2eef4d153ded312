import { Component } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'

interface Props {
  readonly room: string
  readonly children: ReactNode
}

/** A defect in one room says so and offers a way back in; the shell and the other rooms go on. */
export class ErrorBoundary extends Component<Props, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined }

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <main className="broken" role="alert">
        <h1>{this.props.room} stopped working</h1>
        <p>{error.message}</p>
        <p>
          <Button variant="primary" icon="reset" onClick={() => this.setState({ error: undefined })}>
            Try again
          </Button>{' '}
          <a href={`#/${this.props.room.toLowerCase()}`}>Open it with its defaults</a>
        </p>
      </main>
    )
  }
}
