import { mostReturnPhotos, returnReasons } from '~/domains/market/schema'
import { useT } from '~/i18n/react'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { FileField } from '~/ui/form/file-field'
import { mostPhotoBytes, photoFiles } from '~/ui/form/photo-files'
import { SelectField } from '~/ui/form/select-field'
import { TextareaField } from '~/ui/form/textarea-field'

const remedies = ['money', 'exchange', 'repair'] as const

interface AskReturnFormProps {
  page: string
  seller: string
  isPaidOut: boolean
  until: string | null
  returnKey: string
  lines: readonly {
    id: string
    field: string
    name: string
    lang?: string
    unitsLeft: number
    price: string
    isMade: boolean
  }[]
  /** Something was sent back before. */
  isAgain: boolean
}

/** Which pieces go back, why, with pictures, and what she wishes instead. */
export function AskReturnForm({
  page,
  seller,
  isPaidOut,
  until,
  returnKey,
  lines,
  isAgain,
}: AskReturnFormProps) {
  const t = useT()
  const only = lines.length === 1 && lines[0]?.unitsLeft === 1
  return (
    <section className="grid gap-4">
      {isAgain && <Heading level={2}>{t('returns.title')}</Heading>}
      <p>{t('returns.lead', { seller })}</p>
      {until && <p>{t('returns.until', { date: until })}</p>}
      <p>{t(isPaidOut ? 'returns.paidOut' : 'returns.held')}</p>
      <PostForm id="return" multipart hidden={{ intent: 'ask' }} tryId={{ returnKey }}>
        {lines.map(({ id, field, name, lang, unitsLeft, price, isMade }) => (
          <SelectField
            key={id}
            id={`units-${id}`}
            name={field}
            label={
              <>
                {t('returns.pieces')} <span lang={lang}>{name}</span>
              </>
            }
            hint={`${t('returns.priceHint', { price })}${isMade ? ` ${t('returns.madeHint')}` : ''}`}
            value={only ? '1' : '0'}
            options={Array.from({ length: unitsLeft + 1 }, (_, units) => ({
              value: String(units),
              label: String(units),
            }))}
          />
        ))}
        <ChoiceField
          name="reason"
          label={t('returns.reason')}
          hint={t('returns.paysHint')}
          options={returnReasons.map((value) => ({ value, label: t(`returns.reasons.${value}`) }))}
        />
        <ChoiceField
          name="remedy"
          label={t('returns.remedy')}
          options={remedies.map((value) => ({ value, label: t(`returns.remedies.${value}`) }))}
        />
        <TextareaField
          name="message"
          label={t('returns.message')}
          hint={t('returns.messageHint')}
          limit={1000}
        />
        <FileField
          name="photo"
          label={t('returns.photo')}
          hint={t('returns.photoHint', { count: mostReturnPhotos })}
          accept={photoFiles}
          maxBytes={mostPhotoBytes}
          multiple
          optional
        />
        <ConfirmOrCancel cancelHref={page}>{t('returns.submit')}</ConfirmOrCancel>
      </PostForm>
    </section>
  )
}
