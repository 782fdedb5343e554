import { useT } from '~/i18n/react'
import { Disclosure } from '../content/disclosure'
import { Table } from './table'

export interface ChartBar {
  label: string
  /** 0 or more. */
  value: number
  /** The value as people read it. */
  text: string
}

export interface ChartProps {
  title: string
  bars: readonly ChartBar[]
  /** Heads of the table's two columns. */
  labelHead: string
  valueHead: string
  /** A table with the same numbers stands beside it already. */
  isTabled?: boolean
}

/** Bars drawn on the server, each with its words and number, and the same as a table. */
export function Chart({ title, bars, labelHead, valueHead, isTabled = false }: ChartProps) {
  const t = useT()
  const most = Math.max(...bars.map(({ value }) => value), 1)
  return (
    <figure>
      <figcaption className="heading-s mb-3">{title}</figcaption>
      <ul className="chart-bars">
        {bars.map(({ label, value, text }) => (
          <li className="chart-row" key={label}>
            <span>{label}</span>
            <span className="chart-number">{text}</span>
            <svg aria-hidden="true" focusable="false">
              <rect className="chart-track" width="100%" height="100%" rx="3" />
              <rect className="chart-value" width={`${(value / most) * 100}%`} height="100%" rx="3" />
            </svg>
          </li>
        ))}
      </ul>
      {!isTabled && (
        <div className="mt-4">
          <Disclosure summary={t('ui.asTable')}>
            <Table
              caption={title}
              captionHidden
              columns={[
                { key: 'label', label: labelHead, cell: (bar) => bar.label, rowHeader: true },
                { key: 'value', label: valueHead, cell: (bar) => bar.text, numeric: true },
              ]}
              rows={bars}
              rowKey={(bar) => bar.label}
            />
          </Disclosure>
        </div>
      )}
    </figure>
  )
}
