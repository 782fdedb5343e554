import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ListTable } from '~/ui/data/list-table'
import type { Listing } from '~/ui/data/listing'
import { TextField } from '~/ui/form/text-field'
import { MoneyField } from '~/ui/questions/fields/money-field'

interface AwardDebtsProps {
  debts: { rows: readonly { number: string; owedTiyin: string }[]; list: Listing }
  mayRecord: boolean
}

/** What was paid too much, and a form for what came back of it. */
export function AwardDebts({ debts, mayRecord }: AwardDebtsProps) {
  const t = useT()
  const { money } = useFormat()
  const { total } = debts.list
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('care.pay.debts')}</Heading>
      <p>{t(total === 0 ? 'care.pay.noDebts' : 'care.pay.debtsText')}</p>
      {total > 0 && (
        <ListTable
          caption={t('care.pay.debts')}
          captionHidden
          {...debts}
          rowKey={({ number }) => number}
          columns={[
            {
              key: 'number',
              label: t('care.row.number'),
              rowHeader: true,
              sorts: true,
              cell: ({ number }) => number,
            },
            {
              key: 'owed',
              label: t('care.pay.owed'),
              sorts: true,
              numeric: true,
              cell: ({ owedTiyin }) => money(owedTiyin),
            },
          ]}
        />
      )}
      {total > 0 && mayRecord && (
        <PostForm hidden={{ intent: 'recover' }}>
          <Heading level={3}>{t('care.pay.recovery')}</Heading>
          <TextField name="number" label={t('care.row.number')} />
          <MoneyField name="amountTiyin" label={t('care.pay.amount')} />
          <TextField name="bankReference" label={t('care.pay.reference')} />
          <Button>{t('care.pay.record')}</Button>
        </PostForm>
      )}
    </section>
  )
}
