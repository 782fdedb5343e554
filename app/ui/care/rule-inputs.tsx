import { useFormat, useT } from '~/i18n/react'
import type { Shown } from '~/lib/shown'
import { keyOf, type TextKey } from '~/lib/text-key'
import { SummaryList } from '../data/summary-list'
import { useSaid, useShown } from '../questions/shown'

/** Something that a rule was judged by, and from where it is known. */
export interface RuleInput {
  key: string
  label: Readonly<Record<string, string>> | { key: TextKey }
  /** Null where nobody said it. */
  value: Shown | null
  /** The check whose register said it; null for an answer and a parameter. */
  register: string | null
  /** ISO instant; null where the register gave none. */
  asOf: string | null
  isParameter: boolean
}

/** What a rule was judged by, line by line; nothing where it was judged by nothing. */
export function RuleInputs({ of }: { of: readonly RuleInput[] }) {
  const t = useT()
  const say = useSaid()
  const show = useShown()
  if (of.length === 0) return null
  return (
    <SummaryList
      rows={of.map((input) => ({
        key: input.key,
        label: say(input.label),
        value: (
          <>
            {input.value ? show(input.value) : t('applications.decisionReceipt.notSaid')}
            <div className="choice-hint">
              <From input={input} />
            </div>
          </>
        ),
      }))}
    />
  )
}

function From({ input: { register, asOf, isParameter } }: { input: RuleInput }) {
  const t = useT()
  const { dateLong } = useFormat()
  if (isParameter) return <>{t('applications.decisionReceipt.fromParameter')}</>
  if (!register) return <>{t('applications.decisionReceipt.fromApplication')}</>
  const source = t(keyOf('staff.source', register))
  return <>{asOf ? t('applications.decisionReceipt.asOf', { source, date: dateLong(asOf) }) : source}</>
}
