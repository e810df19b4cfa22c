/** A fault of the page itself is said, with a way on, instead of a blank screen. */
import { Component, type ReactNode } from 'react'

interface State {
  readonly fault: Error | undefined
}

export class Unexpected extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { fault: undefined }

  static getDerivedStateFromError(fault: unknown): State {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) }
  }

  override render(): ReactNode {
    const { fault } = this.state
    if (fault === undefined) return this.props.children
    return (
      <section role="alert">
        <h1>This part could not be shown</h1>
        <p>{fault.message}</p>
        <p>
          Nothing of your files is lost or was sent. Without a network, parts that were not opened yet may be missing.
        </p>
        <button type="button" onClick={() => location.reload()}>
          Open the page anew
        </button>
      </section>
    )
  }
}
