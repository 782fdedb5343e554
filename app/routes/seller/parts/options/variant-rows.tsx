import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { NumberField } from '~/ui/form/number-field'
import { SelectField } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { MoneyField } from '~/ui/questions/fields/money-field'

export interface VariantRowsProps {
  version: string
  /** The product's, which counts where a variant has none of its own. */
  price: string
  /** False for what is made to order. */
  isCounted: boolean
  photos: { value: string; label: string }[]
  rows: {
    id: string
    name: string
    isOffered: boolean
    stock: string
    price: string
    article: string
    photoId: string
  }[]
}

/** All combinations in one form: side by side where there is room, one below the other on a phone. */
export function VariantRows({ version, price, isCounted, photos, rows }: VariantRowsProps) {
  const t = useT()
  const seen = Object.fromEntries(rows.map(({ id, stock }) => [`seen-${id}`, stock]))
  return (
    <PostForm id="rows" className="grid gap-6" hidden={{ intent: 'rows', version, ...seen }}>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {rows.map((row) => (
          <li key={row.id} className="p-4">
            <fieldset className="fieldset">
              <legend className="field-label">{row.name}</legend>
              <div className="grid items-start gap-4 sm:grid-cols-2">
                <div className="sm:col-span-2">
                  <CheckboxField
                    name={`offered-${row.id}`}
                    label={t('variants.offered')}
                    checked={row.isOffered}
                  />
                </div>
                {isCounted && (
                  <NumberField
                    name={`stock-${row.id}`}
                    label={t('variants.stock')}
                    unit={t('seller.product.pieces')}
                    value={row.stock}
                  />
                )}
                <MoneyField
                  name={`price-${row.id}`}
                  label={t('variants.price')}
                  hint={t('variants.priceHint', { price })}
                  value={row.price}
                  optional
                />
                <TextField
                  name={`article-${row.id}`}
                  label={t('variants.article')}
                  hint={t('variants.articleHint')}
                  value={row.article}
                  width={20}
                  optional
                />
                {photos.length > 1 && (
                  <SelectField
                    name={`photo-${row.id}`}
                    label={t('variants.photo')}
                    options={[{ value: '', label: t('variants.noPhoto') }, ...photos]}
                    value={row.photoId}
                  />
                )}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      <div>
        <Button>{t('variants.saveRows')}</Button>
      </div>
    </PostForm>
  )
}
