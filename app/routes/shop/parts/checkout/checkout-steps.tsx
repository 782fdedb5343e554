import { useT } from '~/i18n/react'
import { Stepper } from '~/ui/data/stepper'

const steps = ['details', 'review', 'pay'] as const

/** Where the buyer is on the way to having paid. */
export function CheckoutSteps({ current }: { current: 'details' | 'review' }) {
  const t = useT()
  const at = steps.indexOf(current)
  return (
    <Stepper
      label={t('shop.checkout.steps.label')}
      steps={steps.map((step, index) => ({
        label: t(`shop.checkout.steps.${step}`),
        state: index < at ? 'done' : index === at ? 'current' : 'todo',
      }))}
    />
  )
}
