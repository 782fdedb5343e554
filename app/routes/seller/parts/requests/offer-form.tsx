import type { RequestUnit } from '~/domains/market/schema'
import { guessLanguage } from '~/i18n/guess-language'
import { useFormat, useLocale, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { NumberField } from '~/ui/form/number-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { DateField } from '~/ui/questions/fields/date-field'

interface OfferFormProps {
  offerId: string
  lines: readonly { id: string; words: string; quantity: number; unit: RequestUnit }[]
  /** An answer stands already: this is another round. */
  isAgain: boolean
}

/** A seller's answer: a price for each thing that she offers, days, until when it holds, and words. */
export function OfferForm({ offerId, lines, isAgain }: OfferFormProps) {
  const t = useT()
  const locale = useLocale()
  const { number } = useFormat()
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t(isAgain ? 'requests.offer.againTitle' : 'requests.offer.title')}</Heading>
      <p>{t('requests.offer.lead')}</p>
      <PostForm id="offer" className="form-stack max-w-2xl" hidden={{ intent: 'offer' }} tryId={{ offerId }}>
        {lines.map(({ id, words, quantity, unit }, at) => (
          <NumberField
            key={id}
            id={`price-${at}`}
            name={`lines[${at}].price`}
            label={<span lang={guessLanguage(words, locale)}>{words}</span>}
            hint={t('requests.offer.priceHint', {
              unit: t(`requests.one.${unit}`),
              amount: t(`requests.amount.${unit}`, { count: quantity, shown: number(quantity) }),
            })}
            kind="money"
            width={10}
            unit={t('requests.som')}
            optional={lines.length > 1}
          />
        ))}
        <NumberField
          name="makingDays"
          label={t('requests.fact.makingDays')}
          hint={t('requests.offer.daysHint')}
          unit={t('requests.dayUnit')}
        />
        <DateField
          name="validUntil"
          label={t('requests.fact.validUntil')}
          hint={t('requests.offer.validHint')}
        />
        <TextareaField
          name="note"
          label={t('requests.offer.note')}
          hint={t('requests.offer.noteHint')}
          limit={2000}
          optional
        />
        <div>
          <Button>{t('requests.offer.submit')}</Button>
        </div>
      </PostForm>
    </section>
  )
}
