import { useFormat, useT } from '~/i18n/react'
import type { DeviceClaimOutcome } from '~/platform/prisma/enums'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import type { ShownClaim } from '~/ui/devices/claims/claim-facts'
import { ChoiceField } from '~/ui/form/choice-field'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { TextareaField } from '~/ui/form/textarea-field'

interface DisputeStepsProps {
  claim: ShownClaim
  priceTiyin: string
  isHead: boolean
  /** When it was prepared, as it is shown here. */
  seenAt: string
  /** True when she who looks prepared it. */
  preparedByOwn: boolean
}

/** How a dispute ends: prepared by one, and where money goes back decided by a head who is somebody else. */
export function DisputeSteps({ claim, ...prepared }: DisputeStepsProps) {
  const t = useT()
  const isRefused = useWasRefused({ id: 'prepare', intent: 'prepare' })
  if (!claim.outcome) return <PrepareForm />
  return (
    <>
      <Prepared claim={claim} {...prepared} />
      <Disclosure summary={t('claims.staff.prepare.again')} open={isRefused}>
        <PrepareForm />
      </Disclosure>
    </>
  )
}

function Prepared({ claim, priceTiyin, isHead, seenAt, preparedByOwn }: DisputeStepsProps) {
  const t = useT()
  const { money } = useFormat()
  if (!claim.outcome) return null
  const movesMoney = claim.outcome === 'return'
  const obstacle = movesMoney && (preparedByOwn ? 'byAnother' : isHead ? null : 'headDecides')
  return (
    <>
      <SummaryList
        title={t('claims.staff.prepared')}
        rows={[
          {
            key: 'outcome',
            label: t('claims.claim.outcome'),
            value: t(`claims.staff.outcome.${claim.outcome}`),
          },
          {
            key: 'why',
            label: t('claims.staff.prepare.text'),
            value: <FreeText of={claim.outcomeText ?? ''} />,
          },
        ]}
      />
      {obstacle ? (
        <Notice>{t(`claims.error.${obstacle}`)}</Notice>
      ) : (
        <>
          {movesMoney && <p>{t('claims.staff.decideMoney', { amount: money(priceTiyin) })}</p>}
          <PostForm hidden={{ intent: 'decide', seenAt }}>
            <Button icon="check">{t('claims.staff.decide')}</Button>
          </PostForm>
        </>
      )}
    </>
  )
}

const outcomes: readonly DeviceClaimOutcome[] = ['return', 'repair', 'none']

function PrepareForm() {
  const t = useT()
  return (
    <section className="grid gap-3">
      <Heading level={2} size="m">
        {t('claims.staff.prepare.title')}
      </Heading>
      <p>{t('claims.staff.prepare.lead')}</p>
      <PostForm id="prepare" hidden={{ intent: 'prepare' }}>
        <ChoiceField
          name="outcome"
          label={t('claims.staff.prepare.outcome')}
          options={outcomes.map((one) => ({
            value: one,
            label: t(`claims.staff.outcome.${one}`),
            hint: t(`claims.staff.outcomeHint.${one}`),
          }))}
        />
        <TextareaField
          name="text"
          label={t('claims.staff.prepare.text')}
          hint={t('claims.staff.prepare.textHint')}
          limit={2000}
        />
        <Button>{t('claims.staff.prepare.button')}</Button>
      </PostForm>
    </section>
  )
}
