import { useT } from '~/i18n/react'

const tones = {
  pending: 'info',
  accepted: 'success',
  refused: 'warning',
  waiving: 'info',
  waived: 'success',
} as const

/** How a requirement stands. */
export function ProofState({ status }: { status: keyof typeof tones }) {
  const t = useT()
  return <span className={`tag tone-${tones[status]}`}>{t(`proofs.state.${status}`)}</span>
}
