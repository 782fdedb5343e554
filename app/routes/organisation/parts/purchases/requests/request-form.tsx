import {
  mostRequestLines,
  mostRequestPhotos,
  type PriceLineInput,
  requestUnits,
} from '~/domains/market/schema'
import { useT } from '~/i18n/react'
import type { DirectGround } from '~/platform/prisma/enums'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Notice } from '~/ui/content/notice'
import { CheckboxGroup } from '~/ui/form/choices/checkbox-group'
import { Fieldset } from '~/ui/form/fieldset'
import { FileField } from '~/ui/form/file-field'
import { NumberField } from '~/ui/form/number-field'
import { useTouched } from '~/ui/form/page/use-field'
import { mostPhotoBytes, photoFiles } from '~/ui/form/photo-files'
import { SelectField } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { DateField } from '~/ui/questions/fields/date-field'

export interface RequestFormProps {
  cancelHref: string
  /** Names a new one in a hidden field, so that it is written once. */
  requestId: string
  places: readonly { label: string; options: readonly { value: string; label: string }[] }[]
  categories: readonly { value: string; label: string }[]
  sellers: readonly { value: string; label: string; hint: string }[]
  /** The one seller of a direct contract, and why; null where sellers are compared. */
  direct: { id: string; name: string; ground: DirectGround } | null
  /** What the draft says; null for a new one. */
  draft: {
    title: string
    note: string | null
    soato: string
    categoryCode: string | null
    wantedOn: { day: string; month: string; year: string }
    lines: readonly PriceLineInput[]
    sellerIds: readonly string[]
    photoCount: number
  } | null
}

/** Empty rows beside those that are written. */
const spareRows = 3

/** What is asked for, thing by thing, where and until when, and whom. */
export function RequestForm({ cancelHref, requestId, draft, direct, ...choices }: RequestFormProps) {
  const t = useT()
  const { places, categories, sellers } = choices
  return (
    <PostForm multipart tryId={{ requestId }} {...(direct && { hidden: { directTo: direct.id } })}>
      {direct && (
        <Notice title={t('state.toOne', { name: direct.name })}>
          <p>{t(`state.ground.${direct.ground}`)}</p>
        </Notice>
      )}
      <TextField
        name="title"
        label={t('requests.form.name')}
        hint={t('requests.form.nameHint')}
        value={draft?.title}
      />
      <LineFields lines={draft?.lines ?? []} />
      <TextareaField
        name="note"
        label={t('requests.form.note')}
        hint={t('requests.form.noteHint')}
        value={draft?.note ?? undefined}
        limit={2000}
        optional
      />
      <FileField
        name="photo"
        label={t('requests.form.photo')}
        hint={t(draft?.photoCount ? 'requests.form.photoReplaces' : 'requests.form.photoHint', {
          count: mostRequestPhotos,
        })}
        accept={photoFiles}
        maxBytes={mostPhotoBytes}
        multiple
        optional
      />
      <SelectField
        name="soato"
        label={t('requests.form.district')}
        options={places}
        value={draft?.soato}
        emptyLabel={t('requests.form.choose')}
      />
      <DateField
        name="wantedOn"
        label={t('requests.form.wantedOn')}
        hint={t('requests.form.wantedOnHint')}
        value={draft?.wantedOn}
      />
      {!direct && (
        <>
          <SelectField
            name="categoryCode"
            label={t('requests.form.category')}
            hint={t('requests.form.categoryHint')}
            options={categories}
            value={draft?.categoryCode ?? undefined}
            emptyLabel={t('requests.form.noCategory')}
            optional
          />
          <SellerFields sellers={sellers} chosen={draft?.sellerIds ?? []} />
        </>
      )}
      <p>{t(direct ? 'state.formNext' : 'requests.form.next')}</p>
      <ConfirmOrCancel cancelHref={cancelHref}>{t('requests.form.save')}</ConfirmOrCancel>
    </PostForm>
  )
}

/** Whom to ask, one by one: closed while nobody was chosen, and nothing is wrong with it. */
function SellerFields({
  sellers,
  chosen,
}: Pick<RequestFormProps, 'sellers'> & { chosen: readonly string[] }) {
  const t = useT()
  const isTouched = useTouched()
  return (
    <Disclosure
      summary={t('requests.form.sellers')}
      open={chosen.length > 0 || isTouched('sellerIds') || isTouched('categoryCode')}
    >
      <CheckboxGroup
        name="sellerIds"
        label={t('requests.form.sellersLabel')}
        options={sellers}
        values={chosen}
        optional
      />
    </Disclosure>
  )
}

/** A row a thing; empty ones are left out. More rows come when these are saved. */
function LineFields({ lines }: { lines: readonly PriceLineInput[] }) {
  const t = useT()
  const isTouched = useTouched()
  const rows = Math.min(mostRequestLines, lines.length + spareRows)
  const shown = Array.from({ length: mostRequestLines }, (_, at) => at).filter(
    (at) => at < rows || isTouched(`lines[${at}].words`),
  )
  return (
    <Fieldset id="lines" legend={t('requests.lines')} hint={t('requests.form.linesHint')}>
      <ol className="grid gap-4">
        {shown.map((at) => (
          <li key={at} className="card grid gap-3">
            <TextField
              id={`line-${at}-words`}
              name={`lines[${at}].words`}
              label={t('requests.form.words', { number: at + 1 })}
              value={lines[at]?.words}
              optional={at > 0}
            />
            <div className="flex flex-wrap items-start gap-4">
              <NumberField
                id={`line-${at}-quantity`}
                name={`lines[${at}].quantity`}
                label={t('requests.form.quantity', { number: at + 1 })}
                value={lines[at] && String(lines[at].quantity)}
                width={10}
                optional={at > 0}
              />
              <SelectField
                id={`line-${at}-unit`}
                name={`lines[${at}].unit`}
                label={t('requests.form.unit', { number: at + 1 })}
                options={requestUnits.map((value) => ({ value, label: t(`requests.unit.${value}`) }))}
                value={lines[at]?.unit ?? 'piece'}
                width={10}
              />
            </div>
          </li>
        ))}
      </ol>
    </Fieldset>
  )
}
