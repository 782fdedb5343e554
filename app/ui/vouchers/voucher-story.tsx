import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { FreeText } from '../content/free-text'
import { Timeline } from '../data/timeline'

export interface StoryLineView {
  at: string
  type: string
  /** Null of money. */
  actorRole: string | null
  reasonCode: string | null
  text: string | null
  /** What staff wanted done; null of everything else. */
  act: string | null
  /** Number of the order; null of the voucher itself. */
  order: string | null
  /** Step of making; null of everything else. */
  step: string | null
  /** Day that was named, `YYYY-MM-DD`; null for none. */
  day: string | null
  /** Null unless money moved. */
  money: {
    change: string
    /** Null of money that an order holds. */
    balance: string | null
    otherKind: string
  } | null
}

/** All that happened to a voucher, the oldest first: who did what, and what money moved. */
export function VoucherStory({ lines }: { lines: readonly StoryLineView[] }) {
  const t = useT()
  const { dateTime } = useFormat()
  return (
    <Timeline
      events={lines.map((line, index) => ({
        key: `${line.type}-${index}`,
        title: line.money ? t(keyOf('finance.purpose', line.type)) : t(keyOf('vouchers.event', line.type)),
        date: dateTime(line.at),
        dateTime: line.at,
        text: line.money ? <Money of={line.money} /> : <Event of={line} />,
      }))}
    />
  )
}

function Money({ of }: { of: NonNullable<StoryLineView['money']> }) {
  const t = useT()
  const { money } = useFormat()
  return (
    <>
      <p>
        {t('vouchers.story.moved', {
          amount: money(of.change),
          other: t(keyOf('finance.accountKind', of.otherKind)),
        })}
      </p>
      {of.balance !== null && <p>{t('vouchers.story.left', { amount: money(of.balance) })}</p>}
    </>
  )
}

function Event({ of }: { of: StoryLineView }) {
  const { type, actorRole, reasonCode, text, act, order, step, day } = of
  const t = useT()
  const { dateLong } = useFormat()
  return (
    <>
      {act && <p>{t(keyOf('vouchers.change.acts', act))}</p>}
      {order && <p>{t('vouchers.story.order', { number: order })}</p>}
      {step && <p>{t(keyOf('making.step', step))}</p>}
      {day && <p>{t(keyOf('vouchers.story.day', type), { date: dateLong(day) })}</p>}
      {actorRole && (
        <p>
          {actorRole === 'system'
            ? t('vouchers.story.portal')
            : t('vouchers.story.by', { role: t(keyOf('account.role', actorRole)) })}
        </p>
      )}
      {reasonCode && <p>{t(keyOf('vouchers.reason', reasonCode))}</p>}
      {text && <FreeText of={text} />}
    </>
  )
}
