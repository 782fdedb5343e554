import { mostAdvance, mostContractStages } from '~/domains/market/schema'
import { useT } from '~/i18n/react'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Notice } from '~/ui/content/notice'
import { Fieldset } from '~/ui/form/fieldset'
import { NumberField } from '~/ui/form/number-field'
import { useTouched } from '~/ui/form/page/use-field'
import { TextField } from '~/ui/form/text-field'
import { DateField } from '~/ui/questions/fields/date-field'

interface Stage {
  words: string
  dueOn: { day: string; month: string; year: string }
  amount: string
}

interface TermsFormProps {
  cancelHref: string
  /** As they stand; null while she has not proposed any. */
  party: { name: string; taxNumber: string; address: string; account: string; bankCode: string } | null
  deliverTo: string
  place: string
  advancePercent: number
  total: string
  /** One side has accepted: other terms take that back. */
  isAccepted: boolean
  stages: readonly Stage[]
}

/** Empty rows beside those that are written. */
const spareRows = 1

/** Who sells, where it is delivered, in which stages, and what is paid before. */
export function TermsForm({ cancelHref, party, isAccepted, ...terms }: TermsFormProps) {
  const t = useT()
  const { deliverTo, place, advancePercent, total, stages } = terms
  return (
    <PostForm>
      {isAccepted && <Notice tone="warning">{t('contracts.terms.takesBack')}</Notice>}
      <StageFields stages={stages} total={total} />
      <NumberField
        name="advancePercent"
        label={t('contracts.terms.advance')}
        hint={t('contracts.terms.advanceHint', { most: mostAdvance })}
        value={advancePercent === 0 ? undefined : String(advancePercent)}
        unit="%"
        optional
      />
      <TextField name="deliverTo" label={t('contracts.terms.deliverTo')} hint={place} value={deliverTo} />
      <Fieldset id="party" legend={t('contracts.terms.party')} hint={t('contracts.terms.partyHint')}>
        <div className="grid gap-4">
          <TextField
            name="name"
            label={t('contracts.terms.name')}
            hint={t('contracts.terms.nameHint')}
            value={party?.name}
          />
          <TextField
            name="taxNumber"
            kind="taxNumber"
            label={t('contracts.terms.taxNumber')}
            hint={t('contracts.terms.taxNumberHint')}
            value={party?.taxNumber}
            width={10}
          />
          <TextField name="address" label={t('contracts.terms.address')} value={party?.address} />
          <TextField
            name="account"
            kind="account"
            label={t('contracts.fact.account')}
            hint={t('contracts.terms.accountHint')}
            value={party?.account}
          />
          <TextField
            name="bankCode"
            kind="bankCode"
            label={t('contracts.fact.bankCode')}
            hint={t('contracts.terms.bankCodeHint')}
            value={party?.bankCode}
            width={10}
          />
        </div>
      </Fieldset>
      <ConfirmOrCancel cancelHref={cancelHref}>{t('contracts.terms.submit')}</ConfirmOrCancel>
    </PostForm>
  )
}

function StageFields({ stages, total }: { stages: readonly Stage[]; total: string }) {
  const t = useT()
  const isTouched = useTouched()
  const rows = Math.min(mostContractStages, stages.length + spareRows)
  const shown = Array.from({ length: mostContractStages }, (_, at) => at).filter(
    (at) => at < rows || isTouched(`stages[${at}].words`),
  )
  return (
    <Fieldset id="stages" legend={t('contracts.stages')} hint={t('contracts.terms.stagesHint', { total })}>
      <ol className="grid gap-4">
        {shown.map((at) => (
          <li key={at} className="card grid gap-3">
            <TextField
              id={`stage-${at}-words`}
              name={`stages[${at}].words`}
              label={t('contracts.terms.stage', { number: at + 1 })}
              value={stages[at]?.words}
              optional={at > 0}
            />
            <DateField
              id={`stage-${at}-due`}
              name={`stages[${at}].dueOn`}
              label={t('contracts.terms.dueOn', { number: at + 1 })}
              value={stages[at]?.dueOn}
              optional={at > 0}
            />
            <NumberField
              id={`stage-${at}-amount`}
              name={`stages[${at}].amount`}
              label={t('contracts.terms.amount', { number: at + 1 })}
              value={stages[at]?.amount}
              kind="money"
              width={10}
              unit={t('requests.som')}
              optional={at > 0}
            />
          </li>
        ))}
      </ol>
    </Fieldset>
  )
}
