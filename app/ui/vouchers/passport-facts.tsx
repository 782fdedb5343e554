import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { SummaryList } from '~/ui/data/summary-list'
import { Timeline } from '~/ui/data/timeline'

interface PassportFactsProps {
  passport: {
    facts: { key: string; label: string; value: string }[]
    /** By voucher: day, workshop and what was done, in a whole line. */
    repairs: { id: string; line: string }[]
    history: {
      id: string
      kind: string
      status: string
      text: string
      askedAt: string
      /** What the maker did, in a whole line; null unless repaired. */
      repairLine: string | null
    }[]
  }
}

/** What a device is known by for its whole life, with its repairs and what was asked of it so far. */
export function PassportFacts({ passport }: PassportFactsProps) {
  const t = useT()
  const { dateLong } = useFormat()
  return (
    <>
      <SummaryList rows={passport.facts} />
      {passport.repairs.length > 0 && (
        <section className="grid gap-3">
          <Heading level={2} size="m">
            {t('vouchers.passport.repairs')}
          </Heading>
          {passport.repairs.map(({ id, line }) => (
            <FreeText key={id} of={line} />
          ))}
        </section>
      )}
      <section className="grid gap-3">
        <Heading level={2} size="m">
          {t('vouchers.passport.history')}
        </Heading>
        {passport.history.length === 0 ? (
          <p>{t('vouchers.passport.noHistory')}</p>
        ) : (
          <Timeline
            events={passport.history.map(({ id, kind, status, text, askedAt, repairLine }) => ({
              key: id,
              title: t(keyOf('claims.kind', kind)),
              date: dateLong(askedAt),
              dateTime: askedAt,
              text: (
                <>
                  <p>{text}</p>
                  <p>{t(keyOf('claims.status', status))}</p>
                  {repairLine && <FreeText of={repairLine} />}
                </>
              ),
            }))}
          />
        )}
      </section>
    </>
  )
}
