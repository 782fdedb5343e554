import { delayReasons } from '~/domains/vouchers/schema'
import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import type { DeviceOrderStatus } from '~/platform/prisma/enums'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { FittingList } from '~/ui/devices/making/fitting-list'
import { MakingSteps } from '~/ui/devices/making/making-steps'
import type { ShownMaking } from '~/ui/devices/making/shown-making'
import { ChoiceField } from '~/ui/form/choice-field'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { DateField } from '~/ui/questions/fields/date-field'
import { dayParts } from '~/ui/questions/fields/day-parts'

interface MakingPanelProps {
  order: { id: string; status: DeviceOrderStatus; isOwn: boolean; readyOn: string | null }
  making: ShownMaking | null
  /** `YYYY-MM-DD` */
  today: string
}

/** How the making of an order goes, and what the maker says of it: a step that is done, a fitting, that it comes later. */
export function MakingPanel({ order, making, today }: MakingPanelProps) {
  const t = useT()
  const here = useHere()
  const { id, status, isOwn, readyOn } = order
  if (!making || !readyOn) return null
  const left = making.milestones.filter(({ doneOn }) => !doneOn)
  const isOpen = !isOwn && (status === 'accepted' || status === 'in_making')
  return (
    <>
      <MakingSteps making={making} status={status} readyOn={readyOn} />
      {isOpen && status === 'in_making' && left.length > 0 && (
        <section className="card">
          <PostForm id="mark-step" hidden={{ intent: 'markStep' }}>
            <ChoiceField
              name="code"
              label={t('making.steps.which')}
              value={left[0]?.code}
              options={left.map(({ code }) => ({ value: code, label: t(keyOf('making.step', code)) }))}
            />
            <DateField name="doneOn" label={t('making.steps.doneOn')} value={dayParts(today)} />
            <Button look="secondary">{t('making.steps.mark')}</Button>
          </PostForm>
        </section>
      )}
      <FittingList fittings={making.fittings} />
      {isOpen && status === 'in_making' && (
        <p>
          <ButtonLink look="secondary" href={here(`/maker/orders/${id}/fitting`)}>
            {t('making.fit.record')}
          </ButtonLink>
        </p>
      )}
      {isOpen && <DelayForm />}
    </>
  )
}

function DelayForm() {
  const t = useT()
  const isRefused = useWasRefused({ id: 'delay', intent: 'delay' })
  return (
    <Disclosure summary={t('making.delay.summary')} open={isRefused}>
      <PostForm id="delay" hidden={{ intent: 'delay' }}>
        <p>{t('making.delay.lead')}</p>
        <ChoiceField
          id="delay-reason"
          name="reasonCode"
          label={t('making.delay.why')}
          options={delayReasons.map((reason) => ({
            value: reason,
            label: t(`making.delay.reason.${reason}`),
          }))}
        />
        <DateField name="expectedOn" label={t('making.delay.expectedOn')} />
        <Button look="secondary">{t('making.delay.button')}</Button>
      </PostForm>
    </Disclosure>
  )
}
