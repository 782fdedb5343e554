import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Table } from '~/ui/data/table'
import { TextField } from '~/ui/form/text-field'
import { MoneyField } from '~/ui/questions/fields/money-field'

interface AwardDebtsProps {
  debts: readonly { number: string; owedTiyin: string }[]
  mayRecord: boolean
}

/** What was paid too much, and a form for what came back of it. */
export function AwardDebts({ debts, mayRecord }: AwardDebtsProps) {
  const t = useT()
  const { money } = useFormat()
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('care.pay.debts')}</Heading>
      <p>{t(debts.length === 0 ? 'care.pay.noDebts' : 'care.pay.debtsText')}</p>
      {debts.length > 0 && (
        <Table
          caption={t('care.pay.debts')}
          captionHidden
          rows={debts}
          rowKey={({ number }) => number}
          columns={[
            { key: 'number', label: t('care.row.number'), rowHeader: true, cell: ({ number }) => number },
            {
              key: 'owed',
              label: t('care.pay.owed'),
              numeric: true,
              cell: ({ owedTiyin }) => money(owedTiyin),
            },
          ]}
        />
      )}
      {debts.length > 0 && mayRecord && (
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
