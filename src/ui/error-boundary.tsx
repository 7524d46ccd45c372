import { Component, type ReactNode } from 'react';

type ErrorBoundaryProps = { readonly fallback: ReactNode; readonly children: ReactNode };

/**
 * Shows something else where its content fails to render: without one, React takes the whole page
 * away. A part that is loaded late fails this way too, when its file does not arrive.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
