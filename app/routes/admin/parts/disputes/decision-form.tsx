import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { SelectField } from '~/ui/form/select-field'
import { TextareaField } from '~/ui/form/textarea-field'

interface DecisionFormProps {
  /** Of which money can go back. */
  lines: readonly {
    id: string
    /** In which the pieces are chosen. */
    field: string
    name: string
    /** Absent when it is the page's. */
    lang?: string
    unitsLeft: number
    price: string
  }[]
  /** Says that it comes from the account of the seller. */
  isReleased: boolean
}

/** The decision by lines, with its reason. */
export function DecisionForm({ lines, isReleased }: DecisionFormProps) {
  const t = useT()
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('disputes.decide.title')}</Heading>
      <PostForm>
        <p>{t(isReleased ? 'disputes.decide.fromSeller' : 'disputes.decide.text')}</p>
        {lines.map(({ id, field, name, lang, unitsLeft, price }) => (
          <SelectField
            key={id}
            id={`units-${id}`}
            name={field}
            label={
              <>
                {t('seller.partRefund.pieces')} <span lang={lang}>{name}</span>
              </>
            }
            hint={t('seller.partRefund.price', { price })}
            value="0"
            options={Array.from({ length: unitsLeft + 1 }, (_, units) => ({
              value: String(units),
              label: String(units),
            }))}
          />
        ))}
        {lines.length > 0 && (
          <CheckboxField
            name="delivery"
            label={t('seller.partRefund.delivery')}
            hint={t('seller.partRefund.deliveryHint')}
          />
        )}
        <TextareaField
          name="text"
          label={t('disputes.decide.reason')}
          hint={t('disputes.decide.reasonHint')}
          limit={500}
        />
        <Button>{t('disputes.decide.submit')}</Button>
      </PostForm>
    </section>
  )
}
