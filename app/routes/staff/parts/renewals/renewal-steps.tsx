import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import type { ShownRenewal } from '~/ui/devices/renewals/renewal-facts'
import { ChoiceField } from '~/ui/form/choice-field'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { SelectField } from '~/ui/form/select-field'
import { TextareaField } from '~/ui/form/textarea-field'

interface RenewalStepsProps {
  renewal: ShownRenewal
  refusals: readonly string[]
  isHead: boolean
  /** When it was prepared, as it is shown here. */
  seenAt: string
  /** True when she who looks prepared it. */
  preparedByOwn: boolean
}

/** Prepared by one of the centre, decided by a head who is another. */
export function RenewalSteps(props: RenewalStepsProps) {
  const t = useT()
  const isRefused = useWasRefused({ id: 'prepare', intent: 'prepare' })
  if (!props.renewal.outcome) return <PrepareForm refusals={props.refusals} />
  return (
    <>
      <Prepared {...props} outcome={props.renewal.outcome} />
      <Disclosure summary={t('vouchers.renewal.staff.again')} open={isRefused}>
        <PrepareForm refusals={props.refusals} />
      </Disclosure>
    </>
  )
}

function Prepared({
  renewal,
  outcome,
  isHead,
  seenAt,
  preparedByOwn,
}: RenewalStepsProps & { outcome: 'approve' | 'refuse' }) {
  const t = useT()
  const obstacle = preparedByOwn ? 'preparedByYou' : isHead ? null : 'headDecides'
  const { reasonCode, outcomeText } = renewal
  return (
    <>
      <SummaryList
        title={t('vouchers.renewal.staff.prepared')}
        rows={[
          {
            key: 'outcome',
            label: t('vouchers.renewal.staff.outcome'),
            value: t(`vouchers.renewal.staff.${outcome}`),
          },
          ...(reasonCode
            ? [
                {
                  key: 'reason',
                  label: t('vouchers.renewal.fact.reason'),
                  value: t(keyOf('vouchers.reason', reasonCode)),
                },
              ]
            : []),
          {
            key: 'text',
            label: t('vouchers.renewal.staff.text'),
            value: <FreeText of={outcomeText ?? ''} />,
          },
        ]}
      />
      {obstacle ? (
        <Notice>{t(`vouchers.error.${obstacle}`)}</Notice>
      ) : (
        <PostForm hidden={{ intent: 'decide', seenAt }}>
          <Button icon="check">{t('vouchers.renewal.staff.decide')}</Button>
        </PostForm>
      )}
    </>
  )
}

function PrepareForm({ refusals }: { refusals: readonly string[] }) {
  const t = useT()
  return (
    <section className="grid gap-3">
      <Heading level={2} size="m">
        {t('vouchers.renewal.staff.prepare')}
      </Heading>
      <PostForm id="prepare" hidden={{ intent: 'prepare' }}>
        <ChoiceField
          name="outcome"
          label={t('vouchers.renewal.staff.outcome')}
          options={(['approve', 'refuse'] as const).map((value) => ({
            value,
            label: t(`vouchers.renewal.staff.${value}`),
            hint: t(`vouchers.renewal.staff.${value}Hint`),
          }))}
        />
        <SelectField
          name="reasonCode"
          label={t('vouchers.renewal.staff.reason')}
          options={refusals.map((code) => ({ value: code, label: t(keyOf('vouchers.reason', code)) }))}
          emptyLabel={t('admin.grant.choose')}
          optional
        />
        <TextareaField
          name="text"
          label={t('vouchers.renewal.staff.text')}
          hint={t('claims.staff.prepare.textHint')}
          limit={2000}
        />
        <Button>{t('vouchers.renewal.staff.button')}</Button>
      </PostForm>
    </section>
  )
}
