import type { ReactNode } from 'react'

/** A number such as HV-7Q4K-92M2 would otherwise break after a hyphen, where large letters meet a narrow screen. */
export function keepNumbersWhole(text: string): ReactNode {
  return text.split(/(\bH[A-Z]-\w{4}-\w{4}\b(?:\/\d+)?)/).map((part, index) =>
    index % 2 ? (
      <span key={part} className="in-one-piece">
        {part}
      </span>
    ) : (
      part
    ),
  )
}
