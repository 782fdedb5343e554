import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { NumberField } from '~/ui/form/number-field'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { DateField } from '~/ui/questions/fields/date-field'
import { dayParts } from '~/ui/questions/fields/day-parts'
import { MoneyField } from '~/ui/questions/fields/money-field'

export interface ShownAnswer {
  title: string
  /** Decimal tiyin. */
  priceTiyin: string
  makingDays: number
  warrantyMonths: number
  homeVisit: boolean
  version: number
}

interface AnswerFormProps {
  /** The last one, which the form begins with; null for none. */
  answer: ShownAnswer | null
  /** `YYYY-MM-DD` */
  validUntil: string | null
  note: string | null
  /** Where the person wants to be measured. */
  measuredAt: string
  isAnswered: boolean
}

/** The price and its terms; folded away once there is an answer. */
export function AnswerForm(props: AnswerFormProps) {
  const t = useT()
  const isRefused = useWasRefused({ id: 'answer' })
  if (props.isAnswered)
    return (
      <Disclosure summary={t('quotes.maker.change.summary')} open={isRefused}>
        <Fields {...props} />
      </Disclosure>
    )
  return (
    <section className="card">
      <Heading level={2} size="m">
        {t('quotes.maker.answer.title')}
      </Heading>
      <Fields {...props} />
    </section>
  )
}

function Fields({ answer, validUntil, note, measuredAt, isAnswered }: AnswerFormProps) {
  const t = useT()
  const comes = answer ? answer.homeVisit : measuredAt === 'home'
  return (
    <PostForm id="answer" hidden={{ intent: 'answer', version: String(answer?.version ?? 0) }}>
      <TextField
        name="title"
        label={t('quotes.maker.whatItIs')}
        hint={t('quotes.maker.whatItIsHint')}
        value={answer?.title}
      />
      <MoneyField
        name="priceTiyin"
        label={t('makers.offer.price')}
        hint={t('quotes.maker.priceHint')}
        value={answer ? String(BigInt(answer.priceTiyin) / 100n) : ''}
      />
      <NumberField
        name="makingDays"
        label={t('makers.offer.makingDays')}
        unit={t('seller.product.days')}
        value={answer ? String(answer.makingDays) : ''}
      />
      <NumberField
        name="warrantyMonths"
        label={t('makers.offer.warranty')}
        hint={t('makers.offer.warrantyHint')}
        unit={t('makers.offer.months')}
        value={answer ? String(answer.warrantyMonths) : ''}
      />
      <ChoiceField
        name="measuredAt"
        label={t('makers.offer.measured')}
        value={comes ? 'home' : 'workshop'}
        options={[
          { value: 'workshop', label: t('makers.offer.atWorkshop') },
          { value: 'home', label: t('makers.offer.atHome') },
        ]}
      />
      <DateField
        name="validUntilOn"
        label={t('quotes.maker.validUntil')}
        hint={t('quotes.maker.validUntilHint')}
        value={validUntil ? dayParts(validUntil) : undefined}
      />
      <TextareaField
        name="note"
        label={t('quotes.maker.note')}
        hint={t('quotes.maker.noteHint')}
        value={note ?? ''}
        limit={1000}
        optional
      />
      <Button icon="check">
        {t(isAnswered ? 'quotes.maker.change.button' : 'quotes.maker.answer.button')}
      </Button>
    </PostForm>
  )
}
