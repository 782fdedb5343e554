import { useFormat, useT } from '~/i18n/react'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { EmptyState } from '~/ui/content/empty-state'
import { Name } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { Tabs } from '~/ui/data/tabs'
import { Fieldset } from '~/ui/form/fieldset'
import { NumberField } from '~/ui/form/number-field'
import { SearchField } from '~/ui/form/search-field'
import { TextareaField } from '~/ui/form/textarea-field'
import type { TypedDay } from '~/ui/market/contracts/stage-forms'
import type { ShownLine } from '~/ui/market/requests/line-amount'
import { DateField } from '~/ui/questions/fields/date-field'

interface InviteFormProps {
  cancelHref: string
  /** The page itself, without what is asked of it. */
  here: string
  line: number
  unit: ShownLine['unit']
  /** Pieces that nobody else was asked to make, and those of them that the split leaves out. */
  left: number
  rest: number
  /** What the organisation pays for one. */
  price: string
  /** The day until which is looked what is free, and the last one that a part may have. */
  until: string
  last: string
  dueOn: TypedDay
  answerBy: TypedDay
  /** Null where every stage's day is over. */
  stage: number | null
  stages: readonly { stage: number; date: string }[]
  /** What was searched for; null for the workshops that fit best. */
  name: string | null
  shops: readonly { id: string; name: string; place: string; free: number | null; pieces: number }[]
}

/** Who is asked to make how many, at what price and until when: filled in by what each has free. */
export function InviteForm({ cancelHref, here, line, ...form }: InviteFormProps) {
  const t = useT()
  const { number } = useFormat()
  const { unit, left, rest, price, until, last, stage, stages, name, shops } = form
  const amount = (count: number) => t(`requests.amount.${unit}`, { count, shown: number(count) })
  const hrefOf = (of: number | null) => `${here}?line=${line}${of ? `&stage=${of}` : ''}`
  return (
    <>
      <p>
        {t('pool.left')}: <strong>{amount(left)}</strong>. {t('pool.form.lead', { date: until })}
      </p>
      {stages.length > 1 && (
        <Tabs
          label={t('pool.form.stage')}
          tabs={stages.map((one) => ({
            href: hrefOf(one.stage),
            label: t('pool.form.stageLink', one),
            current: one.stage === stage,
          }))}
        />
      )}
      {rest > 0 && name === null && <Notice>{t('pool.form.rest', { amount: amount(rest) })}</Notice>}
      <PostForm
        action={here}
        method="get"
        hidden={{ line: String(line), ...(stage && { stage: String(stage) }) }}
      >
        <SearchField label={t('pool.form.search')} value={name ?? undefined} />
        {name && (
          <p>
            <a className="inline-flex min-h-11 items-center" href={hrefOf(stage)}>
              {t('pool.form.all')}
            </a>
          </p>
        )}
      </PostForm>
      {shops.length === 0 ? (
        <EmptyState icon="search" title={t('pool.form.noShops')} text={t('pool.form.noShopsText')} />
      ) : (
        <PostForm id="parts-new">
          <Fieldset id="parts" legend={t(name === null ? 'pool.form.shops' : 'pool.form.found')}>
            <ol className="grid gap-4">
              {shops.map((shop, at) => (
                <li key={shop.id}>
                  <input type="hidden" name={`parts[${at}].sellerId`} value={shop.id} />
                  <NumberField
                    id={`pieces-${at}`}
                    name={`parts[${at}].pieces`}
                    label={<Name of={shop.name} />}
                    hint={[
                      shop.place,
                      shop.free === null
                        ? t('pool.form.freeUnknown')
                        : t('pool.form.free', { amount: amount(shop.free) }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                    value={shop.pieces > 0 ? String(shop.pieces) : undefined}
                    unit={t(`requests.unit.${unit}`)}
                    optional
                  />
                </li>
              ))}
            </ol>
          </Fieldset>
          <NumberField
            name="price"
            label={t('pool.form.price')}
            hint={t('pool.form.priceHint', { price })}
            kind="money"
            width={10}
            unit={t('requests.som')}
          />
          <DateField
            name="dueOn"
            label={t('pool.form.dueOn')}
            hint={t('pool.form.dueHint', { date: last })}
            value={form.dueOn}
          />
          <DateField
            name="answerBy"
            label={t('pool.form.answerBy')}
            hint={t('pool.form.answerHint')}
            value={form.answerBy}
          />
          <TextareaField
            name="note"
            label={t('pool.form.note')}
            hint={t('pool.form.noteHint')}
            limit={1000}
            optional
          />
          <ConfirmOrCancel cancelHref={cancelHref}>{t('pool.form.submit')}</ConfirmOrCancel>
        </PostForm>
      )}
    </>
  )
}
