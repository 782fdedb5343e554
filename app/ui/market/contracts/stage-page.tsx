import { useT } from '~/i18n/react'
import { FreeText } from '../../content/free-text'
import { Heading } from '../../content/heading'
import { Notice } from '../../content/notice'
import { SummaryList } from '../../data/summary-list'
import { type ShownStep, StepNotice } from './contract-steps'
import { AnswerForms, DeliverForm, ReceivedForm, SentForm, type TypedDay } from './stage-forms'
import { StageStatus, type StageStatusProps } from './stage-status'

interface Delivery {
  id: string
  words: string
  deliveredOn: string
  saidAt: string
  signed: { at: string; name: string } | null
  refused: { at: string; reason: string } | null
}

interface Invoice {
  id: string
  position: number
  number: string
  kind: 'advance' | 'rest'
  amount: string
  issuedOn: string
  /** Null once all of it came. */
  open: { money: string; typed: string } | null
  /** The organisation said that it sent it, and the seller has not answered. */
  isSent: boolean
  transfers: readonly { id: string; order: string; date: string }[]
  receipts: readonly { id: string; amount: string; date: string }[]
}

interface StagePageProps {
  /** Where the contract stands. */
  home: string
  contract: { number: string; count: number }
  stage: StageStatusProps & {
    number: number
    words: string
    dueOn: string
    amount: string
    deliveries: readonly Delivery[]
    invoices: readonly Invoice[]
  }
  /** Null of a stage of which nothing comes any more. */
  next: ShownStep | null
  nextStage: { number: number; date: string }
  isOver: boolean
  hasCode: boolean
  mayDeliver: boolean
  mayAnswer: boolean
  maySend: boolean
  mayReceive: boolean
  today: TypedDay
}

/** A stage as a side reads it: what comes next, what that side says of it, and what was said. */
export function StagePage({ home, contract, stage, next, nextStage, isOver, ...may }: StagePageProps) {
  const t = useT()
  const { number, words, deliveries, invoices } = stage
  // Where money is what comes next its forms come first.
  const isMoney = next === 'pay' || next === 'confirmReceipt'
  const moneyForms = <MoneyForms invoices={invoices} {...may} />
  return (
    <>
      <Heading level={1} caption={t('stages.count', { stage: number, count: contract.count })}>
        <FreeText of={words} />
      </Heading>
      <p>
        <StageStatus {...stage} />
      </p>
      {next && <StepNotice next={next} nextStage={nextStage} />}
      {isOver && <Notice>{t('stages.over')}</Notice>}
      {isMoney && moneyForms}
      {may.mayDeliver && <DeliverForm today={may.today} isAgain={stage.status === 'refused'} />}
      {may.mayAnswer && <AnswerForms hasCode={may.hasCode} />}
      <SummaryList
        rows={[
          { key: 'dueOn', label: t('contracts.stage.dueOn'), value: stage.dueOn },
          { key: 'amount', label: t('contracts.stage.amount'), value: stage.amount },
        ]}
      />
      {deliveries.length > 0 && (
        <Deliveries deliveries={deliveries} actHref={`${home}/stages/${number}/act`} />
      )}
      {!isMoney && moneyForms}
      {invoices.length > 0 && (
        <section className="grid gap-4">
          <Heading level={2}>{t('stages.invoice.title')}</Heading>
          {invoices.map((invoice) => (
            <InvoiceFacts key={invoice.id} invoice={invoice} href={`${home}/invoices/${invoice.position}`} />
          ))}
        </section>
      )}
    </>
  )
}

function MoneyForms({
  invoices,
  maySend,
  mayReceive,
  today,
}: Pick<StagePageProps, 'maySend' | 'mayReceive' | 'today'> & { invoices: readonly Invoice[] }) {
  const open = invoices.filter((invoice) => invoice.open !== null)
  if (open.length === 0 || !(maySend || mayReceive)) return null
  return (
    <div className="grid gap-4">
      {open.map((invoice) =>
        maySend ? (
          <SentForm key={invoice.id} invoice={invoice} today={today} />
        ) : (
          <ReceivedForm key={invoice.id} invoice={invoice} open={invoice.open?.typed ?? ''} today={today} />
        ),
      )}
    </div>
  )
}

function Deliveries({ deliveries, actHref }: { deliveries: readonly Delivery[]; actHref: string }) {
  const t = useT()
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('stages.delivery.title')}</Heading>
      {[...deliveries].reverse().map(({ id, words, deliveredOn, saidAt, signed, refused }) => (
        <SummaryList
          key={id}
          title={deliveredOn}
          titleLevel={3}
          rows={[
            { key: 'words', label: t('stages.delivery.what'), value: <FreeText of={words} /> },
            { key: 'said', label: t('stages.delivery.said'), value: saidAt },
            ...(signed
              ? [
                  {
                    key: 'signed',
                    label: t('stages.act.signed'),
                    value: t('contracts.paper.accepted', signed),
                  },
                  { key: 'act', label: t('stages.act.title'), value: <PaperLink href={actHref} /> },
                ]
              : []),
            ...(refused
              ? [
                  { key: 'refused', label: t('stages.delivery.refused'), value: refused.at },
                  {
                    key: 'reason',
                    label: t('stages.delivery.reason'),
                    value: <FreeText of={refused.reason} />,
                  },
                ]
              : []),
          ]}
        />
      ))}
    </section>
  )
}

function InvoiceFacts({ invoice, href }: { invoice: Invoice; href: string }) {
  const t = useT()
  const { number, kind, amount, issuedOn, open, transfers, receipts } = invoice
  return (
    <SummaryList
      title={t('stages.invoice.of', { number })}
      titleLevel={3}
      rows={[
        { key: 'kind', label: t('stages.invoice.kind'), value: t(`stages.invoice.${kind}`) },
        { key: 'amount', label: t('stages.invoice.amount'), value: amount },
        { key: 'issued', label: t('stages.invoice.issuedOn'), value: issuedOn },
        ...transfers.map(({ id, ...sent }) => ({
          ...{ key: id, label: t('stages.invoice.sent'), value: t('stages.invoice.sentBy', sent) },
        })),
        ...receipts.map(({ id, ...came }) => ({
          ...{ key: id, label: t('stages.invoice.received'), value: t('stages.invoice.receivedOn', came) },
        })),
        { key: 'open', label: t('stages.invoice.open'), value: open?.money ?? t('stages.invoice.allCame') },
        { key: 'paper', label: t('stages.invoice.paper'), value: <PaperLink href={href} /> },
      ]}
    />
  )
}

function PaperLink({ href }: { href: string }) {
  const t = useT()
  return (
    <a className="inline-flex min-h-11 items-center" href={href}>
      {t('stages.paper.pdf')}
    </a>
  )
}
