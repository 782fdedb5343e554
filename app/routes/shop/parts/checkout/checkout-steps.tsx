import { useT } from '~/i18n/react'
import { Stepper } from '~/ui/data/stepper'

const steps = ['details', 'review', 'pay'] as const

export interface CheckoutStepsProps {
  current: 'details' | 'review'
  /** Where who gets it is changed; absent where that is this page. */
  detailsHref?: string
}

/** Where the buyer is on the way to having paid; a step that is done leads back. */
export function CheckoutSteps({ current, detailsHref }: CheckoutStepsProps) {
  const t = useT()
  const at = steps.indexOf(current)
  return (
    <Stepper
      label={t('shop.checkout.steps.label')}
      steps={steps.map((step, index) => ({
        label: t(`shop.checkout.steps.${step}`),
        state: index < at ? 'done' : index === at ? 'current' : 'todo',
        ...(step === 'details' && detailsHref && { href: detailsHref }),
      }))}
    />
  )
}
