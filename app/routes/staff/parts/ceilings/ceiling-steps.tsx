import { ceilingRefusals } from '~/domains/vouchers/schema'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import type { ShownCeiling } from '~/ui/devices/quotes/ceiling-facts'
import { ChoiceField } from '~/ui/form/choice-field'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { SelectField } from '~/ui/form/select-field'
import { TextareaField } from '~/ui/form/textarea-field'

interface CeilingStepsProps {
  ceiling: ShownCeiling
  isHead: boolean
  /** When it was prepared, as it is shown here. */
  seenAt: string
  /** True when she who looks prepared it. */
  preparedByOwn: boolean
}

/** Prepared by one of the centre, decided by a head who is another. */
export function CeilingSteps({ ceiling, isHead, seenAt, preparedByOwn }: CeilingStepsProps) {
  const t = useT()
  const isRefused = useWasRefused({ id: 'prepare', intent: 'prepare' })
  const { outcome, reasonCode, outcomeText } = ceiling
  if (!outcome) return <PrepareForm />
  const obstacle = preparedByOwn ? 'preparedByYou' : isHead ? null : 'headDecides'
  return (
    <>
      <SummaryList
        title={t('quotes.desk.prepared')}
        rows={[
          { key: 'outcome', label: t('quotes.desk.outcome'), value: t(`quotes.desk.${outcome}`) },
          ...(reasonCode
            ? [
                {
                  key: 'reason',
                  label: t('quotes.ceiling.reasonLabel'),
                  value: t(keyOf('quotes.ceiling.reason', reasonCode)),
                },
              ]
            : []),
          { key: 'text', label: t('quotes.desk.words'), value: <FreeText of={outcomeText ?? ''} /> },
        ]}
      />
      {obstacle ? (
        <Notice>{t(`vouchers.error.${obstacle}`)}</Notice>
      ) : (
        <PostForm hidden={{ intent: 'decide', seenAt }}>
          <Button icon="check">{t('quotes.desk.decide')}</Button>
        </PostForm>
      )}
      <Disclosure summary={t('quotes.desk.again')} open={isRefused}>
        <PrepareForm />
      </Disclosure>
    </>
  )
}

function PrepareForm() {
  const t = useT()
  return (
    <section className="grid gap-3">
      <Heading level={2} size="m">
        {t('quotes.desk.prepare')}
      </Heading>
      <PostForm id="prepare" hidden={{ intent: 'prepare' }}>
        <ChoiceField
          name="outcome"
          label={t('quotes.desk.outcome')}
          options={(['approve', 'refuse'] as const).map((value) => ({
            ...{ value, label: t(`quotes.desk.${value}`), hint: t(`quotes.desk.${value}Hint`) },
          }))}
        />
        <SelectField
          name="reasonCode"
          label={t('quotes.desk.refusal')}
          hint={t('quotes.desk.refusalHint')}
          emptyLabel={t('quotes.ask.chooseDistrict')}
          options={ceilingRefusals.map((code) => ({
            value: code,
            label: t(`quotes.ceiling.reason.${code}`),
          }))}
        />
        <TextareaField
          name="text"
          label={t('quotes.desk.words')}
          hint={t('quotes.desk.wordsHint')}
          limit={2000}
          rows={4}
        />
        <Button>{t('quotes.desk.prepareSend')}</Button>
      </PostForm>
    </section>
  )
}
