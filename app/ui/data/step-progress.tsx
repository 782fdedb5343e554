import { useT } from '~/i18n/react'

/** How far a journey has come: "Step 2 of 7". */
export function StepProgress({ step, of }: { step: number; of: number }) {
  const t = useT()
  const text = t('ui.step', { step, of })
  return (
    <div className="steps-progress">
      <p>{text}</p>
      <progress max={of} value={step} aria-label={text} />
    </div>
  )
}
