import { Fragment, type ReactNode } from 'react'

/** Lines of one value below each other; null leaves one out. */
export function Lines({ of }: { of: readonly ReactNode[] }) {
  const lines = of.filter((line) => line !== null)
  return lines.map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ))
}
