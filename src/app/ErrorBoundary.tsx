import { Component } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import type { Visit } from './useHash.ts'

interface Props {
  readonly room: string
  /** the link that opens the room with its defaults */
  readonly home: string
  readonly visit: Visit
  readonly children: ReactNode
}

interface State {
  readonly error: Error | undefined
  readonly visit: Visit
}

/** A defect in one room says so and offers a way back in; the shell and the other rooms go on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined, visit: this.props.visit }

  static getDerivedStateFromError(error: Error): Pick<State, 'error'> {
    return { error }
  }

  /** Another link is another try. */
  static getDerivedStateFromProps({ visit }: Props, state: State): State | null {
    return visit === state.visit ? null : { error: undefined, visit }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <main className="broken" id="main" tabIndex={-1} role="alert">
        <h1>{this.props.room} stopped working</h1>
        <p>{error.message}</p>
        <p>
          <Button variant="primary" icon="reset" onClick={() => this.setState({ error: undefined })}>
            Try again
          </Button>{' '}
          <a href={this.props.home}>Open it with its defaults</a>
        </p>
      </main>
    )
  }
}
