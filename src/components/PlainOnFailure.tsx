/** Gives back what works without script when an island fails. Knows no particular island. */
import { Component, type ReactNode } from 'react';

/** React removes what fails; a reader would rather have `plain` back, drawn as the build draws it. */
export class PlainOnFailure extends Component<
  { plain: ReactNode; children: ReactNode },
  { hasFailed: boolean }
> {
  override state = { hasFailed: false };
  static getDerivedStateFromError() {
    return { hasFailed: true };
  }
  override render() {
    return this.state.hasFailed ? this.props.plain : this.props.children;
  }
}
